import { addDays, calendarDay, startOfDay } from '@bantin/vietnamese'
import { z } from 'zod'
import type { App, FastifyReply } from '../../app-types.ts'
import { notFound } from '../../lib/problems.ts'
import { setLastModified } from '../../plugins/public-answers.ts'
import { listNews, listSitemapArticles, listSitemapFiles, listSitemapPages } from './sitemap-repository.ts'
import { toArticlesSitemap, toNewsSitemap, toPagesSitemap, toRobots, toSitemapIndex } from './sitemaps.ts'

/** The protocol allows 50,000: a fifth is 1.5 MB, small enough to make at once and to keep. */
const articlesPerFile = 10_000
const pagesMax = 50_000
/** Of https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const newsMax = 1_000

const FileParams = z.object({ file: z.coerce.number().int() })

/** What search engines ask for, at the root of the origin. */
export function sitemapsDelivery(app: App) {
  const { publicDb, config, getPublicUrl } = app.context

  app.get(
    '/sitemap.xml',
    { schema: describe('application/xml'), config: { policy: 'public' } },
    async (_request, reply) => {
      const rows = await listSitemapFiles(publicDb, { size: articlesPerFile })
      return sendXml(reply, { document: toSitemapIndex(rows, getPublicUrl()), updatedAt: instantsOf(rows) })
    },
  )

  app.get(
    '/sitemap-pages.xml',
    { schema: describe('application/xml'), config: { policy: 'public' } },
    async (_request, reply) => {
      const rows = await listSitemapPages(publicDb, { limit: pagesMax })
      return sendXml(reply, { document: toPagesSitemap(rows, getPublicUrl()), updatedAt: instantsOf(rows) })
    },
  )

  app.get(
    '/sitemap-articles-:file([1-9][0-9]{0,4}).xml',
    { schema: { ...describe('application/xml'), params: FileParams }, config: { policy: 'public' } },
    async (request, reply) => {
      const { file } = request.params
      const rows = await listSitemapArticles(publicDb, { file, size: articlesPerFile })
      if (rows.length === 0) throw notFound()
      return sendXml(reply, {
        document: toArticlesSitemap(rows, getPublicUrl()),
        updatedAt: instantsOf(rows),
      })
    },
  )

  app.get(
    '/sitemap-news.xml',
    { schema: describe('application/xml'), config: { policy: 'public' } },
    async (_request, reply) => {
      // Two days at most are wanted. An edge that moved with the clock would make a kept answer wrong; this one moves at
      // midnight, by the clock that ends the epoch there (lib/change-head.ts).
      const today = calendarDay(new Date(), config.timeZone)
      const since = startOfDay(addDays(today, -1), config.timeZone)
      const rows = await listNews(publicDb, { since, limit: newsMax })
      const updatedAt = rows.map((row) => row.publish_at)
      return sendXml(reply, { document: toNewsSitemap(rows, getPublicUrl()), updatedAt })
    },
  )

  app.get(
    '/robots.txt',
    { schema: describe('text/plain'), config: { policy: 'public' } },
    async (_request, reply) => reply.type('text/plain; charset=utf-8').send(toRobots(getPublicUrl())),
  )
}

function describe(type: string) {
  return {
    tags: ['feeds'],
    querystring: z.strictObject({}),
    response: { 200: { description: 'For search engines', content: { [type]: { schema: z.string() } } } },
  }
}

function instantsOf(rows: { updated_at: Date | null }[]): Date[] {
  return rows.flatMap((row) => row.updated_at ?? [])
}

function sendXml(reply: FastifyReply, { document, updatedAt }: { document: string; updatedAt: Date[] }) {
  setLastModified(reply, updatedAt)
  return reply.type('application/xml; charset=utf-8').send(document)
}
