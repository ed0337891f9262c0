import type { SqlReader } from '@bantin/database'
import { addDays, calendarDay, startOfDay } from '@bantin/vietnamese'
import type { FastifyBaseLogger } from 'fastify'
import pg from 'pg'

/**
 * How far this process knows public content to be unchanged. `epoch` is a number of its own for each stretch of time in
 * which no public answer can change: it ends with the next change of the sequence, with the next instant at which
 * something comes out, ends, opens or closes, and with the connection that tells of changes.
 */
export interface ChangeHead {
  /** The present epoch, or null while nothing is known for sure. */
  getEpoch(): number | null
  /** Asks the database; resolves when every change committed before the call is known here. */
  refresh(): Promise<void>
  close(): Promise<void>
}

const reconnectMs = 500
const replicaPollMs = 20
/** Timers hold no longer delays. */
const longestTimerMs = 86_400_000

export async function openChangeHead({
  databaseUrl,
  publicDb,
  timeZone,
  log,
}: {
  databaseUrl: string
  /** Where public answers are read from: maybe a replica, which hears of a change a little later. */
  publicDb: SqlReader
  /** Pages name the day: theirs ends at its midnight. */
  timeZone: string
  log?: FastifyBaseLogger
}): Promise<ChangeHead> {
  let client: pg.Client | null = null
  let epoch = 0
  let seq = -1n
  let isKnown = false
  let validUntilMs = 0
  let boundary: NodeJS.Timeout | undefined
  let retry: NodeJS.Timeout | undefined
  let isClosed = false
  let asking: Promise<void> | null = null
  let isStale = false

  await connect()
  return {
    getEpoch: () => (isKnown && performance.now() < validUntilMs ? epoch : null),
    refresh: () => ask(),
    async close() {
      isClosed = true
      clearTimeout(boundary)
      clearTimeout(retry)
      await client?.end()
    },
  }

  async function connect() {
    const connection = new pg.Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: 5_000,
      application_name: 'bantin changes',
    })
    connection.on('error', () => lose(connection))
    connection.on('end', () => lose(connection))
    connection.on('notification', ({ payload = '' }) => {
      // Without a number it tells of an instant that was set.
      if (payload !== '' && BigInt(payload) <= seq) return
      isKnown = false
      void ask().catch(() => undefined)
    })
    try {
      await connection.connect()
      client = connection
      await connection.query('LISTEN bantin_changes')
      await ask()
    } catch (error) {
      log?.warn({ err: error }, 'changes are not heard of: answers are not cached')
      lose(connection)
    }
  }

  /** Without the connection a change could go unheard: from now on nothing is known. */
  function lose(connection: pg.Client) {
    if (client === connection) client = null
    isKnown = false
    connection.removeAllListeners('end')
    connection.end().catch(() => undefined)
    if (isClosed) return
    clearTimeout(retry)
    retry = setTimeout(() => void connect(), reconnectMs)
  }

  /** One question at a time; who comes while one is under way waits for the next, which sees what he knows of. */
  async function ask(): Promise<void> {
    if (asking) {
      isStale = true
      return asking
    }
    asking = askUntilFresh()
    return asking
  }

  async function askUntilFresh() {
    try {
      do {
        isStale = false
        await read()
      } while (isStale)
    } finally {
      // Here and not once the promise has settled: who comes in between would wait for an answer older than his question.
      asking = null
    }
  }

  async function read() {
    const connection = client
    if (!connection) return
    const askedAtMs = performance.now()
    const { rows } = await connection.query<{ seq: string; position: string; boundary_ms: number | null }>(
      nextBoundarySql,
    )
    const [row] = rows
    if (!row || client !== connection) return
    const found = BigInt(row.seq)
    while (await isBehind(publicDb, { seq: found, position: row.position }))
      await new Promise((done) => setTimeout(done, replicaPollMs))
    if (client !== connection) return
    // Counted from before the question, so that the end comes early rather than late.
    const midnightMs =
      askedAtMs + startOfDay(addDays(calendarDay(new Date(), timeZone), 1), timeZone).getTime() - Date.now()
    const endsAtMs = Math.min(midnightMs, row.boundary_ms === null ? midnightMs : askedAtMs + row.boundary_ms)
    if (!isKnown || found !== seq || performance.now() >= validUntilMs) epoch += 1
    seq = found
    validUntilMs = endsAtMs
    isKnown = true
    clearTimeout(boundary)
    const delayMs = Math.min(longestTimerMs, Math.max(1, endsAtMs - performance.now() + 1))
    boundary = setTimeout(() => void ask().catch(() => undefined), delayMs)
    boundary.unref()
  }
}

/** Whether public reads do not yet see what was there at a number of the sequence and, on a streaming replica, a position of the log. */
async function isBehind(publicDb: SqlReader, at: { seq: bigint; position: string }): Promise<boolean> {
  const rows = await publicDb.$queryRaw<{ is_behind: boolean }[]>`
    SELECT coalesce(max(seq), 0) < ${at.seq}::bigint
      OR coalesce(pg_last_wal_replay_lsn() < ${at.position}::pg_lsn, false) AS is_behind FROM delivery.changes`
  return rows[0]?.is_behind ?? true
}

/** The sequence, how far the log goes, and milliseconds until the next instant at which the clock alone changes what is public. */
const nextBoundarySql = `
  SELECT seq::text AS seq, pg_current_wal_lsn()::text AS position, (extract(epoch FROM least(
    (SELECT min(publish_at) FROM publications WHERE publish_at > now()),
    (SELECT min(unpublish_at) FROM publications WHERE unpublish_at > now()),
    (SELECT min(opens_at) FROM polls WHERE opens_at > now()),
    (SELECT min(closes_at) FROM polls WHERE closes_at > now())) - clock_timestamp()) * 1000)::float8 AS boundary_ms
  FROM change_counter`
