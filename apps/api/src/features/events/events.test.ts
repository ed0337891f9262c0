import { randomUUIDv7 } from 'node:crypto'
import { limits } from '@bantin/contract'
import { createDatabaseClient, type Database } from '@bantin/database'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../testing.ts'
import { createMedia } from '../media/service.ts'

let portal: TestApp
let db: Database
let editor: string

beforeAll(async () => {
  portal = await createTestApp()
  db = createDatabaseClient({ url: portal.database.url })
  editor = await portal.signIn('editor')
})
afterAll(async () => {
  await db.$disconnect()
  await portal.close()
})

async function create(body: object) {
  const reply = await portal.call('POST', '/manage/events', { token: editor, body })
  expect(reply.statusCode).toBe(201)
  return reply.json()
}

let articles = 0
/** An article; `isPublic` puts it before readers. */
async function addArticle({ isPublic }: { isPublic: boolean }): Promise<string> {
  articles += 1
  const title = `Bài ${articles}`
  const article = await db.article.create({
    data: { slug: `bai-${articles}`, title, titleFolded: title, body: {} },
  })
  if (isPublic) {
    const published = {
      slug: article.slug,
      revision: 0,
      lang: 'vi',
      title,
      body: {},
      bodyHtml: '',
      bodyText: '',
      contentHash: '',
    }
    await db.publication.create({
      data: { articleId: article.id, ...published, publishAt: new Date(0), updatedAt: new Date(0) },
    })
  }
  return article.id
}

test('an event is made, read, moved and deleted; readers see what is public of it', async () => {
  const [hidden, first, second] = [
    await addArticle({ isPublic: false }),
    await addArticle({ isPublic: true }),
    await addArticle({ isPublic: true }),
  ]
  const { media } = await createMedia(portal.app.context, {
    data: await sharp({ create: { width: 90, height: 60, channels: 3, background: '#a11' } })
      .png()
      .toBuffer(),
    name: 'bia.png',
    alt: 'Hội trường',
    createdById: null,
  })
  const event = await create({
    name: 'Hội nghị lần thứ mười bốn',
    summary: 'Tin, bài về hội nghị',
    startsOn: '2026-11-10',
    endsOn: '2026-11-10',
    coverId: media.id,
    articleIds: [second, hidden, first],
  })
  expect(event).toMatchObject({
    slug: 'hoi-nghi-lan-thu-muoi-bon',
    version: 1,
    articleCount: 3,
    articles: [
      { id: second, isPublic: true },
      { id: hidden, isPublic: false },
      { id: first, isPublic: true },
    ],
  })

  const shown = await portal.call('GET', `/events/${event.slug}`)
  expect(shown.json()).toEqual({
    id: event.id,
    slug: event.slug,
    name: 'Hội nghị lần thứ mười bốn',
    summary: 'Tin, bài về hội nghị',
    startsOn: '2026-11-10',
    endsOn: '2026-11-10',
    cover: expect.objectContaining({
      id: media.id,
      url: media.url,
      alt: 'Hội trường',
      width: 90,
      height: 60,
    }),
    articleCount: 2,
  })
  expect((await portal.call('GET', `/events/${event.id}`)).json()).toEqual(shown.json())

  const url = `/manage/events/${event.id}`
  expect((await portal.call('PATCH', url, { token: editor, body: { name: 'X' } })).statusCode).toBe(428)
  const stale = await portal.call('PATCH', url, { token: editor, ifMatch: 9, body: { name: 'X' } })
  expect(stale.json()).toMatchObject({
    status: 412,
    current: { version: 1, articles: [{ id: second }, {}, {}] },
  })
  const moved = await portal.call('PATCH', url, {
    token: editor,
    ifMatch: 1,
    body: { slug: 'hoi-nghi-14', articleIds: [first], summary: '', endsOn: null },
  })
  expect(moved.json()).toMatchObject({
    version: 2,
    slug: 'hoi-nghi-14',
    summary: null,
    endsOn: null,
    startsOn: '2026-11-10',
    articles: [{ id: first }],
  })
  expect(moved.headers.etag).toBe('"2"')
  const old = await portal.call('GET', `/events/${event.slug}`)
  expect([old.statusCode, old.headers.location]).toEqual([301, '/api/v1/events/hoi-nghi-14'])
  expect((await portal.call('GET', url, { token: editor })).json()).toEqual(moved.json())

  expect((await portal.call('DELETE', url, { token: editor })).statusCode).toBe(428)
  expect((await portal.call('DELETE', url, { token: editor, ifMatch: 1 })).statusCode).toBe(412)
  expect((await portal.call('DELETE', url, { token: editor, ifMatch: 2 })).statusCode).toBe(204)
  for (const slug of [event.slug, 'hoi-nghi-14', event.id]) {
    expect((await portal.call('GET', `/events/${slug}`)).json()).toMatchObject({
      status: 404,
      code: 'RESOURCE_NOT_FOUND',
    })
  }
  expect((await portal.call('GET', url, { token: editor })).statusCode).toBe(404)
  const changes = await db.change.findMany({
    where: { resource: 'event', resourceId: event.id },
    orderBy: { seq: 'asc' },
  })
  expect(changes.map((change) => [change.type, change.slug, change.previousSlug])).toEqual([
    ['published', event.slug, null],
    ['moved', 'hoi-nghi-14', event.slug],
    ['deleted', 'hoi-nghi-14', null],
  ])
  const trail = await db.auditEntry.findMany({ where: { resourceId: event.id }, orderBy: { id: 'asc' } })
  expect(trail.map((entry) => entry.action)).toEqual(['event.created', 'event.updated', 'event.deleted'])
  expect(await db.article.count({ where: { id: { in: [hidden, first, second] } } })).toBe(3)
})

test('a slug is made from the name, is one event’s alone, and does not take an address that led elsewhere', async () => {
  const [one, two] = [await create({ name: 'Lễ hội đền' }), await create({ name: 'Lễ hội đền' })]
  expect([one.slug, two.slug]).toEqual(['le-hoi-den', 'le-hoi-den-2'])
  const taken = await portal.call('POST', '/manage/events', {
    token: editor,
    body: { name: 'X', slug: 'le-hoi-den' },
  })
  expect(taken.json()).toMatchObject({ status: 409, code: 'EVENT_SLUG_TAKEN' })
  const takenToo = await portal.call('PATCH', `/manage/events/${two.id}`, {
    token: editor,
    ifMatch: 1,
    body: { slug: 'le-hoi-den' },
  })
  expect(takenToo.json()).toMatchObject({ status: 409, code: 'EVENT_SLUG_TAKEN' })
  await portal.call('PATCH', `/manage/events/${one.id}`, {
    token: editor,
    ifMatch: 1,
    body: { slug: 'le-hoi' },
  })
  expect((await create({ name: 'Lễ hội đền' })).slug).toBe('le-hoi-den-3')
})

test('both lists run from the latest day to none, page by page, while events come', async () => {
  await db.event.deleteMany()
  for (const startsOn of [null, '2026-01-05', '2026-03-01', null, '2026-03-01', '1999-12-31'])
    await create({ name: 'Đợt', startsOn })
  for (const [path, token] of [
    ['/events', undefined],
    ['/manage/events', editor],
  ] as const) {
    const seen: { id: string; startsOn: string | null }[] = []
    let url = `${path}?limit=2`
    for (let pages = 0; url !== '' && pages < 10; pages += 1) {
      const reply = await portal.call('GET', url, token ? { token } : {})
      expect(reply.statusCode).toBe(200)
      seen.push(...reply.json().items)
      if (pages === 0) await create({ name: 'Mới', startsOn: '2030-01-01' })
      url = /<\/api\/v1(.*)>; rel="next"/.exec(String(reply.headers.link ?? ''))?.[1] ?? ''
    }
    const days = seen.map((event) => event.startsOn).filter((day) => day !== '2030-01-01')
    expect(days).toEqual(['2026-03-01', '2026-03-01', '2026-01-05', '1999-12-31', null, null])
    expect(new Set(seen.map((event) => event.id)).size).toBe(seen.length)
  }
})

test.each([
  [{}, 'name'],
  [{ name: ' ' }, 'name'],
  [{ name: 'x', slug: 'Không được' }, 'slug'],
  [{ name: 'x', colour: 'red' }, 'colour'],
  [{ name: 'x', startsOn: '2026-02-30' }, 'startsOn'],
  [{ name: 'x', startsOn: '0000-01-01' }, 'startsOn'],
  [{ name: 'x', endsOn: '9999-12-31' }, 'endsOn'],
  [{ name: 'x', startsOn: '2026-02-02', endsOn: '2026-02-01' }, 'endsOn'],
  [{ name: 'x', coverId: '01990000-0000-7000-8000-000000000000' }, 'coverId'],
  [{ name: 'x', coverId: 'bia' }, 'coverId'],
  [{ name: 'x', articleIds: ['01990000-0000-7000-8000-000000000000'] }, 'articleIds.0'],
  [
    { name: 'x', articleIds: Array.from({ length: limits.articlesPerEvent + 1 }, () => randomUUIDv7()) },
    'articleIds',
  ],
  [{ name: 'x', summary: 'a\u0000b' }, 'summary'],
])('%j is refused and names %s', async (body, field) => {
  const events = await db.event.count()
  const reply = await portal.call('POST', '/manage/events', { token: editor, body })
  expect(reply.statusCode).toBe(400)
  expect(reply.json().errors.map((error: { path: string }) => error.path)).toContain(field)
  expect(await db.event.count()).toBe(events)
})

test('a change that is half wrong changes nothing', async () => {
  const article = await addArticle({ isPublic: false })
  const event = await create({ name: 'Nửa chừng', startsOn: '2026-02-02', articleIds: [article] })
  const url = `/manage/events/${event.id}`
  for (const [body, field] of [
    [{ name: 'Khác', endsOn: '2026-02-01' }, 'endsOn'],
    [{ name: 'Khác', articleIds: [article, article] }, 'articleIds.1'],
    [{ name: 'Khác', articleIds: [article, randomUUIDv7()] }, 'articleIds.1'],
    [{ name: 'Khác', coverId: randomUUIDv7() }, 'coverId'],
    [{ name: 'Khác', version: 7 }, 'version'],
  ] as const) {
    const reply = await portal.call('PATCH', url, { token: editor, ifMatch: 1, body })
    expect([reply.statusCode, reply.json().errors[0].path]).toEqual([400, field])
  }
  expect((await portal.call('GET', url, { token: editor })).json()).toEqual(event)
})

test('a file that is no picture is no cover', async () => {
  const { media } = await createMedia(portal.app.context, {
    data: Buffer.from('chữ'),
    name: 'a.txt',
    createdById: null,
  })
  const reply = await portal.call('POST', '/manage/events', {
    token: editor,
    body: { name: 'x', coverId: media.id },
  })
  expect(reply.json()).toMatchObject({
    status: 400,
    errors: [{ path: 'coverId', code: 'REFERENCE_UNKNOWN' }],
  })
})

test('of two changes with one version, one holds', async () => {
  const event = await create({ name: 'Cùng lúc' })
  const replies = await Promise.all(
    ['A', 'B'].map(async (name) =>
      portal.call('PATCH', `/manage/events/${event.id}`, { token: editor, ifMatch: 1, body: { name } }),
    ),
  )
  expect(replies.map((reply) => reply.statusCode).toSorted((a, b) => a - b)).toEqual([200, 412])
})

test('bad queries are named, and roles are asked for', async () => {
  for (const [url, field] of [
    ['/events?page=1', 'page'],
    ['/events?limit=101', 'limit'],
    ['/events?cursor=zzz', 'cursor'],
    ['/events/x?fields=id', 'fields'],
  ]) {
    const reply = await portal.call('GET', url ?? '')
    expect([reply.statusCode, reply.json().errors[0].path]).toEqual([400, field])
  }
  const reporter = await portal.signIn('reporter')
  for (const [method, url] of [
    ['POST', '/manage/events'],
    ['GET', `/manage/events/${randomUUIDv7()}`],
    ['PATCH', `/manage/events/${randomUUIDv7()}`],
    ['DELETE', `/manage/events/${randomUUIDv7()}`],
  ] as const) {
    expect((await portal.call(method, url)).statusCode).toBe(401)
    expect((await portal.call(method, url, { token: reporter })).statusCode).toBe(403)
  }
})
