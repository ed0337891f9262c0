import { createDatabaseClient, type Database } from '@bantin/database'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../app.ts'
import { createTestApp, type TestApp } from '../../testing.ts'
import { importArticle } from '../articles/import.ts'

let portal: TestApp
let db: Database

beforeAll(async () => {
  portal = await createTestApp()
  db = createDatabaseClient({ url: portal.database.url, poolSize: 2 })
})
afterAll(async () => {
  await db.$disconnect()
  await portal.close()
})

let articles = 0
async function addArticle({ isPublic = true, views = 0 } = {}) {
  articles += 1
  const body = {
    type: 'doc' as const,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nội dung.' }] }],
  }
  return importArticle(portal.app.context, {
    input: { title: `Bài số ${articles}`, body },
    importKey: `test:${articles}`,
    publishedAt: isPublic ? new Date('2026-06-18T01:30:00Z') : null,
    views,
  })
}

async function visit(body: Record<string, unknown>, headers: Record<string, string> = {}) {
  return portal.call('POST', '/stats/visits', { body: { path: '/', ...body }, headers })
}

async function readViews(idOrSlug: string) {
  return (await portal.call('GET', `/articles/${idOrSlug}/views`)).json().views
}

async function sumOf(metric: string) {
  const sum = await db.dailyCount.aggregate({ where: { metric }, _sum: { value: true } })
  return Number(sum._sum.value ?? 0)
}

test('a view shows at once, on top of those the article came with', async () => {
  const { id, slug } = await addArticle({ views: 1_200 })
  expect(await readViews(slug)).toBe(1_200)
  const seen = await visit({
    path: `/bai-viet/${slug}?trang=1`,
    articleId: id.toUpperCase(),
    referrer: 'https://tim.example/?q=x',
  })
  expect([seen.statusCode, seen.json().views]).toEqual([202, 1_201])
  expect(seen.headers['cache-control']).toBe('private, no-store')
  expect(await readViews(id)).toBe(1_201)
  const other = await addArticle()
  const draft = await addArticle({ isPublic: false })
  const list = await portal.call('GET', `/articles/views?ids=${other.id},${draft.id},${id}`)
  expect(list.json()).toEqual({
    items: [
      { id: other.id, views: 0 },
      { id, views: 1_201 },
    ],
  })
  expect(list.headers['cache-control']).toContain('public, max-age=5, s-maxage=5, stale-while-revalidate=5,')
})

test('a hundred visits at once are a hundred, to every reader at every moment', async () => {
  const { id } = await addArticle()
  const before = await sumOf('page_views')
  const watched = { isOver: false }
  let last = 0
  const watch = (async () => {
    while (!watched.isOver) {
      const views: number = await readViews(id)
      if (views < last || views > 100) throw new Error(`${views} views after ${last}`)
      last = views
    }
  })()
  const replies = await Promise.all(Array.from({ length: 100 }, () => visit({ articleId: id })))
  expect(replies.map((reply) => reply.json().views).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 100 }, (_, index) => index + 1),
  )
  await expect
    .poll(async () => (await db.articleViews.findUnique({ where: { articleId: id } }))?.views, {
      timeout: 5_000,
    })
    .toBe(100n)
  watched.isOver = true
  await watch
  expect(await readViews(id)).toBe(100)
  await expect.poll(() => sumOf('page_views'), { timeout: 5_000 }).toBeGreaterThanOrEqual(before + 100)
})

test('two instances count into one sum, and one that closes loses nothing', async () => {
  const { id } = await addArticle()
  const [first, second] = [await buildApp(portal.app.context), await buildApp(portal.app.context)]
  await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      (index % 2 === 0 ? first : second).inject({
        method: 'POST',
        url: '/api/v1/stats/visits',
        payload: { path: '/', articleId: id },
      }),
    ),
  )
  await Promise.all([first.close(), second.close()])
  expect((await db.articleViews.findUnique({ where: { articleId: id } }))?.views).toBe(60n)
  expect(await readViews(id)).toBe(60)
})

test('what was answered before the process ends is stored', async () => {
  const { id } = await addArticle()
  const app = await buildApp(portal.app.context)
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  const requests = Array.from({ length: 80 }, async () => {
    const body = JSON.stringify({ path: '/', articleId: id })
    const headers = { 'content-type': 'application/json' }
    const reply = await fetch(`${origin}/api/v1/stats/visits`, { method: 'POST', headers, body }).catch(
      () => null,
    )
    return reply?.status === 202
  })
  await Promise.race(requests)
  await app.close()
  const answered = (await Promise.all(requests)).filter(Boolean).length
  expect(answered).toBeGreaterThan(0)
  expect((await db.articleViews.findUnique({ where: { articleId: id } }))?.views).toBe(BigInt(answered))
})

test('who is here is counted as guests and members, and a visit once', async () => {
  await db.presence.deleteMany()
  const before = await sumOf('visits')
  const member = await portal.signIn('member')
  const guest = { 'user-agent': 'Firefox/140' }
  await visit({}, guest)
  await visit({ path: '/tim-kiem?q=dat%20dai' }, guest)
  const beat = await portal.call('POST', '/stats/presence', { body: {}, headers: guest })
  expect(beat.statusCode).toBe(202)
  await portal.call('POST', '/stats/presence', {
    body: {},
    token: member,
    headers: { 'user-agent': 'Chrome/141' },
  })
  await visit({}, { 'user-agent': 'Googlebot/2.1' })
  await visit({}, { 'user-agent': '' })
  const readOnline = async () => (await portal.call('GET', '/stats')).json().online
  await expect.poll(readOnline, { timeout: 5_000 }).toEqual({ guests: 1, members: 1, total: 2 })
  expect(await sumOf('visits')).toBe(before + 1)
  const stats = await portal.call('GET', '/stats')
  expect(stats.json().visits.today).toBe(before + 1)
  expect(stats.headers['cache-control']).toContain('public, max-age=1, s-maxage=1, stale-while-revalidate=1,')
})

test('no table holds an address or a browser’s name', async () => {
  const address = '203.0.113.77'
  const agent = 'Canary-5f1c7d/1.0'
  const before = await db.presence.count()
  const app = await buildApp(portal.app.context)
  const reply = await app.inject({
    method: 'POST',
    url: '/api/v1/stats/visits',
    remoteAddress: address,
    headers: { 'user-agent': agent },
    payload: { path: '/duong-dan-canary', referrer: 'https://canary.example/tu-day' },
  })
  expect(reply.statusCode).toBe(202)
  await app.close()
  expect(await db.presence.count()).toBeGreaterThan(before)
  const dump = await dumpDatabase()
  expect(dump).toContain('page_views')
  for (const trace of [address, 'Canary-5f1c7d', 'duong-dan-canary', 'canary.example']) {
    expect(dump).not.toContain(trace)
    expect(dump).not.toContain(Buffer.from(trace).toString('hex'))
  }
})

/** Every row of every table as text. */
async function dumpDatabase(): Promise<string> {
  const client = new Client({ connectionString: portal.database.url })
  await client.connect()
  const tables = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  )
  let dump = ''
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ text: string }>(`SELECT t::text AS text FROM ${name} AS t`)
    dump += rows.map((row) => `${name} ${row.text}\n`).join('')
  }
  await client.end()
  return dump
}

test('a bad request is refused, says what is wrong, and counts nothing', async () => {
  const { id } = await addArticle()
  const draft = await addArticle({ isPublic: false })
  const cases: [unknown, string, string][] = [
    [{ path: '/', articleId: '01990000-0000-7000-8000-000000000000' }, 'REFERENCE_UNKNOWN', 'articleId'],
    [{ path: '/', articleId: draft.id }, 'REFERENCE_UNKNOWN', 'articleId'],
    [{ path: '/', articleId: 'bai-viet' }, 'REQUEST_INVALID', 'articleId'],
    [{ path: 'javascript:alert(1)', articleId: id }, 'REQUEST_INVALID', 'path'],
    [{ path: '//evil.example/', articleId: id }, 'REQUEST_INVALID', 'path'],
    [{ path: '/\\evil.example/', articleId: id }, 'REQUEST_INVALID', 'path'],
    [{ path: `/${'a'.repeat(10_240)}`, articleId: id }, 'REQUEST_INVALID', 'path'],
    [{ path: '/a\u0000b', articleId: id }, 'REQUEST_INVALID', 'path'],
    [{ path: '/a\nb', articleId: id }, 'REQUEST_INVALID', 'path'],
    [{ path: '', articleId: id }, 'REQUEST_INVALID', 'path'],
    [{ path: 7, articleId: id }, 'REQUEST_INVALID', 'path'],
    [{ articleId: id }, 'REQUEST_INVALID', 'path'],
    [{ path: '/', articleId: [id] }, 'REQUEST_INVALID', 'articleId'],
    [{ path: '/', articleId: id, referrer: 'x'.repeat(3_000) }, 'REQUEST_INVALID', 'referrer'],
    [{ path: '/', articleId: id, views: 1_000 }, 'REQUEST_INVALID', 'views'],
    [[{ path: '/', articleId: id }], 'REQUEST_INVALID', ''],
  ]
  for (const [body, code, path] of cases) {
    const reply = await portal.call('POST', '/stats/visits', { body })
    expect(reply.json()).toMatchObject({ status: 400, code })
    expect(reply.json().errors.map((error: { path: string }) => error.path)).toContain(path)
  }
  const foreign = { origin: 'https://evil.example' }
  expect((await visit({ articleId: id }, foreign)).json()).toMatchObject({
    status: 403,
    code: 'REQUEST_ORIGIN_FOREIGN',
  })
  expect((await portal.call('POST', '/stats/presence', { body: {}, headers: foreign })).statusCode).toBe(403)
  expect((await portal.call('POST', '/stats/presence', { body: { userId: 1 } })).json().errors[0].path).toBe(
    'userId',
  )
  expect(await readViews(id)).toBe(0)
})

test.each([
  ['/stats?day=1', 400, 'day'],
  ['/articles/views', 400, 'ids'],
  ['/articles/views?ids=', 400, 'ids.0'],
  ['/articles/views?ids=x', 400, 'ids.0'],
  ['/articles/views?ids=a&ids=b', 400, 'ids'],
  ['/articles/khong-co/views', 404, null],
  ['/articles/01990000-0000-7000-8000-000000000000/views', 404, null],
])('GET %s: %i %s', async (url, status, field) => {
  const reply = await portal.call('GET', url)
  expect(reply.statusCode).toBe(status)
  expect(reply.json().errors?.[0].path ?? null).toBe(field)
})
