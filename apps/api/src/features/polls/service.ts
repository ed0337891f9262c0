import { randomUUIDv7 } from 'node:crypto'
import {
  limits,
  type ManagedPoll,
  type PollInput,
  type TransitionPoll,
  type UpdatePoll,
} from '@bantin/contract'
import type { Database, DatabaseOrTransaction } from '@bantin/database'
import type { CurrentUser } from '../../app-types.ts'
import { requireVersion } from '../../lib/preconditions.ts'
import { invalidField, notFound, ProblemError, type FieldError } from '../../lib/problems.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { recordChange } from '../changes/record-change.ts'
import { presentManagedPoll } from './presenter.ts'
import {
  closePoll,
  createPollRow,
  deletePollRow,
  findManagedPoll,
  lockForChange,
  type ManagedPollRow,
  openPoll,
  type PollFields,
  replaceOptions,
  updatePollRow,
} from './repository.ts'
import { canTransition, hasSameOptions, listLockedChanges } from './rules.ts'

type Options = { id: string; label: string }[]

export async function createPoll(db: Database, actor: CurrentUser, input: PollInput): Promise<ManagedPoll> {
  const id = randomUUIDv7()
  const options = resolveOptions(input.options, [])
  const fields: PollFields = {
    question: input.question,
    description: input.description || null,
    maxChoices: input.maxChoices ?? 1,
    opensAt: toDate(input.opensAt),
    closesAt: toDate(input.closesAt),
    resultsVisibility: input.resultsVisibility ?? 'after_vote',
    audience: input.audience ?? 'everyone',
  }
  requireWindow(fields)
  return db.$transaction(async (tx) => {
    await createPollRow(tx, id, fields)
    await replaceOptions(tx, id, options)
    await recordAudit(tx, { actorId: actor.id, action: 'poll.created', resource: 'poll', resourceId: id })
    return presentManagedPoll(await getPoll(tx, id))
  })
}

/** Changes a poll; once someone has voted, only what leaves the meaning of the votes alone. */
export async function updatePoll(
  db: Database,
  actor: CurrentUser,
  given: { id: string; expectedVersion: number; input: UpdatePoll },
): Promise<ManagedPoll> {
  const { id, input } = given
  return db.$transaction(async (tx) => {
    const row = await getForChange(tx, given)
    const before = fieldsOf(row)
    const options = input.options ? resolveOptions(input.options, row.options) : row.options
    const after = merge(before, input, row)
    if (row.total_voters > 0) {
      const isClosed = row.status === 'closed'
      const changed = { before: { ...before, options: row.options }, after: { ...after, options }, isClosed }
      const locked = listLockedChanges(changed)
      if (locked.length > 0) throw pollLocked(locked)
      const isCloseMoved = after.closesAt?.getTime() !== before.closesAt?.getTime()
      if (isCloseMoved && after.closesAt && after.closesAt < row.read_at) {
        throw invalidField('closesAt', 'Must not lie in the past: close the poll instead')
      }
    }
    if (row.state !== 'draft') requireVotable({ maxChoices: after.maxChoices, options })
    requireWindow(after)
    await updatePollRow(tx, id, { ...after, updatedAt: row.read_at })
    if (!hasSameOptions(row.options, options)) await replaceOptions(tx, id, options)
    const detail = { fields: Object.keys(input) }
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'poll.updated',
      resource: 'poll',
      resourceId: id,
      detail,
    })
    const poll = presentManagedPoll(await getPoll(tx, id))
    if (row.state !== 'draft') await recordChange(tx, { type: 'updated', resource: 'poll', id })
    return poll
  })
}

/** Opens or closes a poll. With an opening ahead it is announced now and shown from then on. */
export async function transitionPoll(
  db: Database,
  actor: CurrentUser,
  given: { id: string; expectedVersion: number; input: TransitionPoll },
): Promise<ManagedPoll> {
  const { id, input } = given
  return db.$transaction(async (tx) => {
    const row = await getForChange(tx, given)
    if (!canTransition({ from: row.state, to: input.to })) {
      throw transitionInvalid(`A poll that is ${row.state} cannot become ${input.to}`)
    }
    if (input.to === 'open') {
      requireOpenable(row)
      await openPoll(tx, id)
    } else {
      await closePoll(tx, id)
    }
    const action = input.to === 'open' ? 'poll.opened' : 'poll.closed'
    const detail = input.note ? { note: input.note } : {}
    await recordAudit(tx, { actorId: actor.id, action, resource: 'poll', resourceId: id, detail })
    const poll = presentManagedPoll(await getPoll(tx, id))
    await recordChange(tx, { type: input.to === 'open' ? 'published' : 'updated', resource: 'poll', id })
    return poll
  })
}

/** Deletes a poll in which no one has voted. */
export async function deletePoll(
  db: Database,
  actor: CurrentUser,
  given: { id: string; expectedVersion: number },
) {
  const { id } = given
  await db.$transaction(async (tx) => {
    const row = await getForChange(tx, given)
    if (row.total_voters > 0) {
      throw new ProblemError({
        status: 409,
        code: 'POLL_LOCKED',
        detail: 'People have voted in it; close it instead',
      })
    }
    await deletePollRow(tx, id)
    await recordAudit(tx, { actorId: actor.id, action: 'poll.deleted', resource: 'poll', resourceId: id })
    if (row.state !== 'draft') await recordChange(tx, { type: 'deleted', resource: 'poll', id })
  })
}

async function getForChange(
  tx: DatabaseOrTransaction,
  { id, expectedVersion }: { id: string; expectedVersion: number },
) {
  await lockForChange(tx, id)
  const row = await getPoll(tx, id)
  requireVersion({ expected: expectedVersion, current: presentManagedPoll(row) })
  return row
}

async function getPoll(tx: DatabaseOrTransaction, id: string): Promise<ManagedPollRow> {
  const row = await findManagedPoll(tx, id)
  if (!row) throw notFound()
  return row
}

function fieldsOf(row: ManagedPollRow): PollFields {
  return {
    question: row.question,
    description: row.description,
    maxChoices: row.max_choices,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    resultsVisibility: row.results_visibility,
    audience: row.audience,
  }
}

function merge(before: PollFields, input: UpdatePoll, row: ManagedPollRow): PollFields {
  const opensAt = input.opensAt === undefined ? before.opensAt : toDate(input.opensAt)
  return {
    question: input.question ?? before.question,
    description: input.description === undefined ? before.description : input.description || null,
    maxChoices: input.maxChoices ?? before.maxChoices,
    // No opening of its own means: as it was opened. A poll past its draft has one.
    opensAt: opensAt ?? (row.state === 'draft' ? null : before.opensAt),
    closesAt: input.closesAt === undefined ? before.closesAt : toDate(input.closesAt),
    resultsVisibility: input.resultsVisibility ?? before.resultsVisibility,
    audience: input.audience ?? before.audience,
  }
}

/** Gives each option its id: the one it names, that of the option of the same label, or a new one. */
function resolveOptions(input: PollInput['options'], before: Options): Options {
  const labels = new Set<string>()
  const named = new Set(input.map((option) => option.id?.toLowerCase()))
  const taken = new Set<string>()
  return input.map(({ id: givenId, label }, index) => {
    if (labels.has(label)) throw invalidField(`options.${index}.label`, 'Stands here twice')
    labels.add(label)
    const sameLabel = before.find((option) => option.label === label && !named.has(option.id))
    const id = givenId?.toLowerCase() ?? sameLabel?.id ?? randomUUIDv7()
    if (givenId !== undefined && (taken.has(id) || !before.some((option) => option.id === id))) {
      throw invalidField(
        `options.${index}.id`,
        'Names no option of this poll, or one twice',
        'REFERENCE_UNKNOWN',
      )
    }
    taken.add(id)
    return { id, label }
  })
}

function requireWindow({ opensAt, closesAt }: PollFields) {
  if (opensAt && closesAt && closesAt <= opensAt) throw invalidField('closesAt', 'Must be after opensAt')
}

function requireVotable(poll: { maxChoices: number; options: Options }) {
  const [error] = listVotingErrors(poll)
  if (error) throw invalidField(error.path, error.message)
}

function listVotingErrors({ maxChoices, options }: { maxChoices: number; options: Options }): FieldError[] {
  const code = 'POLL_TRANSITION_INVALID'
  if (options.length < limits.pollOptionsMin) {
    return [{ path: 'options', code, message: `Must be at least ${limits.pollOptionsMin}` }]
  }
  if (maxChoices > options.length)
    return [{ path: 'maxChoices', code, message: 'Must be at most the number of options' }]
  return []
}

function requireOpenable(row: ManagedPollRow) {
  const errors = listVotingErrors({ maxChoices: row.max_choices, options: row.options })
  if (row.closes_at && row.closes_at <= row.read_at) {
    errors.push({ path: 'closesAt', code: 'POLL_TRANSITION_INVALID', message: 'Lies in the past' })
  }
  if (errors.length > 0) throw transitionInvalid('It is not complete yet', errors)
}

function transitionInvalid(detail: string, errors: FieldError[] = []) {
  return new ProblemError({
    status: 409,
    code: 'POLL_TRANSITION_INVALID',
    detail,
    ...(errors.length > 0 ? { errors } : {}),
  })
}

function pollLocked(fields: string[]) {
  const message = 'Cannot change: people have voted on these terms'
  return new ProblemError({
    status: 409,
    code: 'POLL_LOCKED',
    detail: 'People have voted; the question, its options and their terms stay as they are',
    errors: fields.map((path) => ({ path, code: 'POLL_LOCKED', message })),
  })
}

function toDate(instant: string | null | undefined): Date | null {
  return instant ? new Date(instant) : null
}
