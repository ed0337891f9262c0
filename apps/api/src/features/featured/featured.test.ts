import { randomUUIDv7 } from 'node:crypto'
import { limits } from '@bantin/contract'
import { createDatabaseClient, type Database } from '@bantin/database'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../testing.ts'

let portal: TestApp
let db: Database
let editor: string
let version: number
let articleId: string
let hiddenId: string
let eventId: string

beforeAll(async () => {
  portal = await createTestApp({ BANTIN_PUBLIC_URL: 'https://songngan.example' })
  db = createDatabaseClient({ url: portal.database.url })
  editor = await portal.signIn('editor')
  const article = { titleFolded: '', body: {} }
  articleId = (await db.article.create({ data: { ...article, slug: 'bai', title: 'Bản nháp mới' } })).id
  hiddenId = (await db.article.create({ data: { ...article, slug: 'nhap', title: 'Nháp' } })).id
  const published = {
    slug: 'bai',
    revision: 0,
    lang: 'vi',
    title: 'Bài',
    body: {},
    bodyHtml: '',
    bodyText: '',
    contentHash: '',
  }
  await db.publication.create({
    data: { articleId, ...published, publishAt: new Date('2026-11-01T00:00:00Z'), updatedAt: new Date() },
  })
  const event = await db.event.create({
    data: {
      slug: 'le-hoi',
      name: 'Lễ hội',
      endsOn: new Date('2026-12-31'),
      articles: {
        create: [
          { articleId, position: 0 },
          { articleId: hiddenId, position: 1 },
        ],
      },
    },
  })
  eventId = event.id
})
beforeEach(async () => {
  version = (await portal.call('GET', '/manage/featured', { token: editor })).json().version
})
afterAll(async () => {
  await db.$disconnect()
  await portal.close()
})

async function put(
  items: unknown,
  options: { ifMatch?: number; token?: string } = { ifMatch: version, token: editor },
) {
  return portal.call('PUT', '/manage/featured', { ...options, body: { items } })
}

test('the list is replaced as a whole; readers see the entries whose targets are public', async () => {
  const replaced = await put([
    { kind: 'event', eventId },
    { kind: 'article', articleId: hiddenId, title: 'Sắp có' },
    { kind: 'article', articleId, title: 'Tên riêng' },
    { kind: 'link', url: '/thu-vien', title: 'Thư viện ảnh' },
    { kind: 'article', articleId, title: '' },
  ])
  expect(replaced.statusCode).toBe(200)
  expect(replaced.headers.etag).toBe(`"${version + 1}"`)
  expect(replaced.json()).toEqual({
    version: version + 1,
    items: [
      {
        kind: 'event',
        articleId: null,
        eventId,
        url: null,
        title: null,
        targetTitle: 'Lễ hội',
        isPublic: true,
      },
      {
        kind: 'article',
        articleId: hiddenId,
        eventId: null,
        url: null,
        title: 'Sắp có',
        targetTitle: 'Nháp',
        isPublic: false,
      },
      {
        kind: 'article',
        articleId,
        eventId: null,
        url: null,
        title: 'Tên riêng',
        targetTitle: 'Bản nháp mới',
        isPublic: true,
      },
      {
        kind: 'link',
        articleId: null,
        eventId: null,
        url: '/thu-vien',
        title: 'Thư viện ảnh',
        targetTitle: null,
        isPublic: true,
      },
      {
        kind: 'article',
        articleId,
        eventId: null,
        url: null,
        title: null,
        targetTitle: 'Bản nháp mới',
        isPublic: true,
      },
    ],
  })
  expect((await portal.call('GET', '/manage/featured', { token: editor })).json()).toEqual(replaced.json())

  const article = {
    kind: 'article',
    slug: 'bai',
    url: 'https://songngan.example/bai-viet/bai',
    cover: null,
    articleCount: null,
    endsOn: null,
    publishedAt: '2026-11-01T00:00:00.000Z',
  }
  expect((await portal.call('GET', '/featured')).json()).toEqual({
    items: [
      {
        kind: 'event',
        slug: 'le-hoi',
        title: 'Lễ hội',
        url: 'https://songngan.example/su-kien/le-hoi',
        cover: null,
        articleCount: 1,
        endsOn: '2026-12-31',
        publishedAt: null,
      },
      { ...article, title: 'Tên riêng' },
      {
        kind: 'link',
        slug: null,
        title: 'Thư viện ảnh',
        url: '/thu-vien',
        cover: null,
        articleCount: null,
        endsOn: null,
        publishedAt: null,
      },
      { ...article, title: 'Bài' },
    ],
  })
  expect(await db.change.count({ where: { resource: 'featured', type: 'updated' } })).toBe(1)
  expect(await db.auditEntry.count({ where: { action: 'featured.replaced' } })).toBe(1)
  expect((await put([], { ifMatch: version + 1, token: editor })).json()).toEqual({
    items: [],
    version: version + 2,
  })
})

test('the version read is asked for; of two replacements at once, one holds', async () => {
  expect((await put([], { token: editor })).json()).toMatchObject({ status: 428 })
  expect((await put([], { token: editor, ifMatch: version + 5 })).json()).toMatchObject({
    status: 412,
    current: { version },
  })
  const replies = await Promise.all([
    put([{ kind: 'event', eventId }]),
    put([{ kind: 'article', articleId }]),
  ])
  expect(replies.map((reply) => reply.statusCode).toSorted((a, b) => a - b)).toEqual([200, 412])
})

test.each([
  [[{ kind: 'article', articleId: randomUUIDv7() }], 'items.0.articleId'],
  [
    [
      { kind: 'link', url: '/a', title: 'a' },
      { kind: 'event', eventId: randomUUIDv7() },
    ],
    'items.1.eventId',
  ],
  [[{ kind: 'link', url: 'javascript:alert(1)', title: 'a' }], 'items.0.url'],
  [[{ kind: 'link', url: '//khac.example', title: 'a' }], 'items.0.url'],
  [[{ kind: 'link', url: 'https://a:b@khac.example', title: 'a' }], 'items.0.url'],
  [[{ kind: 'link', url: '/a', title: ' ' }], 'items.0.title'],
  [[{ kind: 'link', url: '/a', title: 'a', articleId: randomUUIDv7() }], 'items.0.articleId'],
  [[{ kind: 'video', url: '/a' }], 'items.0.kind'],
  [
    Array.from({ length: limits.featuredItems + 1 }, () => ({ kind: 'link', url: '/a', title: 'a' })),
    'items',
  ],
  ['x', 'items'],
])('%j is refused, names %s and leaves the list', async (items, field) => {
  const reply = await put(items)
  expect(reply.statusCode).toBe(400)
  expect(reply.json().errors.map((error: { path: string }) => error.path)).toContain(field)
  expect((await portal.call('GET', '/manage/featured', { token: editor })).json().version).toBe(version)
})

test('an entry goes with its target', async () => {
  const event = await db.event.create({ data: { slug: 'thoi', name: 'Thôi' } })
  await put([
    { kind: 'event', eventId: event.id },
    { kind: 'article', articleId },
  ])
  await portal.call('DELETE', `/manage/events/${event.id}`, { token: editor, ifMatch: 1 })
  expect((await portal.call('GET', '/featured')).json().items).toMatchObject([{ kind: 'article' }])
})

test('editors only', async () => {
  const reporter = await portal.signIn('reporter')
  expect((await put([], { ifMatch: version })).statusCode).toBe(401)
  expect((await put([], { ifMatch: version, token: reporter })).statusCode).toBe(403)
  expect((await portal.call('GET', '/manage/featured', { token: reporter })).statusCode).toBe(403)
  expect((await portal.call('GET', '/featured?limit=1')).json()).toMatchObject({
    status: 400,
    errors: [{ path: 'limit' }],
  })
})
