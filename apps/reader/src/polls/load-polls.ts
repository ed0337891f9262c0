import type { Poll, PollResults } from '@bantin/contract'
import { data } from 'react-router'
import { type ApiClient, findPollResults, getPoll, listPollResults, listPolls } from '../api/reader-api.ts'
import type { MessageKey } from '../i18n/vi.ts'
import { findOutcomeWords } from './poll-outcomes.ts'
import { canExpectResults, saysVoted } from './poll-rules.ts'

export interface PollWithResults {
  poll: Poll
  results: PollResults | null
}

export interface PollsData {
  /** Empty on the later pages of the archive. */
  open: PollWithResults[]
  closed: PollWithResults[]
  nextCursor: string | null
  isFirstPage: boolean
}

const pollsPerPage = 10
const openPolls = 50

export async function loadPolls(
  client: ApiClient,
  cursor: string | null,
  signal: AbortSignal,
): Promise<PollsData> {
  const isFirstPage = cursor === null
  const [open, closed] = await Promise.all([
    isFirstPage ? listPolls(client, { status: 'open', limit: openPolls }, signal) : { items: [] },
    listPolls(client, { status: 'closed', cursor, limit: pollsPerPage }, signal),
  ])
  const shown = await addResults(client, [...open.items, ...closed.items], signal)
  return {
    open: shown.slice(0, open.items.length),
    closed: shown.slice(open.items.length),
    nextCursor: closed.nextCursor,
    isFirstPage,
  }
}

export interface PollData extends PollWithResults {
  /** What became of a vote sent by the plain form; null where none was. */
  message: MessageKey | null
}

export async function loadPoll(
  client: ApiClient,
  { id, outcome }: { id: string; outcome: string | null },
  signal: AbortSignal,
): Promise<PollData> {
  const message = outcome === null ? null : findOutcomeWords(outcome)
  if (message === undefined) throw data(null, { status: 404 })
  const poll = await getPoll(client, id, signal)
  const hasVoted = saysVoted(message)
  // The page after a vote is drawn for its reader alone, so it may hold what only who has voted sees.
  const results = canExpectResults(poll, hasVoted) ? await findPollResults(client, poll.id, signal) : null
  return { poll, results, message }
}

/** Those seen only by who has voted depend on the browser: the poll's block asks for them there. */
async function addResults(client: ApiClient, polls: Poll[], signal: AbortSignal): Promise<PollWithResults[]> {
  const ids = polls.filter((poll) => canExpectResults(poll, false)).map(({ id }) => id)
  const found = ids.length === 0 ? [] : await listPollResults(client, ids, signal)
  const resultsOf = new Map(found.map(({ pollId, results }) => [pollId, results]))
  return polls.map((poll) => ({ poll, results: resultsOf.get(poll.id) ?? null }))
}
