import { createDatabaseClient, type Database } from '@bantin/database'
import { createTestDatabase, type TestDatabase } from '@bantin/database/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createCollector } from './collector.ts'
import { createStatsReader, listStatsDays } from './stats.ts'
import { createVisitorKeys, isRobot } from './visitors.ts'

const timeZone = 'Asia/Ho_Chi_Minh'
const minuteMs = 60_000

let database: TestDatabase
let db: Database
let nowMs: number
const now = () => new Date(nowMs)

beforeAll(async () => {
  database = await createTestDatabase()
  db = createDatabaseClient({ url: database.url })
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})
beforeEach(async () => {
  nowMs = Date.parse('2026-11-24T03:00:00Z')
  await db.$executeRaw`TRUNCATE daily_counts, presence, visitor_salts`
})

function createOne(options: { maxVisitors?: number } = {}) {
  const collector = createCollector({ db, timeZone, now, ...options })
  const visitorKeysOf = createVisitorKeys({ db, timeZone, now })
  async function see(agent: string, isPageView: boolean) {
    const keys = await visitorKeysOf({ network: '203.0.113.7', agent })
    collector.record({ ...keys, isMember: false, pageView: isPageView ? { articleId: null } : null })
  }
  return { collector, view: (agent: string) => see(agent, true), beat: (agent: string) => see(agent, false) }
}

async function readCounts() {
  const rows = await db.dailyCount.findMany({ orderBy: [{ day: 'asc' }, { metric: 'asc' }] })
  return rows.map((row) => `${row.day.toISOString().slice(0, 10)} ${row.metric} ${row.value}`)
}

test('a visitor who comes back within 30 minutes is on the same visit; after 31 it is another', async () => {
  const { collector, view } = createOne()
  await view('a')
  await view('a')
  await view('b')
  await collector.flush()
  nowMs += 29 * minuteMs
  await view('a')
  await collector.flush()
  expect(await readCounts()).toEqual(['2026-11-24 page_views 4', '2026-11-24 visits 2'])
  nowMs += 31 * minuteMs
  await view('a')
  await collector.flush()
  expect(await readCounts()).toEqual(['2026-11-24 page_views 5', '2026-11-24 visits 3'])
})

test('beats keep a visit going but begin none', async () => {
  const { collector, view, beat } = createOne()
  await beat('a')
  await collector.flush()
  expect(await readCounts()).toEqual([])
  expect(await db.presence.count()).toBe(1)
  await view('a')
  await collector.flush()
  expect(await db.presence.count()).toBe(1)
  for (let beats = 0; beats < 4; beats += 1) {
    nowMs += 20 * minuteMs
    await beat('a')
    await collector.flush()
  }
  await view('a')
  await collector.flush()
  expect(await readCounts()).toEqual(['2026-11-24 page_views 2', '2026-11-24 visits 1'])
  // The tab wakes after the night’s sleep of the machine, and only then a page is opened.
  nowMs += 60 * minuteMs
  await beat('a')
  await collector.flush()
  await view('a')
  await collector.flush()
  expect(await readCounts()).toEqual(['2026-11-24 page_views 3', '2026-11-24 visits 2'])
  expect(await db.presence.count()).toBe(1)
})

test('across midnight in the portal’s zone each view counts for its own day, and the old day’s key is destroyed', async () => {
  nowMs = Date.parse('2026-11-24T16:59:59.900Z')
  const { collector, view } = createOne()
  await view('a')
  nowMs = Date.parse('2026-11-24T17:00:00.100Z')
  await view('a')
  await collector.flush()
  expect(await readCounts()).toEqual([
    '2026-11-24 page_views 1',
    '2026-11-24 visits 1',
    '2026-11-25 page_views 1',
    '2026-11-25 visits 1',
  ])
  const salts = await db.visitorSalt.findMany()
  expect(salts.map((row) => row.day.toISOString().slice(0, 10))).toEqual(['2026-11-25'])
  nowMs += 36 * minuteMs
  await collector.flush()
  expect(await db.presence.count()).toBe(0)
})

test('several processes share the day’s key and count a visitor of all of them once', async () => {
  const processes = Array.from({ length: 4 }, () => createOne())
  await Promise.all(processes.flatMap(({ view }) => ['a', 'b', 'c'].map((agent) => view(agent))))
  await Promise.all(processes.map(({ collector }) => collector.flush()))
  expect(await db.visitorSalt.count()).toBe(1)
  expect(await readCounts()).toEqual(['2026-11-24 page_views 12', '2026-11-24 visits 3'])
})

test('with more visitors than memory is given for, page views still count', async () => {
  const { collector, view } = createOne({ maxVisitors: 2 })
  for (const agent of ['a', 'b', 'c', 'a']) await view(agent)
  await collector.flush()
  expect(await readCounts()).toEqual(['2026-11-24 page_views 4', '2026-11-24 visits 2'])
})

test('what could not be stored is kept and stored the next time, once', async () => {
  const { collector, view } = createOne()
  await view('a')
  await db.$executeRaw`ALTER TABLE daily_counts RENAME TO away`
  await expect(collector.flush()).rejects.toThrow('daily_counts')
  await view('a')
  await db.$executeRaw`ALTER TABLE away RENAME TO daily_counts`
  await collector.flush()
  await collector.flush()
  expect(await readCounts()).toEqual(['2026-11-24 page_views 2', '2026-11-24 visits 1'])
})

test('a timer flushes, and closing stores the rest', async () => {
  const { collector, view } = createOne()
  collector.start()
  await view('a')
  await expect
    .poll(readCounts, { timeout: 5_000 })
    .toEqual(['2026-11-24 page_views 1', '2026-11-24 visits 1'])
  await view('b')
  await collector.close()
  expect(await readCounts()).toEqual(['2026-11-24 page_views 2', '2026-11-24 visits 2'])
})

test('the figures are of the zone’s day, its week from Monday and its month, with what was carried over', async () => {
  nowMs = Date.parse('2026-12-01T18:00:00Z')
  expect(listStatsDays(now(), timeZone)).toEqual({
    today: '2026-12-02',
    yesterday: '2026-12-01',
    monday: '2026-11-30',
    firstOfMonth: '2026-12-01',
  })
  const visits = {
    '2026-12-02': 1,
    '2026-12-01': 10,
    '2026-11-30': 100,
    '2026-11-29': 1_000,
    '2025-01-01': 5_000_000_000,
  }
  await db.dailyCount.createMany({
    data: Object.entries(visits).map(([day, value]) => ({ day: new Date(day), metric: 'visits', value })),
  })
  await db.settings.update({ where: { id: 1 }, data: { visitsBaseline: 5_120_831 } })
  const readStats = createStatsReader({ publicDb: db, timeZone, now })
  const [stats, same] = await Promise.all([readStats(), readStats()])
  expect(stats.visits).toEqual({ today: 1, yesterday: 10, week: 111, month: 11, total: 5_005_121_942 })
  expect(same).toBe(stats)
  await db.dailyCount.deleteMany()
  expect(await readStats()).toBe(stats)
  nowMs += 1_000
  expect((await readStats()).visits).toEqual({ today: 0, yesterday: 0, week: 0, month: 0, total: 5_120_831 })
})

test.each([
  [undefined, true],
  ['', true],
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', true],
  ['Mozilla/5.0 (compatible; Baiduspider/2.0)', true],
  ['Mozilla/5.0 (Linux; Android 13; CUBOT X70) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36', false],
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/141.0 Safari/537.36',
    false,
  ],
  ['curl/8.5.0', false],
])('%s is a robot: %s', (agent, isOne) => {
  expect(isRobot(agent)).toBe(isOne)
})
