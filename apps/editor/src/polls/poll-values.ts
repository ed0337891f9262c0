import type { ManagedPoll, PollInput } from '../api/types.ts'
import { instantToWallTime, noWallTime, wallTimeToInstant, type WallTime } from '../lib/time.ts'

/** `key` tells options apart while they are sorted; `id` is the server's, null for a new one. */
export type OptionValue = { key: string; id: string | null; label: string }

export type PollValues = {
  question: string
  description: string
  options: OptionValue[]
  maxChoices: number
  opensAt: WallTime
  closesAt: WallTime
  resultsVisibility: ManagedPoll['resultsVisibility']
  audience: ManagedPoll['audience']
}

export function newOption(): OptionValue {
  return { key: crypto.randomUUID(), id: null, label: '' }
}

export function valuesOf(poll: ManagedPoll | null): PollValues {
  if (poll === null) {
    return {
      question: '',
      description: '',
      options: [newOption(), newOption()],
      maxChoices: 1,
      opensAt: noWallTime,
      closesAt: noWallTime,
      resultsVisibility: 'after_vote',
      audience: 'everyone',
    }
  }
  return {
    question: poll.question,
    description: poll.description ?? '',
    options: poll.options.map(({ id, label }) => ({ key: id, id, label })),
    maxChoices: poll.maxChoices,
    opensAt: instantToWallTime(poll.opensAt),
    closesAt: instantToWallTime(poll.closesAt),
    resultsVisibility: poll.resultsVisibility,
    audience: poll.audience,
  }
}

export function inputOf(values: PollValues): PollInput {
  const description = values.description.trim()
  return {
    question: values.question.trim(),
    description: description === '' ? null : description,
    options: values.options
      .filter(({ label }) => label.trim() !== '')
      .map(({ id, label }) => ({ label: label.trim(), ...(id === null ? {} : { id }) })),
    maxChoices: values.maxChoices,
    opensAt: wallTimeToInstant(values.opensAt),
    closesAt: wallTimeToInstant(values.closesAt),
    resultsVisibility: values.resultsVisibility,
    audience: values.audience,
  }
}

/** Whether something was typed that means no instant. */
export function isHalfTyped(value: WallTime): boolean {
  return (value.day !== '' || value.time !== '') && wallTimeToInstant(value) === null
}

/** Whether a poll would close before it opens. */
export function isOrderWrong({ opensAt, closesAt }: Pick<PollValues, 'opensAt' | 'closesAt'>): boolean {
  const opens = wallTimeToInstant(opensAt)
  const closes = wallTimeToInstant(closesAt)
  return opens !== null && closes !== null && closes <= opens
}
