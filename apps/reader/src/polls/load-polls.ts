import type { Poll, PollResults } from '@bantin/contract'
import { type ApiClient, findPollResults, getPoll, listPolls } from '../api/reader-api.ts'
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

export async function loadPolls(
  client: ApiClient,
  cursor: string | null,
  signal: AbortSignal,
): Promise<PollsData> {
  const isFirstPage = cursor === null
  const [open, closed] = await Promise.all([
    isFirstPage ? listPolls(client, { status: 'open' }, signal) : { items: [] },
    listPolls(client, { status: 'closed', cursor, limit: pollsPerPage }, signal),
  ])
  const withResults = (polls: Poll[]) => Promise.all(polls.map((poll) => addResults(client, poll, signal)))
  const [openPolls, closedPolls] = await Promise.all([withResults(open.items), withResults(closed.items)])
  return { open: openPolls, closed: closedPolls, nextCursor: closed.nextCursor, isFirstPage }
}

export async function loadPoll(client: ApiClient, id: string, signal: AbortSignal): Promise<PollWithResults> {
  return addResults(client, await getPoll(client, id, signal), signal)
}

async function addResults(client: ApiClient, poll: Poll, signal: AbortSignal): Promise<PollWithResults> {
  // Those seen only by who has voted depend on the browser: the poll's block asks for them there.
  const results = canExpectResults(poll, false) ? await findPollResults(client, poll.id, signal) : null
  return { poll, results }
}
