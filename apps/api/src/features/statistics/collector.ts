import type { Database } from '@bantin/database'
import { calendarDay } from '@bantin/vietnamese'
import {
  addArticleViews,
  addPageViews,
  addSightings,
  forgetVisitors,
  lockCounters,
  type Sighting,
} from './repository.ts'

const flushIntervalMs = 1_000
const forgetIntervalMs = 60_000

export interface Seen {
  key: string
  beatKey: string
  isMember: boolean
  /** Null: a presence beat. */
  pageView: { articleId: string | null } | null
}

export interface Collector {
  /** Counts in memory. */
  record(seen: Seen): void
  /**
   * Reads stored counts such that none is in the database and in memory at once: `combine` gets what was read and the
   * views of an article that are yet to be stored, and must not wait for anything.
   */
  readWithPending<Row, Result>(
    read: () => Promise<Row>,
    combine: (row: Row, pendingViewsOf: (articleId: string) => number) => Result,
  ): Promise<Result>
  /** Stores what was recorded before the call. On an error nothing is stored and all is kept for the next time. */
  flush(): Promise<void>
  /** Flushes once a second from now on. */
  start(): void
  /** Stops and flushes. */
  close(): Promise<void>
}

interface Batch {
  sightings: Map<string, Sighting>
  articleViews: Map<string, number>
  pageViews: Map<string, number>
}

/**
 * Gathers page views, article views and who is here, and stores them once a second: a statement a counter, not a
 * statement a view. What a killed process had not stored, at most that second, is lost; one that is closed loses
 * nothing. Memory is bounded: between two flushes at most `maxVisitors` visitors and `maxArticles` articles are told
 * apart; who comes on top of that isn't seen online and begins no visit, but the page view counts.
 */
export function createCollector(options: {
  db: Database
  timeZone: string
  now?: () => Date
  onError?: (error: unknown) => void
  maxVisitors?: number
  maxArticles?: number
}): Collector {
  const { db, timeZone, now = () => new Date(), onError = () => undefined } = options
  const { maxVisitors = 20_000, maxArticles = 10_000 } = options
  let batch = createBatch()
  let inFlight: Batch | null = null
  let running: Promise<void> | null = null
  /** Goes up when a flush begins and when it ends. */
  let epoch = 0
  let forgottenAtMs = -Infinity
  let timer: NodeJS.Timeout | null = null

  function record({ key, beatKey, isMember, pageView }: Seen) {
    const at = now()
    const day = calendarDay(at, timeZone)
    const sighting = { key, beatKey, isMember, firstAt: at, lastAt: at, viewDay: pageView ? day : null }
    addSighting(batch.sightings, sighting)
    if (!pageView) return
    addCount(batch.pageViews, day, 1)
    if (pageView.articleId !== null) addArticle(batch.articleViews, pageView.articleId, 1)
  }

  function addSighting(sightings: Batch['sightings'], next: Sighting) {
    const before = sightings.get(next.key)
    if (!before && sightings.size >= maxVisitors) return
    sightings.set(
      next.key,
      before ? { ...next, firstAt: before.firstAt, viewDay: before.viewDay ?? next.viewDay } : next,
    )
  }

  function addArticle(articleViews: Batch['articleViews'], id: string, count: number) {
    if (articleViews.has(id) || articleViews.size < maxArticles) addCount(articleViews, id, count)
  }

  async function flush() {
    await waitForRunning()
    if (isEmpty(batch) && !isForgettingDue()) return
    running = store()
    try {
      await running
    } finally {
      running = null
    }
  }

  async function store() {
    const mine = batch
    inFlight = mine
    batch = createBatch()
    epoch += 1
    try {
      await write(mine)
    } catch (error) {
      giveBack(mine)
      throw error
    } finally {
      inFlight = null
      epoch += 1
    }
  }

  async function write({ sightings, articleViews, pageViews }: Batch) {
    const at = now()
    const isDue = isForgettingDue()
    await db.$transaction(async (tx) => {
      await lockCounters(tx)
      if (isDue) await forgetVisitors(tx, { now: at, today: calendarDay(at, timeZone) })
      if (articleViews.size > 0)
        await addArticleViews(
          tx,
          Array.from(articleViews, ([id, count]) => ({ id, count })),
        )
      if (sightings.size > 0) await addSightings(tx, [...sightings.values()])
      if (pageViews.size > 0)
        await addPageViews(
          tx,
          Array.from(pageViews, ([day, count]) => ({ day, count })),
        )
    })
    if (isDue) forgottenAtMs = at.getTime()
  }

  function giveBack(old: Batch) {
    const later = batch
    batch = old
    for (const sighting of later.sightings.values()) addSighting(batch.sightings, sighting)
    for (const [id, count] of later.articleViews) addArticle(batch.articleViews, id, count)
    for (const [day, count] of later.pageViews) addCount(batch.pageViews, day, count)
  }

  function isForgettingDue() {
    return now().getTime() - forgottenAtMs >= forgetIntervalMs
  }

  async function waitForRunning() {
    for (let current = running; current; current = running) await current.catch(() => undefined)
  }

  function pendingViewsOf(articleId: string) {
    return (batch.articleViews.get(articleId) ?? 0) + (inFlight?.articleViews.get(articleId) ?? 0)
  }

  return {
    record,
    async readWithPending(read, combine) {
      for (let attempt = 1; ; attempt += 1) {
        await waitForRunning()
        const before = epoch
        const row = await read()
        // After so many flushes within a read, the count of one of them more or less is better than no answer.
        if (epoch === before || attempt === 5) return combine(row, pendingViewsOf)
      }
    },
    flush,
    start() {
      timer = setInterval(() => {
        if (!running) flush().catch(onError)
      }, flushIntervalMs).unref()
    },
    async close() {
      if (timer) clearInterval(timer)
      await flush().catch(onError)
    },
  }
}

function createBatch(): Batch {
  return { sightings: new Map(), articleViews: new Map(), pageViews: new Map() }
}

function isEmpty({ sightings, pageViews }: Batch) {
  return sightings.size === 0 && pageViews.size === 0
}

function addCount(counts: Map<string, number>, key: string, count: number) {
  counts.set(key, (counts.get(key) ?? 0) + count)
}
