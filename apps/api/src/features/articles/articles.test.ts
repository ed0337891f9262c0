import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../testing.ts'
import { announceArticle } from './jobs.ts'

let portal: TestApp
let publisher: string
let reporter: string

beforeAll(async () => {
  portal = await createTestApp()
  publisher = await portal.signIn('publisher')
  reporter = await portal.signIn('reporter')
})
afterAll(() => portal.close())

function text(...paragraphs: string[]) {
  return {
    type: 'doc',
    content: paragraphs.map((paragraph) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: paragraph }],
    })),
  }
}

async function create(input: Record<string, unknown> = {}, token = publisher) {
  const reply = await portal.call('POST', '/manage/articles', {
    token,
    body: { title: 'Tin thử nghiệm', body: text('Nội dung.'), ...input },
  })
  expect(reply.statusCode, reply.body).toBe(201)
  return reply.json()
}

async function step(
  article: { id: string; version: number },
  to: string,
  extra: Record<string, unknown> = {},
  token = publisher,
) {
  return portal.call('POST', `/manage/articles/${article.id}/transitions`, {
    token,
    ifMatch: article.version,
    body: { to, ...extra },
  })
}

async function publish(input: Record<string, unknown> = {}, extra: Record<string, unknown> = {}) {
  let article = await create(input)
  for (const to of ['in_review', 'approved']) article = (await step(article, to)).json()
  const reply = await step(article, 'published', extra)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}

async function lastChanges(count: number) {
  const rows = await portal.app.context.db.change.findMany({ orderBy: { seq: 'desc' }, take: count })
  return rows.map(({ type, slug, previousSlug }) => ({ type, slug, previousSlug }))
}

test('from draft to readers, step by step, each with the version of the last', async () => {
  const draft = await create({
    title: 'Đồng chí',
    body: text('Đoạn một.', 'Đoạn hai.'),
    author: 'HY',
    unit: 'VPTU',
  })
  expect(draft).toMatchObject({
    slug: 'dong-chi',
    state: 'draft',
    version: 1,
    allowedTransitions: ['in_review', 'trashed'],
  })
  expect((await portal.call('GET', '/articles/dong-chi')).statusCode).toBe(404)
  expect((await step(draft, 'published')).json()).toMatchObject({
    status: 409,
    code: 'ARTICLE_TRANSITION_INVALID',
  })

  const inReview = (await step(draft, 'in_review')).json()
  expect((await step(draft, 'approved')).json()).toMatchObject({
    status: 412,
    current: { state: 'in_review' },
  })
  const approved = (await step(inReview, 'approved')).json()
  const published = (await step(approved, 'published')).json()
  expect(published).toMatchObject({ state: 'published', isScheduled: false, hasPendingChanges: false })

  const article = await portal.call('GET', '/articles/dong-chi')
  expect(article.statusCode).toBe(200)
  expect(article.json()).toMatchObject({
    id: draft.id,
    title: 'Đồng chí',
    author: 'HY',
    unit: 'VPTU',
    url: 'http://127.0.0.1:3000/bai-viet/dong-chi',
    bodyText: 'Đoạn một.\n\nĐoạn hai.',
    bodyHtml: '<p>Đoạn một.</p><p>Đoạn hai.</p>',
    dublinCore: { 'DC.creator': 'HY', 'DC.language': 'vi' },
    contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect((await portal.call('GET', `/articles/${draft.id}`)).json()).toEqual(article.json())
  expect(await lastChanges(1)).toEqual([{ type: 'published', slug: 'dong-chi', previousSlug: null }])
})

test('a save of a published article stays in the newsroom until it is published again', async () => {
  const article = await publish({ title: 'Bản đầu' })
  const saved = await portal.call('PATCH', `/manage/articles/${article.id}`, {
    token: publisher,
    ifMatch: article.version,
    body: { title: 'Bản sau', slug: 'ban-sau' },
  })
  expect(saved.json()).toMatchObject({
    title: 'Bản sau',
    hasPendingChanges: true,
    version: article.version + 1,
  })
  expect((await portal.call('GET', '/articles/ban-dau')).json().title).toBe('Bản đầu')
  expect((await portal.call('GET', '/articles/ban-sau')).statusCode).toBe(404)

  expect((await step(saved.json(), 'published')).json()).toMatchObject({
    hasPendingChanges: false,
    publishAt: article.publishAt,
  })
  expect((await portal.call('GET', '/articles/ban-sau')).json().title).toBe('Bản sau')
  const old = await portal.call('GET', '/articles/ban-dau')
  expect([old.statusCode, old.headers.location]).toEqual([301, '/api/v1/articles/ban-sau'])
  expect(await lastChanges(1)).toEqual([{ type: 'moved', slug: 'ban-sau', previousSlug: 'ban-dau' }])
  // The old address stays this article's.
  const taken = await portal.call('POST', '/manage/articles', {
    token: publisher,
    body: { title: 'x', slug: 'ban-dau', body: text('x') },
  })
  expect(taken.json()).toMatchObject({ status: 409, code: 'ARTICLE_SLUG_TAKEN' })
})

test('withdrawn is 410 with its reason, and can come back', async () => {
  const article = await publish({ title: 'Sẽ gỡ' })
  const withdrawn = (await step(article, 'withdrawn', { note: 'Số liệu chưa đúng' })).json()
  const gone = await portal.call('GET', '/articles/se-go')
  expect(gone.json()).toMatchObject({ status: 410, code: 'ARTICLE_WITHDRAWN', reason: 'Số liệu chưa đúng' })
  expect(await lastChanges(1)).toEqual([{ type: 'withdrawn', slug: 'se-go', previousSlug: null }])
  expect((await step(withdrawn, 'published')).statusCode).toBe(200)
  expect((await portal.call('GET', '/articles/se-go')).statusCode).toBe(200)
})

test('a schedule is decided by the clock of the read; jobs only announce it', async () => {
  const soon = new Date(Date.now() + 3_600_000).toISOString()
  const article = await publish({ title: 'Hẹn giờ' }, { publishAt: soon })
  expect(article).toMatchObject({ state: 'published', isScheduled: true, publishAt: soon })
  expect((await portal.call('GET', '/articles/hen-gio')).statusCode).toBe(404)
  expect((await lastChanges(1))[0]?.slug).not.toBe('hen-gio')

  const { db } = portal.app.context
  await db.$executeRaw`UPDATE publications SET publish_at = now() - interval '1 minute' WHERE article_id = ${article.id}::uuid`
  expect((await portal.call('GET', '/articles/hen-gio')).statusCode).toBe(200)
  await announceArticle(db, { articleId: article.id, edge: 'publish' })
  await announceArticle(db, { articleId: article.id, edge: 'publish' })
  expect((await lastChanges(2)).filter(({ slug }) => slug === 'hen-gio')).toEqual([
    { type: 'published', slug: 'hen-gio', previousSlug: null },
  ])

  await db.$executeRaw`UPDATE publications SET unpublish_at = now() - interval '1 second' WHERE article_id = ${article.id}::uuid`
  expect((await portal.call('GET', '/articles/hen-gio')).statusCode).toBe(410)
  await announceArticle(db, { articleId: article.id, edge: 'unpublish' })
  expect((await portal.call('GET', '/articles/hen-gio')).statusCode).toBe(410)
  expect(
    (await portal.call('GET', `/manage/articles/${article.id}`, { token: publisher })).json().state,
  ).toBe('withdrawn')
})

test('the list: sections with those under them, tags, dates, fields, and a keyset that holds', async () => {
  const parent = (
    await portal.call('POST', '/manage/sections', { token: publisher, body: { name: 'Kinh tế' } })
  ).json()
  const child = (
    await portal.call('POST', '/manage/sections', {
      token: publisher,
      body: { name: 'Nông nghiệp', parentId: parent.id },
    })
  ).json()
  await portal.call('POST', '/manage/tags', { token: publisher, body: { name: 'Lúa' } })
  for (let day = 1; day <= 5; day += 1) {
    const publishAt = `2020-03-0${day}T00:30:00+07:00`
    await publish(
      { title: `Vụ mùa ${day}`, sectionId: child.id, tagSlugs: day % 2 ? ['lua'] : [] },
      { publishAt },
    )
  }
  const titles = async (query: string) =>
    (await portal.call('GET', `/articles?${query}`)).json().items.map((item: { title: string }) => item.title)
  expect(await titles('section=kinh-te')).toEqual([
    'Vụ mùa 5',
    'Vụ mùa 4',
    'Vụ mùa 3',
    'Vụ mùa 2',
    'Vụ mùa 1',
  ])
  expect(await titles('section=kinh-te&sort=publishedAt&limit=2')).toEqual(['Vụ mùa 1', 'Vụ mùa 2'])
  expect(await titles('tag=lua')).toEqual(['Vụ mùa 5', 'Vụ mùa 3', 'Vụ mùa 1'])
  // 2 March in Asia/Ho_Chi_Minh begins on 1 March, 17:00 UTC.
  expect(await titles('publishedFrom=2020-03-02&publishedTo=2020-03-03')).toEqual(['Vụ mùa 3', 'Vụ mùa 2'])
  const lean = await portal.call('GET', '/articles?section=nong-nghiep&fields=slug,title&limit=1')
  expect(lean.json().items).toEqual([{ slug: 'vu-mua-5', title: 'Vụ mùa 5' }])

  const seen: string[] = []
  let url = '/articles?section=kinh-te&limit=2'
  for (let page = 0; page < 5 && url; page += 1) {
    const reply = await portal.call('GET', url)
    seen.push(...reply.json().items.map((item: { title: string }) => item.title))
    if (page === 0) await publish({ title: 'Chen ngang', sectionId: child.id })
    const { nextCursor } = reply.json()
    expect(reply.headers.link ?? null).toEqual(
      nextCursor === null ? null : expect.stringContaining('rel="next"'),
    )
    url = nextCursor === null ? '' : `/articles?section=kinh-te&limit=2&cursor=${nextCursor}`
  }
  expect(seen).toEqual(['Vụ mùa 5', 'Vụ mùa 4', 'Vụ mùa 3', 'Vụ mùa 2', 'Vụ mùa 1'])

  const views = await portal.call('GET', '/articles?sort=-views&limit=1')
  expect(views.json().nextCursor).toBeTruthy()
  const foreign = await portal.call('GET', `/articles?cursor=${views.json().nextCursor}`)
  expect(foreign.json()).toMatchObject({
    status: 400,
    code: 'REQUEST_CURSOR_INVALID',
    errors: [{ path: 'cursor' }],
  })

  const related = await portal.call('GET', '/articles/vu-mua-5/related?limit=3')
  expect(
    related
      .json()
      .items.map((item: { title: string }) => item.title)
      .slice(0, 2),
  ).toEqual(['Vụ mùa 3', 'Vụ mùa 1'])
  const home = await portal.call('GET', '/home')
  expect(home.statusCode).toBe(200)
  const shown = [
    home.json().lead,
    ...home.json().latest,
    ...home.json().sections.flatMap((block: { articles: unknown[] }) => block.articles),
  ]
  expect(new Set(shown.map((item: { id: string }) => item.id)).size).toBe(shown.length)
})

test('text is normalised, not refused; emoji alone get a slug of the id', async () => {
  const article = await create({ title: 'Hội nghị Tỉnh ủy'.normalize('NFD') })
  expect(article).toMatchObject({ title: 'Hội nghị Tỉnh ủy'.normalize('NFC'), slug: 'hoi-nghi-tinh-uy' })
  const emoji = await create({ title: '🎉🎉' })
  expect(emoji.slug).toBe(emoji.id)
  expect((await create({ title: 'Hội nghị Tỉnh ủy' })).slug).toBe('hoi-nghi-tinh-uy-2')
})

test('every change makes a revision, and an old one can be restored', async () => {
  const article = await create({ title: 'Bản 1', body: text('một') })
  const second = (
    await portal.call('PATCH', `/manage/articles/${article.id}`, {
      token: publisher,
      ifMatch: 1,
      body: { title: 'Bản 2', body: text('hai') },
    })
  ).json()
  const same = await portal.call('PATCH', `/manage/articles/${article.id}`, {
    token: publisher,
    ifMatch: 2,
    body: { title: 'Bản 2' },
  })
  expect(same.json().version).toBe(second.version)
  const restored = await portal.call('POST', `/manage/articles/${article.id}/revisions/1/restore`, {
    token: publisher,
    ifMatch: 2,
  })
  expect(restored.json()).toMatchObject({ title: 'Bản 1', version: 3 })
  const list = await portal.call('GET', `/manage/articles/${article.id}/revisions`, { token: publisher })
  expect(
    list.json().items.map((revision: { number: number; title: string }) => [revision.number, revision.title]),
  ).toEqual([
    [3, 'Bản 1'],
    [2, 'Bản 2'],
    [1, 'Bản 1'],
  ])
})

test('a reporter writes and hands in; what is another’s is not there', async () => {
  const own = await create({ title: 'Bài của phóng viên' }, reporter)
  const others = await create({ title: 'Bài của người khác' })
  expect((await portal.call('GET', `/manage/articles/${others.id}`, { token: reporter })).statusCode).toBe(
    404,
  )
  expect(
    (await portal.call('GET', '/manage/articles', { token: reporter }))
      .json()
      .items.map((item: { id: string }) => item.id),
  ).toEqual([own.id])
  const handedIn = (await step(own, 'in_review', {}, reporter)).json()
  expect((await step(handedIn, 'approved', {}, reporter)).statusCode).toBe(403)
  expect(
    (
      await portal.call('PATCH', `/manage/articles/${own.id}`, {
        token: reporter,
        ifMatch: handedIn.version,
        body: { title: 'x' },
      })
    ).statusCode,
  ).toBe(403)
  expect((await step(handedIn, 'draft')).json()).toMatchObject({ status: 400, errors: [{ path: 'note' }] })
  expect((await step(handedIn, 'draft', { note: 'Thiếu nguồn' })).json()).toMatchObject({
    state: 'draft',
    note: 'Thiếu nguồn',
  })
})

test('internal articles are never published', async () => {
  let article = await create({ internal: true })
  for (const to of ['in_review', 'approved']) article = (await step(article, to)).json()
  expect((await step(article, 'published')).json()).toMatchObject({ status: 409, code: 'ARTICLE_INTERNAL' })
})

test('a correction stands above what readers see', async () => {
  const article = await publish({ title: 'Có đính chính' })
  const reply = await portal.call('POST', `/manage/articles/${article.id}/corrections`, {
    token: publisher,
    ifMatch: article.version,
    body: { note: 'Sửa số liệu.' },
  })
  expect(reply.statusCode).toBe(201)
  expect((await portal.call('GET', '/articles/co-dinh-chinh')).json().corrections).toMatchObject([
    { note: 'Sửa số liệu.' },
  ])
})

const nowhere = '01990000-0000-7000-8000-000000000000'
test.each([
  [{ title: 7 }, 'title'],
  [{ title: '' }, 'title'],
  [{ title: 'x'.repeat(1_000_000) }, 'title'],
  [{ title: '\u0301'.repeat(1_000_000) }, 'title'],
  [{ title: 'a\ud800' }, 'title'],
  [{ slug: '🙂' }, 'slug'],
  [{ slug: 'Đồng-chí' }, 'slug'],
  [{ colour: 'red' }, 'colour'],
  [{ body: { type: 'doc', content: [{ type: 'script' }] } }, 'body.content.0.type'],
  [{ body: [] }, 'body'],
  [{ body: '<p>x</p>' }, 'body'],
  [{ sectionId: nowhere }, 'sectionId'],
  [{ coverId: nowhere }, 'coverId'],
  [{ tagSlugs: ['khong-co'] }, 'tagSlugs.0'],
  [{ eventIds: [nowhere] }, 'eventIds.0'],
  [{ source: { name: 'x', url: 'javascript:alert(1)' } }, 'source.url'],
  [{ id: nowhere }, 'id'],
])('an input with %j is refused, names the field, and stores nothing', async (bad, field) => {
  const { db } = portal.app.context
  const before = await db.article.count()
  const reply = await portal.call('POST', '/manage/articles', {
    token: publisher,
    body: { title: 'Tin', body: text('x'), ...bad },
  })
  expect(reply.statusCode, reply.body.slice(0, 300)).toBe(400)
  expect(reply.headers['content-type']).toContain('application/problem+json')
  expect(reply.json().errors.map((error: { path: string }) => error.path)).toContain(field)
  expect(await db.article.count()).toBe(before)
})

test('a body nested a hundred thousand deep is refused, not fatal', async () => {
  const payload = `{"title":"x","body":{"type":"doc","content":[${'{"type":"blockquote","content":['.repeat(30_000)}${']}'.repeat(30_000)}]}}`
  const reply = await portal.app.inject({
    method: 'POST',
    url: '/api/v1/manage/articles',
    payload,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${publisher}` },
  })
  expect(reply.statusCode).toBe(400)
})

test.each([
  ['/articles?limit=0', 'limit'],
  ['/articles?limit=101', 'limit'],
  ['/articles?limit=1e2', 'limit'],
  ['/articles?limit=1&limit=2', 'limit'],
  ['/articles?sort=title', 'sort'],
  ['/articles?section[]=x', 'section[]'],
  ['/articles?fields=title,password', 'fields'],
  ['/articles?publishedFrom=yesterday', 'publishedFrom'],
  ['/articles?publishedFrom=0000-01-01', 'publishedFrom'],
  ['/articles?publishedTo=9999-12-31', 'publishedTo'],
  ['/articles?cursor=abc', 'cursor'],
  ['/articles?unknown=1', 'unknown'],
  ['/articles?author=%00', 'author'],
  ['/articles/dong-chi?lang=vi', 'lang'],
])('GET %s is refused and names %s', async (url, field) => {
  const reply = await portal.call('GET', url)
  expect(reply.statusCode).toBe(400)
  expect(reply.json().errors.map((error: { path: string }) => error.path)).toContain(field)
})

test('addresses that are no address', async () => {
  for (const url of [
    '/articles/%00',
    `/articles/${'x'.repeat(400)}`,
    '/articles/%ff',
    '/articles/..%2f..%2fetc',
    "/articles/'%20OR%201=1--",
  ]) {
    const reply = await portal.call('GET', url)
    expect(reply.statusCode, url).toBeGreaterThanOrEqual(400)
    expect(reply.statusCode, url).toBeLessThan(500)
  }
})
