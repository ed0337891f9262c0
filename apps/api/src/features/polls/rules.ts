import type { PollState, ResultsVisibility } from '@bantin/database'

const steps: Record<PollState, readonly PollState[]> = {
  draft: ['open'],
  open: ['closed'],
  // Results may have been seen by now: votes given in knowledge of them would be another poll.
  closed: [],
}

/** Whether a poll may go from one state to the other. */
export function canTransition({ from, to }: { from: PollState; to: PollState }): boolean {
  return steps[from].includes(to)
}

/** From most to least open. */
const visibilities: readonly ResultsVisibility[] = ['always', 'after_vote', 'after_close']

export interface PollTerms {
  question: string
  options: readonly { id: string | null; label: string }[]
  maxChoices: number
  opensAt: Date | null
  closesAt: Date | null
  resultsVisibility: ResultsVisibility
  audience: string
}

/**
 * The fields that differ and may not once someone has voted: whatever would give votes another meaning, and results
 * hidden again. The description stays free; the close may be moved until it has passed.
 */
export function listLockedChanges(given: {
  before: PollTerms
  after: PollTerms
  isClosed: boolean
}): (keyof PollTerms)[] {
  const { before, after, isClosed } = given
  const changed: (keyof PollTerms)[] = []
  if (after.question !== before.question) changed.push('question')
  if (!hasSameOptions(before.options, after.options)) changed.push('options')
  if (after.maxChoices !== before.maxChoices) changed.push('maxChoices')
  if (after.opensAt?.getTime() !== before.opensAt?.getTime()) changed.push('opensAt')
  if (isClosed && after.closesAt?.getTime() !== before.closesAt?.getTime()) changed.push('closesAt')
  if (visibilities.indexOf(after.resultsVisibility) > visibilities.indexOf(before.resultsVisibility)) {
    changed.push('resultsVisibility')
  }
  if (after.audience !== before.audience) changed.push('audience')
  return changed
}

export function hasSameOptions(before: PollTerms['options'], after: PollTerms['options']): boolean {
  return (
    before.length === after.length &&
    before.every((option, index) => option.id === after[index]?.id && option.label === after[index].label)
  )
}
