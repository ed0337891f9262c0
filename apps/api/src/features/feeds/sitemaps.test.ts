import { createDatabaseClient, type Database } from '@bantin/database'
import { addDays, calendarDay, startOfDay } from '@bantin/vietnamese'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { childrenOf, parseXml, textOf } from '../../lib/testing-xml.ts'
import { createTestApp, type TestApp } from '../../testing.ts'
import { listNews, listSitemapArticles, listSitemapFiles } from './sitemap-repository.ts'

const timeZone = 'Pacific/Kiritimati'
let portal: TestApp
let db: Database

beforeAll(async () => {
  portal = await createTestApp({ BANTIN_TIME_ZONE: timeZone })
  db = createDatabaseClient({ url: portal.database.url })
})
afterAll(async () => {
  await db.$disconnect()
  await portal.close()
})

async function addArticle(slug: string, publishAt: Date, { lang = 'vi' } = {}) {
  const article = await db.article.create({ data: { slug, title: slug, titleFolded: slug, body: {} } })
  await db.publication.create({
    data: {
      articleId: article.id,
      slug,
      revision: 0,
      lang,
      title: `Tin ${slug} & tin`,
      body: {},
      bodyHtml: '',
      bodyText: '',
      contentHash: '',
      publishAt,
      updatedAt: publishAt,
    },
  })
}

test('the files hold every public article once, oldest first, each as many as it may', async () => {
  // Some come out at the same instant, one is still to come.
  const slugs = Array.from({ length: 23 }, (_, number) => `cu-${number}`)
  for (const [number, slug] of slugs.entries())
    await addArticle(slug, new Date(Date.UTC(2020, 0, 1 + Math.floor(number / 3))))
  await addArticle('sap-ra', new Date(Date.now() + 3_600_000))
  const { publicDb } = portal.app.context
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 30 }), async (size) => {
      const [pages, ...files] = await listSitemapFiles(publicDb, { size })
      expect(pages?.file).toBe(0)
      expect(files.map(({ file }) => file)).toEqual(
        Array.from({ length: Math.ceil(slugs.length / size) }, (_, index) => index + 1),
      )
      const found: { slug: string; updated_at: Date }[] = []
      for (const { file, updated_at: updatedAt } of files) {
        const articles = await listSitemapArticles(publicDb, { file, size })
        expect(articles.length).toBe(Math.min(size, slugs.length - found.length))
        expect(updatedAt).toEqual(articles.at(-1)?.updated_at)
        found.push(...articles)
      }
      expect(found.map(({ slug }) => slug).toSorted()).toEqual(slugs.toSorted())
      expect(found).toEqual(found.toSorted((a, b) => a.updated_at.getTime() - b.updated_at.getTime()))
      expect(await listSitemapArticles(publicDb, { file: files.length + 1, size })).toEqual([])
    }),
    { numRuns: 30 },
  )
})

test('a new article changes the last file alone', async () => {
  const { publicDb } = portal.app.context
  const given = { size: 10, file: 1 }
  const before = await listSitemapArticles(publicDb, given)
  await addArticle('moi-hon', new Date(Date.UTC(2021, 0)))
  expect(await listSitemapArticles(publicDb, given)).toEqual(before)
})

test('the news are those since yesterday began in the zone of the portal', async () => {
  const empty = parseXml((await portal.app.inject('/sitemap-news.xml')).body)
  expect([empty.name, empty.children]).toEqual(['urlset', []])
  const since = startOfDay(addDays(calendarDay(new Date(), timeZone), -1), timeZone)
  await addArticle('vua-qua', new Date(since.getTime() - 1))
  await addArticle('vua-kip', since)
  await addArticle('moi', new Date(Date.now() - 1_000), { lang: 'en-GB' })
  const news = parseXml((await portal.app.inject('/sitemap-news.xml')).body)
  expect(childrenOf(news, 'url').map((url) => textOf(url, 'loc'))).toEqual([
    'http://127.0.0.1:3000/bai-viet/moi',
    'http://127.0.0.1:3000/bai-viet/vua-kip',
  ])
  const [first, second] = childrenOf(news, 'url').flatMap((url) => childrenOf(url, 'news:news'))
  expect(second?.children).toMatchObject([
    {
      name: 'news:publication',
      children: [
        { name: 'news:name', text: 'Bản tin' },
        { name: 'news:language', text: 'vi' },
      ],
    },
    { name: 'news:publication_date', text: since.toISOString() },
    { name: 'news:title', text: 'Tin vua-kip & tin' },
  ])
  expect(textOf(childrenOf(first, 'news:publication')[0], 'news:language')).toBe('en')
  const all = { since: new Date(0), limit: 2 }
  expect((await listNews(portal.app.context.publicDb, all)).map(({ slug }) => slug)).toEqual([
    'moi',
    'vua-kip',
  ])
})
