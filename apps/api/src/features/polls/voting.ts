import { randomInt } from 'node:crypto'
import type { PollResults, PollResultsList } from '@bantin/contract'
import type { Database, SqlReader } from '@bantin/database'
import { conflict, invalidField, notFound, ProblemError } from '../../lib/problems.ts'
import { presentResults } from './presenter.ts'
import {
  addParticipation,
  countVote,
  findPublicResults,
  hasParticipated,
  listOptionIds,
  listPublicResults,
  lockForVote,
} from './repository.ts'
import type { Voter, Voters } from './voters.ts'

/** Over how many rows the counts of one option and day are spread. */
const shards = 16

export interface Vote {
  pollId: string
  voter: Voter
  optionIds: readonly string[]
}

/** Counts a vote, or throws and counts nothing. Returns the receipt, and the results when they may be seen now. */
export async function castVote(
  { db, voters, timeZone }: { db: Database; voters: Voters; timeZone: string },
  vote: Vote,
): Promise<{ receipt: string; results?: PollResults }> {
  const optionIds = vote.optionIds.map((id) => id.toLowerCase()).sort()
  const cast = await db.$transaction(async (tx) => {
    const poll = await lockForVote(tx, vote.pollId)
    if (!poll) throw notFound()
    if (poll.audience === 'members' && vote.voter.kind !== 'member') throw membersOnly()
    if (!poll.is_open) throw conflict('POLL_NOT_OPEN', 'This poll takes no votes now')
    requireOptions({ optionIds, known: await listOptionIds(tx, poll.id), maxChoices: poll.max_choices })
    // By the id as it is stored: the same id may be written in capitals in the address.
    const voterKey = voters.keyOf(vote.voter, poll.id)
    if (!(await addParticipation(tx, { pollId: poll.id, voterKey }))) {
      throw conflict('POLL_ALREADY_VOTED', 'You have voted in this poll')
    }
    await countVote(tx, { pollId: poll.id, optionIds, shard: randomInt(shards), timeZone })
    return { pollId: poll.id, receipt: voters.receiptOf(voterKey, poll.id) }
  })
  // With the app's own handle: a replica may not have the vote yet.
  const results = await findPublicResults(db, cast.pollId)
  return { receipt: cast.receipt, ...(results ? { results: presentResults(results) } : {}) }
}

function requireOptions({
  optionIds,
  known,
  maxChoices,
}: {
  optionIds: string[]
  known: string[]
  maxChoices: number
}) {
  if (new Set(optionIds).size < optionIds.length) throw optionsInvalid('Names an option twice')
  if (optionIds.some((id) => !known.includes(id)))
    throw optionsInvalid('Names an option that is not of this poll')
  if (optionIds.length > maxChoices) throw optionsInvalid(`Names more than ${maxChoices}`)
}

function optionsInvalid(message: string) {
  return invalidField('optionIds', message, 'POLL_OPTION_INVALID')
}

function membersOnly() {
  return new ProblemError({
    status: 401,
    code: 'AUTH_REQUIRED',
    detail: 'Only members take part in this poll; sign in first',
    headers: { 'www-authenticate': 'Bearer' },
  })
}

/**
 * The results as these voters may see them (one person: as a member and by their cookie), or a 403. `isPersonal` when
 * the answer depends on who asks.
 */
export async function getResults(
  { db, publicDb, voters }: { db: Database; publicDb: SqlReader; voters: Voters },
  { pollId, askedBy }: { pollId: string; askedBy: Voter[] },
): Promise<{ results: PollResults; isPersonal: boolean }> {
  const [poll] = await listPublicResults(publicDb, [pollId])
  if (!poll) throw notFound()
  const isPersonal = poll.status === 'open' && poll.results_visibility === 'after_vote'
  const voterKeys = askedBy.map((voter) => voters.keyOf(voter, poll.id))
  if (isPersonal && !(await hasParticipated(db, { pollId: poll.id, voterKeys }))) throw resultsHidden()
  if (!poll.results) throw resultsHidden()
  return { results: presentResults({ ...poll.results, as_of: poll.as_of }), isPersonal }
}

/** The results of those of the polls whose results anyone may see. */
export async function listOpenResults(publicDb: SqlReader, ids: string[]): Promise<PollResultsList['items']> {
  const polls = await listPublicResults(publicDb, ids)
  return polls.flatMap((poll) => {
    const isForAll = poll.status === 'closed' || poll.results_visibility === 'always'
    if (!isForAll || !poll.results) return []
    return [{ pollId: poll.id, results: presentResults({ ...poll.results, as_of: poll.as_of }) }]
  })
}

function resultsHidden() {
  return new ProblemError({
    status: 403,
    code: 'POLL_RESULTS_HIDDEN',
    detail: 'The results are shown later: after you have voted, or once the poll is closed',
  })
}
