import type { Poll, PollResults } from '@bantin/contract'
import { type ApiClient, getPoll, listPollResults, listPolls } from '../api/reader-api.ts'
import { canExpectResults } from './poll-rules.ts'

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

export async function loadPoll(client: ApiClient, id: string, signal: AbortSignal): Promise<PollWithResults> {
  const poll = await getPoll(client, id, signal)
  const [shown = { poll, results: null }] = await addResults(client, [poll], signal)
  return shown
}

/** Those seen only by who has voted depend on the browser: the poll's block asks for them there. */
async function addResults(client: ApiClient, polls: Poll[], signal: AbortSignal): Promise<PollWithResults[]> {
  const ids = polls.filter((poll) => canExpectResults(poll, false)).map(({ id }) => id)
  const found = ids.length === 0 ? [] : await listPollResults(client, ids, signal)
  const resultsOf = new Map(found.map(({ pollId, results }) => [pollId, results]))
  return polls.map((poll) => ({ poll, results: resultsOf.get(poll.id) ?? null }))
}
