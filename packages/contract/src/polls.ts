import { z } from 'zod'
import { limits } from './limits.ts'
import { Id, idList, Instant, InstantInput, line, pageQuery, requiredLine, text } from './primitives.ts'

export const ResultsVisibility = z.enum(['always', 'after_vote', 'after_close'])
export const PollAudience = z.enum(['everyone', 'members'])

export const PollOption = z.object({ id: Id, label: z.string() }).meta({ id: 'PollOption' })

const pollFields = {
  id: Id,
  question: z.string(),
  description: z.string().nullable(),
  options: z.array(PollOption),
  maxChoices: z.int(),
  opensAt: Instant.nullable(),
  closesAt: Instant.nullable(),
  resultsVisibility: ResultsVisibility,
  audience: PollAudience,
}

/** A poll readers may see. `status` is by the database's clock. */
export const Poll = z.object({ ...pollFields, status: z.enum(['open', 'closed']) }).meta({ id: 'Poll' })
export type Poll = z.infer<typeof Poll>
export const PollPage = z.object({ items: z.array(Poll), nextCursor: z.string().nullable() })
export const ListPollsQuery = z.strictObject({ ...pageQuery, status: z.enum(['open', 'closed']).optional() })
export type ListPollsQuery = z.infer<typeof ListPollsQuery>

/** Percents are of voters' choices, one decimal, and sum to 100 by largest remainder (all 0 when nobody voted). */
export const PollResults = z
  .object({
    totalVoters: z.int(),
    options: z.array(z.object({ id: Id, label: z.string(), votes: z.int(), percent: z.number() })),
    asOf: Instant,
  })
  .meta({ id: 'PollResults' })
export type PollResults = z.infer<typeof PollResults>

export const ListPollResultsQuery = z.strictObject({ ids: idList(limits.pageSizeMax) })
/** Of the polls asked for those whose results anyone may see. */
export const PollResultsList = z.object({ items: z.array(z.object({ pollId: Id, results: PollResults })) })
export type PollResultsList = z.infer<typeof PollResultsList>

export const CastVote = z
  .strictObject({ optionIds: z.array(Id).min(1).max(limits.pollOptionsMax) })
  .meta({ id: 'CastVote' })
export type CastVote = z.infer<typeof CastVote>

/** `receipt` proves that one took part, not what one chose. `results` only when they may be seen now. */
export const VoteReceipt = z
  .object({ receipt: z.string(), results: PollResults.optional() })
  .meta({ id: 'VoteReceipt' })
export type VoteReceipt = z.infer<typeof VoteReceipt>

/** What became of a vote sent by a plain form, as it stands in the address of the page that says so. */
export const pollOutcomes = [
  'da-ghi-nhan',
  'da-gui-truoc-do',
  'khong-con-mo',
  'chua-chon',
  'chon-qua-nhieu',
  'khong-hop-le',
  'danh-cho-thanh-vien',
] as const
export type PollOutcome = (typeof pollOutcomes)[number]

export const PollState = z.enum(['draft', 'open', 'closed'])
export type PollState = z.infer<typeof PollState>

export const ManagedPoll = z
  .object({
    ...pollFields,
    state: PollState,
    status: z.enum(['draft', 'scheduled', 'open', 'closed']).meta({ description: 'The state, by the clock' }),
    version: z.int(),
    totalVoters: z.int(),
    updatedAt: Instant,
  })
  .meta({ id: 'ManagedPoll' })
export type ManagedPoll = z.infer<typeof ManagedPoll>
export const ManagedPollPage = z.object({ items: z.array(ManagedPoll), nextCursor: z.string().nullable() })
export const ListManagedPollsQuery = z.strictObject({ ...pageQuery, state: PollState.optional() })
export type ListManagedPollsQuery = z.infer<typeof ListManagedPollsQuery>

const PollOptionInput = z.strictObject({ id: Id.optional(), label: requiredLine(limits.labelMaxLength) })

/** A draft may have fewer than two options; it can't be opened until it has two. */
export const PollInput = z
  .strictObject({
    question: requiredLine(limits.titleMaxLength),
    description: text(limits.summaryMaxLength).nullable().optional(),
    options: z.array(PollOptionInput).max(limits.pollOptionsMax),
    maxChoices: z.int().min(1).max(limits.pollOptionsMax).optional(),
    opensAt: InstantInput.nullable().optional(),
    closesAt: InstantInput.nullable().optional(),
    resultsVisibility: ResultsVisibility.optional(),
    audience: PollAudience.optional(),
  })
  .meta({ id: 'CreatePoll' })
export type PollInput = z.infer<typeof PollInput>
export const UpdatePoll = PollInput.partial().meta({ id: 'UpdatePoll' })
export type UpdatePoll = z.infer<typeof UpdatePoll>

export const TransitionPoll = z
  .strictObject({ to: z.enum(['open', 'closed']), note: line(limits.noteMaxLength).optional() })
  .meta({ id: 'TransitionPoll' })
export type TransitionPoll = z.infer<typeof TransitionPoll>
