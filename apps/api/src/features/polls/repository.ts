import type { PollState, ResultsVisibility, SqlReader } from '@bantin/database'
import { type DatabaseOrTransaction, Prisma } from '@bantin/database'

interface OptionRow {
  id: string
  label: string
}

export interface PollRow {
  id: string
  question: string
  description: string | null
  max_choices: number
  opens_at: Date
  closes_at: Date | null
  updated_at: Date
  results_visibility: ResultsVisibility
  audience: 'everyone' | 'members'
  status: 'open' | 'closed'
  options: OptionRow[]
}

const publicColumns = Prisma.sql`
  id, question, description, max_choices, opens_at, closes_at, updated_at, results_visibility, audience, status, options`

/** Polls that have opened, those that opened last first; one row more than asked for. Public handle. */
export async function listPublicPolls(
  db: SqlReader,
  given: { status: 'open' | 'closed' | null; after: { opensAt: string; id: string } | null; limit: number },
): Promise<PollRow[]> {
  const ofStatus = given.status ? Prisma.sql`status = ${given.status}` : Prisma.sql`true`
  const afterCursor = given.after
    ? Prisma.sql`(opens_at, id) < (${given.after.opensAt}::timestamptz, ${given.after.id}::uuid)`
    : Prisma.sql`true`
  return db.$queryRaw<PollRow[]>`
    SELECT ${publicColumns} FROM delivery.polls WHERE ${ofStatus} AND ${afterCursor}
    ORDER BY opens_at DESC, id DESC LIMIT ${given.limit + 1}`
}

/** Public handle. */
export async function findPublicPoll(db: SqlReader, id: string): Promise<PollRow | null> {
  const rows = await db.$queryRaw<
    PollRow[]
  >`SELECT ${publicColumns} FROM delivery.polls WHERE id = ${id}::uuid`
  return rows[0] ?? null
}

export interface ResultsRow {
  total_voters: number
  options: { id: string; label: string; votes: number }[]
  as_of: Date
}

/** The counts, unless they wait for the close; who may see them before it is asked elsewhere. Public handle. */
export async function findPublicResults(db: SqlReader, pollId: string): Promise<ResultsRow | null> {
  const rows = await db.$queryRaw<ResultsRow[]>`
    SELECT total_voters, options, now() AS as_of FROM delivery.poll_results WHERE poll_id = ${pollId}::uuid`
  return rows[0] ?? null
}

/** The counts whenever asked for: for the newsroom. */
export async function findManagedResults(
  db: DatabaseOrTransaction,
  pollId: string,
): Promise<ResultsRow | null> {
  const rows = await db.$queryRaw<ResultsRow[]>`
    SELECT (SELECT coalesce(sum(t.voters), 0)::int FROM poll_turnout t WHERE t.poll_id = p.id) AS total_voters,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'label', o.label, 'votes',
           (SELECT coalesce(sum(b.votes), 0) FROM poll_ballots b WHERE b.option_id = o.id)) ORDER BY o.position), '[]')
         FROM poll_options o WHERE o.poll_id = p.id) AS options,
      now() AS as_of
    FROM polls p WHERE p.id = ${pollId}::uuid`
  return rows[0] ?? null
}

/** What decides who may see the results of a poll, with the counts unless they wait for the close. */
export interface PublicResultsRow extends Pick<PollRow, 'id' | 'status' | 'results_visibility'> {
  results: Omit<ResultsRow, 'as_of'> | null
  as_of: Date
}

/**
 * The polls of these ids that readers may see, each with its counts. By a subquery each: a join can't look into a view that
 * is a security barrier by index. Public handle.
 */
export async function listPublicResults(db: SqlReader, ids: string[]): Promise<PublicResultsRow[]> {
  return db.$queryRaw<PublicResultsRow[]>`
    SELECT p.id, p.status, p.results_visibility, now() AS as_of,
      (SELECT jsonb_build_object('total_voters', r.total_voters, 'options', r.options)
         FROM delivery.poll_results r WHERE r.poll_id = p.id) AS results
    FROM delivery.polls p WHERE p.id = ANY(${ids}::uuid[])`
}

export async function hasParticipated(
  db: DatabaseOrTransaction,
  { pollId, voterKeys }: { pollId: string; voterKeys: Uint8Array<ArrayBuffer>[] },
): Promise<boolean> {
  if (voterKeys.length === 0) return false
  const found = await db.pollParticipation.findFirst({
    where: { pollId, voterKey: { in: voterKeys } },
    select: { pollId: true },
  })
  return found !== null
}

export interface VotablePoll {
  id: string
  max_choices: number
  audience: 'everyone' | 'members'
  is_open: boolean
}

/**
 * A poll that is no draft, held against changes until the transaction ends: who closes it waits for the votes under
 * way, and a vote that waited for a close sees it. By the clock as it is after the wait.
 */
export async function lockForVote(tx: DatabaseOrTransaction, id: string): Promise<VotablePoll | null> {
  const rows = await tx.$queryRaw<VotablePoll[]>`
    SELECT p.id, p.max_choices, p.audience::text AS audience,
      (p.state = 'open' AND p.opens_at <= clock_timestamp() AND (p.closes_at IS NULL OR p.closes_at > clock_timestamp())) AS is_open
    FROM polls p WHERE p.id = ${id}::uuid AND p.state <> 'draft' FOR SHARE`
  return rows[0] ?? null
}

/** A statement of its own after `lockForVote`, so that it sees the options as they are under the lock. */
export async function listOptionIds(tx: DatabaseOrTransaction, pollId: string): Promise<string[]> {
  const rows = await tx.pollOption.findMany({ where: { pollId }, select: { id: true } })
  return rows.map((row) => row.id)
}

/** Notes that a voter took part; false when they had before. Of two at once the second waits for the first. */
export async function addParticipation(
  tx: DatabaseOrTransaction,
  { pollId, voterKey }: { pollId: string; voterKey: Uint8Array<ArrayBuffer> },
): Promise<boolean> {
  const added = await tx.$executeRaw`
    INSERT INTO poll_participations (poll_id, voter_key) VALUES (${pollId}::uuid, ${voterKey})
    ON CONFLICT (poll_id, voter_key) DO NOTHING`
  return added === 1
}

/** Counts one voter and their choices on one shard. `optionIds` sorted, so that two votes can't wait for each other. */
export async function countVote(
  tx: DatabaseOrTransaction,
  given: { pollId: string; optionIds: string[]; shard: number; timeZone: string },
) {
  const { pollId, optionIds, shard, timeZone } = given
  await tx.$executeRaw`
    INSERT INTO poll_turnout (poll_id, day, shard, voters)
    VALUES (${pollId}::uuid, (now() AT TIME ZONE ${timeZone})::date, ${shard}::smallint, 1)
    ON CONFLICT (poll_id, day, shard) DO UPDATE SET voters = poll_turnout.voters + 1`
  await tx.$executeRaw`
    INSERT INTO poll_ballots (option_id, day, shard, votes)
    SELECT option_id, (now() AT TIME ZONE ${timeZone})::date, ${shard}::smallint, 1
    FROM unnest(${optionIds}::uuid[]) WITH ORDINALITY AS chosen (option_id, place) ORDER BY place
    ON CONFLICT (option_id, day, shard) DO UPDATE SET votes = poll_ballots.votes + 1`
}

export interface ManagedPollRow extends Omit<PollRow, 'status' | 'opens_at'> {
  opens_at: Date | null
  state: PollState
  status: 'draft' | 'scheduled' | 'open' | 'closed'
  version: number
  total_voters: number
  /** The database's clock. */
  read_at: Date
}

const managedColumns = Prisma.sql`
  p.id, p.question, p.description, p.max_choices, p.opens_at, p.closes_at, p.updated_at,
  p.results_visibility::text AS results_visibility, p.audience::text AS audience, p.state::text AS state, p.version,
  CASE WHEN p.state = 'open' AND p.opens_at > now() THEN 'scheduled'
    WHEN p.state = 'open' AND p.closes_at <= now() THEN 'closed' ELSE p.state::text END AS status,
  (SELECT coalesce(sum(t.voters), 0)::int FROM poll_turnout t WHERE t.poll_id = p.id) AS total_voters,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'label', o.label) ORDER BY o.position), '[]')
     FROM poll_options o WHERE o.poll_id = p.id) AS options,
  now() AS read_at`

/** Every poll, those changed last first; one row more than asked for. */
export async function listManagedPolls(
  db: DatabaseOrTransaction,
  given: { state: PollState | null; after: { updatedAt: string; id: string } | null; limit: number },
): Promise<ManagedPollRow[]> {
  const ofState = given.state ? Prisma.sql`p.state = ${given.state}::poll_state` : Prisma.sql`true`
  const afterCursor = given.after
    ? Prisma.sql`(p.updated_at, p.id) < (${given.after.updatedAt}::timestamptz, ${given.after.id}::uuid)`
    : Prisma.sql`true`
  return db.$queryRaw<ManagedPollRow[]>`
    SELECT ${managedColumns} FROM polls p WHERE ${ofState} AND ${afterCursor}
    ORDER BY p.updated_at DESC, p.id DESC LIMIT ${given.limit + 1}`
}

export async function findManagedPoll(db: DatabaseOrTransaction, id: string): Promise<ManagedPollRow | null> {
  const rows = await db.$queryRaw<
    ManagedPollRow[]
  >`SELECT ${managedColumns} FROM polls p WHERE p.id = ${id}::uuid`
  return rows[0] ?? null
}

/** Waits for the votes under way and keeps new ones waiting until the transaction ends. Then read the poll. */
export async function lockForChange(tx: DatabaseOrTransaction, id: string) {
  await tx.$executeRaw`SELECT 1 FROM polls WHERE id = ${id}::uuid FOR UPDATE`
}

export interface PollFields {
  question: string
  description: string | null
  maxChoices: number
  opensAt: Date | null
  closesAt: Date | null
  resultsVisibility: ResultsVisibility
  audience: 'everyone' | 'members'
}

export async function createPollRow(tx: DatabaseOrTransaction, id: string, fields: PollFields) {
  await tx.poll.create({ data: { id, ...fields } })
}

export async function updatePollRow(
  tx: DatabaseOrTransaction,
  id: string,
  fields: PollFields & { updatedAt: Date },
) {
  await tx.poll.update({ where: { id }, data: { ...fields, version: { increment: 1 } } })
}

/** Puts a new list of options in place of the old one. Only while there are no votes: those of a removed option go. */
export async function replaceOptions(tx: DatabaseOrTransaction, pollId: string, options: OptionRow[]) {
  await tx.pollOption.deleteMany({ where: { pollId } })
  await tx.pollOption.createMany({
    data: options.map((option, position) => ({ ...option, pollId, position })),
  })
}

/** Opens a draft: now, unless it has an opening of its own. Cut to what the column holds, lest it round into the future. */
export async function openPoll(tx: DatabaseOrTransaction, id: string) {
  await tx.$executeRaw`
    UPDATE polls SET state = 'open', opens_at = coalesce(opens_at, date_trunc('milliseconds', now())),
      version = version + 1, updated_at = now() WHERE id = ${id}::uuid`
}

/** Closes a poll; the close is now, unless it was earlier or the poll hadn't opened yet. */
export async function closePoll(tx: DatabaseOrTransaction, id: string) {
  await tx.$executeRaw`
    UPDATE polls SET state = 'closed', version = version + 1, updated_at = now(),
      closes_at = CASE WHEN opens_at < date_trunc('milliseconds', now())
        THEN least(closes_at, date_trunc('milliseconds', now())) ELSE closes_at END
    WHERE id = ${id}::uuid`
}

export async function deletePollRow(tx: DatabaseOrTransaction, id: string) {
  await tx.poll.delete({ where: { id } })
}
