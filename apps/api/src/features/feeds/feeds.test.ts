import { createHash } from 'node:crypto'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { childrenOf, parseXml, textOf, type XmlElement } from '../../lib/testing-xml.ts'
import { createTestApp, type TestApp } from '../../testing.ts'
import { importArticle } from '../articles/import.ts'
import { drawPicture, uploadFile } from '../media/testing.ts'

const origin = 'https://songngan.example'
const nasty = `Giá lúa <b>&</b> "tăng" ]]> </item> 😀 'x' \uffff`
let portal: TestApp
let token: string
let cover: { id: string; url: string }
let lua: { id: string; version: number }
let nastyId: string

beforeAll(async () => {
  portal = await createTestApp({ BANTIN_PUBLIC_URL: origin }, { isCached: true })
  token = await portal.signIn('publisher')
  const admin = await portal.signIn('admin')
  await call('PATCH', '/manage/settings', { name: 'Sông Ngân & bạn đọc' }, { ifMatch: 1, token: admin })
  const sections = { token: admin }
  const economy = await call('POST', '/manage/sections', { name: 'Kinh tế', slug: 'kinh-te-cu' }, sections)
  await call('PATCH', `/manage/sections/${economy.id}`, { slug: 'kinh-te' }, { ifMatch: 1, token: admin })
  const farming = await call(
    'POST',
    '/manage/sections',
    { name: 'Nông nghiệp', parentId: economy.id },
    sections,
  )
  await call('POST', '/manage/sections', { name: 'Trống', description: 'Chưa có bài' }, sections)
  await call('POST', '/manage/tags', { name: 'Lúa & gạo' })
  const event = await call('POST', '/manage/events', {
    name: 'Vụ mùa',
    slug: 'vu-mua-cu',
    summary: 'Mùa "vàng"',
  })
  await call('PATCH', `/manage/events/${event.id}`, { slug: 'vu-mua' }, { ifMatch: 1 })
  const data = await drawPicture(640, 480).jpeg().toBuffer()
  cover = await uploadFile(portal, { name: 'anh.jpg', data, token })

  const body = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          link('/bai-viet/bai-khac?a=1&b=2', 'bài khác'),
          link('#muc-2', 'mục 2'),
          link('https://bao.example/', 'báo'),
          { type: 'text', text: ' viết href="/x" trong bài ]]> 😀' },
        ],
      },
      { type: 'image', attrs: { src: cover.url, alt: 'src="/y"', mediaId: cover.id } },
    ],
  }
  lua = await addArticle('Lúa', { body, sectionId: farming.id, coverId: cover.id, author: 'HY & NK' })
  nastyId = (await addArticle(nasty, { summary: nasty, sectionId: economy.id, lang: 'en', unit: nasty })).id
  await addArticle('Ngoài chuyên mục', { tagSlugs: ['lua-gao'], sectionId: economy.id })
  await addArticle('Khác', {})
  const members = { articleIds: [nastyId, lua.id] }
  await call('PATCH', `/manage/events/${event.id}`, members, { ifMatch: 2 })

  await call('POST', '/manage/articles', { title: 'Bản thảo', body: toBody('kín') })
  const gone = await addArticle('Đã gỡ', {})
  await step(gone, 'withdrawn', { note: 'Nhầm' })
  await importArticle(portal.app.context, {
    importKey: 'hen-gio',
    publishedAt: new Date(Date.now() + 3_600_000),
    views: 0,
    input: { title: 'Hẹn giờ', body: toBody('kín') },
  })
  await portal.app.context.changeHead?.refresh()
}, 60_000)
afterAll(() => portal.close())

async function call(
  method: 'GET' | 'POST' | 'PATCH',
  url: string,
  body: object,
  options: { ifMatch?: number; token?: string } = {},
) {
  const reply = await portal.call(method, url, { token, body, ...options })
  expect(reply.statusCode, reply.body).toBeLessThan(300)
  return reply.json()
}

function link(href: string, text: string) {
  return { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }
}

function toBody(text: string) {
  return { type: 'doc' as const, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
}

async function step(article: { id: string; version: number }, to: string, extra: object = {}) {
  const url = `/manage/articles/${article.id}/transitions`
  return call('POST', url, { to, ...extra }, { ifMatch: article.version })
}

async function addArticle(title: string, input: object) {
  let article = await call('POST', '/manage/articles', { title, body: toBody('Đoạn.'), ...input })
  for (const to of ['in_review', 'approved', 'published']) article = await step(article, to)
  return article
}

async function get(url: string, headers: Record<string, string> = {}) {
  return portal.app.inject({ method: 'GET', url, headers })
}

async function readXml(url: string, type: string): Promise<XmlElement> {
  const reply = await get(url)
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, `${type}; charset=utf-8`])
  return parseXml(reply.body)
}

async function readRss(url: string) {
  const channel = childrenOf(await readXml(url, 'application/rss+xml'), 'channel')[0]
  return { channel, items: childrenOf(channel, 'item') }
}

/** What XML cannot hold is left out there. */
const shown = nasty.replace('\uffff', '')
const titles = ['Khác', 'Ngoài chuyên mục', shown, 'Lúa']

test('RSS says what the portal is and what came out, whole', async () => {
  const { channel, items } = await readRss('/feeds/articles.rss')
  expect(channel?.children.filter(({ name }) => name !== 'item')).toMatchObject([
    { name: 'title', text: 'Sông Ngân & bạn đọc' },
    { name: 'link', text: `${origin}/` },
    { name: 'description', text: 'Cổng thông tin điện tử' },
    { name: 'language', text: 'vi' },
    { name: 'lastBuildDate', text: expect.stringMatching(/ GMT$/) },
    {
      name: 'atom:link',
      attributes: { rel: 'self', type: 'application/rss+xml', href: `${origin}/feeds/articles.rss` },
    },
  ])
  expect(items.map((item) => textOf(item, 'title'))).toEqual(titles)
  const [, tagged, strange, first] = items
  expect(first?.children).toMatchObject([
    { name: 'title', text: 'Lúa' },
    { name: 'link', text: `${origin}/bai-viet/lua` },
    { name: 'guid', text: `urn:uuid:${lua.id}`, attributes: { isPermaLink: 'false' } },
    { name: 'pubDate', text: expect.stringMatching(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/) },
    { name: 'atom:updated' },
    { name: 'dc:language', text: 'vi' },
    { name: 'dc:creator', text: 'HY & NK' },
    { name: 'category', text: 'Nông nghiệp' },
    {
      name: 'content:encoded',
      text:
        `<p><a href="${origin}/bai-viet/bai-khac?a=1&amp;b=2">bài khác</a><a href="${origin}/bai-viet/lua#muc-2">mục 2</a>` +
        '<a href="https://bao.example/" rel="noopener noreferrer">báo</a> viết href=&quot;/x&quot; trong bài ]]&gt; 😀</p>' +
        `<figure><img src="${origin}${cover.url}" alt="src=&quot;/y&quot;" loading="lazy" decoding="async"></figure>`,
    },
    {
      name: 'media:content',
      attributes: {
        url: origin + cover.url,
        medium: 'image',
        type: 'image/jpeg',
        width: '640',
        height: '480',
      },
    },
  ])
  expect(childrenOf(tagged, 'category').map(({ text }) => text)).toEqual(['Kinh tế', 'Lúa & gạo'])
  expect(textOf(strange, 'dc:language')).toBe('en')
  expect(textOf(strange, 'dc:creator')).toBe(shown)
  // A description is HTML to those who show it.
  expect(textOf(strange, 'description')).toBe(
    shown.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  )
})

test('Atom has what RFC 4287 asks for', async () => {
  const feed = await readXml('/feeds/articles.atom', 'application/atom+xml')
  expect(feed.attributes).toEqual({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'vi' })
  expect(feed.children.filter(({ name }) => name !== 'entry')).toMatchObject([
    { name: 'id', text: `${origin}/feeds/articles` },
    { name: 'title', text: 'Sông Ngân & bạn đọc' },
    { name: 'subtitle', text: 'Cổng thông tin điện tử' },
    { name: 'updated', text: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) },
    { name: 'author', children: [{ name: 'name', text: 'Sông Ngân & bạn đọc' }] },
    { name: 'link', attributes: { rel: 'self', href: `${origin}/feeds/articles.atom` } },
    { name: 'link', attributes: { rel: 'alternate', href: `${origin}/` } },
  ])
  const entries = childrenOf(feed, 'entry')
  expect(entries.map((entry) => textOf(entry, 'title'))).toEqual(titles)
  const article = (await portal.call('GET', '/articles/lua')).json()
  expect(entries.at(-1)?.children).toMatchObject([
    { name: 'id', text: `urn:uuid:${lua.id}` },
    { name: 'title' },
    { name: 'published', text: article.publishedAt },
    { name: 'updated', text: article.updatedAt },
    { name: 'author', children: [{ name: 'name', text: 'HY & NK' }] },
    { name: 'link', attributes: { rel: 'alternate', href: article.url } },
    { name: 'link', attributes: { rel: 'enclosure', type: 'image/jpeg', href: origin + cover.url } },
    { name: 'category', attributes: { term: 'Nông nghiệp' } },
    { name: 'content', attributes: { type: 'html' }, text: expect.stringContaining(`src="${origin}/media/`) },
  ])
  expect(textOf(entries[2], 'summary')).toBe(shown)
  expect(entries[2]?.attributes['xml:lang']).toBe('en')
})

test('JSON Feed has what version 1.1 asks for', async () => {
  const reply = await get('/feeds/articles.json')
  expect(reply.headers['content-type']).toBe('application/feed+json; charset=utf-8')
  const { items, ...head } = reply.json()
  expect(head).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Sông Ngân & bạn đọc',
    description: 'Cổng thông tin điện tử',
    home_page_url: `${origin}/`,
    feed_url: `${origin}/feeds/articles.json`,
    language: 'vi',
    authors: [{ name: 'Sông Ngân & bạn đọc' }],
  })
  expect(items.map((item: { title: string }) => item.title)).toEqual([
    'Khác',
    'Ngoài chuyên mục',
    nasty,
    'Lúa',
  ])
  const article = (await portal.call('GET', '/articles/lua')).json()
  expect(items[3]).toEqual({
    id: `urn:uuid:${lua.id}`,
    url: article.url,
    title: 'Lúa',
    content_html: expect.stringContaining(`href="${origin}/bai-viet/bai-khac?a=1&amp;b=2"`),
    image: origin + cover.url,
    date_published: article.publishedAt,
    date_modified: article.updatedAt,
    authors: [{ name: 'HY & NK' }],
    tags: ['Nông nghiệp'],
    language: 'vi',
  })
})

test('a section has what is under it, an event its articles, newest first; each is named and described', async () => {
  const section = await readRss('/feeds/sections/kinh-te.rss')
  expect(section.items.map((item) => textOf(item, 'title'))).toEqual(['Ngoài chuyên mục', shown, 'Lúa'])
  expect(textOf(section.channel, 'title')).toBe('Kinh tế – Sông Ngân & bạn đọc')
  expect(textOf(section.channel, 'link')).toBe(`${origin}/chuyen-muc/kinh-te`)
  const below = await readRss('/feeds/sections/nong-nghiep.rss')
  expect(below.items.map((item) => textOf(item, 'title'))).toEqual(['Lúa'])
  const event = await readRss('/feeds/events/vu-mua.rss')
  expect(event.items.map((item) => textOf(item, 'title'))).toEqual([shown, 'Lúa'])
  expect(textOf(event.channel, 'title')).toBe('Vụ mùa – Sông Ngân & bạn đọc')
  expect(textOf(event.channel, 'description')).toBe('Mùa "vàng"')
  expect(textOf(event.channel, 'link')).toBe(`${origin}/su-kien/vu-mua`)
})

test('a section without articles has an empty feed in every format', async () => {
  const { channel, items } = await readRss('/feeds/sections/trong.rss')
  expect([items, textOf(channel, 'description')]).toEqual([[], 'Chưa có bài'])
  const atom = await readXml('/feeds/sections/trong.atom', 'application/atom+xml')
  expect(textOf(atom, 'id')).toMatch(/^urn:uuid:/)
  expect(textOf(atom, 'updated')).toBe('1970-01-01T00:00:00.000Z')
  expect((await get('/feeds/sections/trong.json')).json()).toMatchObject({ items: [] })
})

test('an old slug leads to the new, what is not there is 404, a parameter is named', async () => {
  for (const [from, to] of [
    ['/feeds/sections/kinh-te-cu.atom', '/feeds/sections/kinh-te.atom'],
    ['/feeds/events/vu-mua-cu.json', '/feeds/events/vu-mua.json'],
  ]) {
    const reply = await get(from ?? '')
    expect([reply.statusCode, reply.headers.location]).toEqual([301, to])
  }
  for (const url of [
    '/feeds/sections/khong-co.rss',
    '/feeds/sections/Kinh-Te.rss',
    '/feeds/sections/.rss',
    '/feeds/sections/kinh-te.rss.rss',
    '/feeds/events/khong-co.atom',
    '/feeds/articles.xyz',
    '/feeds/articles.rssx',
    '/feeds/x.rss',
    '/feeds/sections/%F0%9F.rss',
    '/sitemap-articles-0.xml',
    '/sitemap-articles-2.xml',
    '/sitemap-articles-x.xml',
    '/sitemap-articles-99999.xml',
    '/sitemap-articles-999999.xml',
  ]) {
    const reply = await get(url)
    expect([url, reply.statusCode >= 400 && reply.statusCode <= 404]).toEqual([url, true])
    expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  }
  expect((await get('/feeds/sections/khong-co.rss')).json()).toMatchObject({
    status: 404,
    code: 'RESOURCE_NOT_FOUND',
  })
  for (const url of ['/feeds/articles.rss', '/feeds/sections/kinh-te.json', '/sitemap.xml', '/robots.txt']) {
    const reply = await get(`${url}?limit=5`)
    expect([reply.statusCode, reply.json().errors[0].path]).toEqual([400, 'limit'])
  }
})

const everywhere = [
  '/feeds/articles.rss',
  '/feeds/articles.atom',
  '/feeds/articles.json',
  '/feeds/sections/kinh-te.rss',
  '/feeds/events/vu-mua.atom',
  '/sitemap.xml',
  '/sitemap-pages.xml',
  '/sitemap-articles-1.xml',
  '/sitemap-news.xml',
  '/robots.txt',
]

test.each(everywhere)(
  '%s is a public answer: kept, checked by its hash, packed, open to every origin',
  async (url) => {
    const reply = await get(url, { origin: 'https://elsewhere.example' })
    const etag = `"${createHash('sha256').update(reply.body).digest('base64url').slice(0, 22)}"`
    expect(reply.headers).toMatchObject({
      etag,
      'last-modified': expect.stringMatching(/ GMT$/),
      'cache-control': expect.stringMatching(/^public, max-age=\d+, s-maxage=\d+/),
      vary: 'Accept-Encoding',
      'access-control-allow-origin': '*',
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
    })
    expect(portal.app.kept.find(url)?.hash).toBe(etag.slice(1, -1))
    const unchanged = await get(url, { 'if-none-match': etag })
    expect([unchanged.statusCode, unchanged.body]).toEqual([304, ''])
    const head = await portal.app.inject({ method: 'HEAD', url })
    expect([head.statusCode, head.body, head.headers.etag]).toEqual([200, '', etag])
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(reply.body)))
    if (Buffer.byteLength(reply.body) < 1_024) return
    const packed = await get(url, { 'accept-encoding': 'br' })
    expect(packed.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(reply.body)
  },
)

test('what is not public is in none of them', async () => {
  for (const url of everywhere) {
    const { body } = await get(url)
    expect(body).not.toMatch(/Bản thảo|ban-thao|Đã gỡ|da-go|Hẹn giờ|hen-gio/)
  }
})

test('the sitemap leads to every page and article there is', async () => {
  const index = await readXml('/sitemap.xml', 'application/xml')
  expect(index.name).toBe('sitemapindex')
  const files = childrenOf(index, 'sitemap').map((file) => textOf(file, 'loc') ?? '')
  expect(files).toEqual([`${origin}/sitemap-pages.xml`, `${origin}/sitemap-articles-1.xml`])
  const found = new Map<string, string | undefined>()
  for (const file of files) {
    const urls = await readXml(file.slice(origin.length), 'application/xml')
    for (const url of childrenOf(urls, 'url')) found.set(textOf(url, 'loc') ?? '', textOf(url, 'lastmod'))
  }
  const article = (await portal.call('GET', '/articles/lua')).json()
  const other = (await portal.call('GET', '/articles/ngoai-chuyen-muc')).json()
  const newest = (await portal.call('GET', '/articles/khac')).json()
  const event = childrenOf(index, 'sitemap')[0]
  expect(Object.fromEntries(found)).toEqual({
    [`${origin}/`]: newest.publishedAt,
    [`${origin}/chuyen-muc/kinh-te`]: other.publishedAt,
    [`${origin}/chuyen-muc/nong-nghiep`]: article.publishedAt,
    [`${origin}/chuyen-muc/trong`]: undefined,
    [`${origin}/su-kien`]: textOf(event, 'lastmod'),
    [`${origin}/su-kien/vu-mua`]: textOf(event, 'lastmod'),
    [`${origin}/the/lua-gao`]: other.publishedAt,
    [`${origin}/tham-do`]: undefined,
    [article.url]: article.updatedAt,
    [other.url]: other.updatedAt,
    [newest.url]: newest.updatedAt,
    [(await portal.call('GET', `/articles/${nastyId}`)).json().url]: expect.any(String),
  })
})

test('robots.txt keeps crawlers from the newsroom and names the sitemaps', async () => {
  const reply = await get('/robots.txt')
  expect(reply.headers['content-type']).toBe('text/plain; charset=utf-8')
  expect(reply.body.split('\n')).toEqual([
    'User-agent: *',
    'Allow: /',
    'Disallow: /editor/',
    'Disallow: /api/v1/manage',
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    `Sitemap: ${origin}/sitemap-news.xml`,
    '',
  ])
})

test('an article keeps its id in every format when its address changes, and old answers go at once', async () => {
  const before = await get('/feeds/articles.rss')
  const current = await portal.call('GET', `/manage/articles/${lua.id}`, { token })
  const saved = await call(
    'PATCH',
    `/manage/articles/${lua.id}`,
    { slug: 'lua-moi', title: 'Lúa mới' },
    { ifMatch: current.json().version },
  )
  await step(saved, 'published')
  const after = await get('/feeds/articles.rss')
  expect(after.headers.etag).not.toBe(before.headers.etag)
  const item = childrenOf(childrenOf(parseXml(after.body), 'channel')[0], 'item').at(-1)
  expect(textOf(item, 'guid')).toBe(`urn:uuid:${lua.id}`)
  expect(textOf(item, 'link')).toBe(`${origin}/bai-viet/lua-moi`)
  const entry = childrenOf(parseXml((await get('/feeds/articles.atom')).body), 'entry').at(-1)
  expect([textOf(entry, 'id'), textOf(entry, 'title')]).toEqual([`urn:uuid:${lua.id}`, 'Lúa mới'])
  expect((await get('/feeds/articles.json')).json().items.at(-1).id).toBe(`urn:uuid:${lua.id}`)
})

test('a feed ends after thirty, the newest first', async () => {
  const section = await call(
    'POST',
    '/manage/sections',
    { name: 'Dài' },
    { token: await portal.signIn('admin') },
  )
  for (let number = 0; number < 33; number += 1) {
    await importArticle(portal.app.context, {
      importKey: `dai:${number}`,
      publishedAt: new Date(Date.UTC(2024, 0, 1, number)),
      views: 0,
      input: { title: `Dài ${number}`, body: toBody('x'), sectionId: section.id },
    })
  }
  await portal.app.context.changeHead?.refresh()
  const { items } = await readRss('/feeds/sections/dai.rss')
  expect(items.map((item) => textOf(item, 'title'))).toEqual(
    Array.from({ length: 30 }, (_, index) => `Dài ${32 - index}`),
  )
})
