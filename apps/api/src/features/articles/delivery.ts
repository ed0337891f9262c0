import {
  Article,
  ArticleSummaryPage,
  GetArticleQuery,
  Home,
  HomeQuery,
  IdOrSlugParams,
  limits,
  ListArticlesQuery,
  RelatedArticlesQuery,
} from '@bantin/contract'
import { addDays, startOfDay } from '@bantin/vietnamese'
import { z } from 'zod'
import type { App } from '../../app-types.ts'
import { cutPage, decodeCursor, encodeCursor } from '../../lib/cursor.ts'
import { parseIdOrSlug, type RecordKey } from '../../lib/id-or-slug.ts'
import { setNextLink } from '../../lib/links.ts'
import { notFound, ProblemError } from '../../lib/problems.ts'
import { setLastModified } from '../../plugins/public-answers.ts'
import { findRedirect } from '../redirects/slug-moves.ts'
import {
  findArticle,
  findWithdrawal,
  isPublicArticle,
  listArticles,
  listHome,
  listMostViewed,
  listRelated,
} from './delivery-repository.ts'
import { presentHome } from './home.ts'
import { presentArticle, presentSummary } from './presenter.ts'
import type { ArticleFilter } from './summary-sql.ts'

/** Published articles, for readers and for other programs. */
export function articlesDelivery(app: App) {
  const { publicDb, config, getPublicUrl } = app.context

  app.get(
    '/articles',
    {
      schema: { tags: ['articles'], querystring: ListArticlesQuery, response: { 200: ArticleSummaryPage } },
      config: { policy: 'public' },
    },
    async (request, reply) => {
      const { limit, cursor, fields, sort, ...filters } = request.query
      const scope = ['articles', sort, filters]
      const filter = toFilter(filters, config.timeZone)
      const page = sort === '-views' ? await pageByViews() : await pageByDate()
      setLastModified(
        reply,
        page.rows.map((row) => row.updated_at),
      )
      setNextLink(request, reply, page.nextCursor)
      const items = page.rows.map((row) => pick(presentSummary(row, getPublicUrl()), fields))
      return { items, nextCursor: page.nextCursor }

      async function pageByViews() {
        const after = decodeCursor({ cursor, scope }, z.tuple([z.int(), z.uuid()]))
        const rows = await listMostViewed(publicDb, {
          filter,
          limit,
          after: after && { views: after[0], id: after[1] },
        })
        return cutPage(rows, limit, (last) => encodeCursor(scope, [Number(last.views), last.id]))
      }

      async function pageByDate() {
        const after = decodeCursor({ cursor, scope }, z.tuple([z.iso.datetime(), z.uuid()]))
        const direction = sort === 'publishedAt' ? 'oldest' : 'newest'
        const rows = await listArticles(publicDb, {
          filter,
          direction,
          limit,
          after: after && { publishAt: after[0], id: after[1] },
        })
        return cutPage(rows, limit, (last) => encodeCursor(scope, [last.publish_at.toISOString(), last.id]))
      }
    },
  )

  app.get(
    '/home',
    {
      schema: { tags: ['articles'], querystring: HomeQuery, response: { 200: Home } },
      config: { policy: 'public' },
    },
    async (request, reply) => {
      const { lang } = request.query
      const rows = await listHome(publicDb, { lang })
      setLastModified(
        reply,
        rows.map((row) => row.updated_at),
      )
      return presentHome(rows, getPublicUrl())
    },
  )

  app.get(
    '/articles/:idOrSlug',
    {
      schema: {
        tags: ['articles'],
        params: IdOrSlugParams,
        querystring: GetArticleQuery,
        response: { 200: Article.partial().meta({ id: 'ArticleAnswer' }) },
      },
      config: { policy: 'public' },
    },
    async (request, reply) => {
      const key = parseIdOrSlug(request.params.idOrSlug)
      const row = await findArticle(publicDb, key)
      if (!row) return answerMissing(key)
      setLastModified(reply, [row.updated_at])
      return pick(presentArticle(row, getPublicUrl()), request.query.fields)

      async function answerMissing(missing: RecordKey) {
        const withdrawal = await findWithdrawal(publicDb, missing)
        if (withdrawal) {
          throw new ProblemError({
            status: 410,
            code: 'ARTICLE_WITHDRAWN',
            detail: 'This article was withdrawn',
            extra: { reason: withdrawal.reason },
          })
        }
        const target =
          'slug' in missing ? await findRedirect(publicDb, { resource: 'article', slug: missing.slug }) : null
        if (target === null) throw notFound()
        return reply.redirect(`/api/v1/articles/${target}`, 301)
      }
    },
  )

  app.get(
    '/articles/:idOrSlug/related',
    {
      schema: {
        tags: ['articles'],
        params: IdOrSlugParams,
        querystring: RelatedArticlesQuery,
        response: { 200: ArticleSummaryPage },
      },
      config: { policy: 'public' },
    },
    async (request) => {
      const key = parseIdOrSlug(request.params.idOrSlug)
      const rows = await listRelated(publicDb, {
        key,
        limit: Math.min(request.query.limit, limits.pageSizeMax),
      })
      if (rows.length === 0 && !(await isPublicArticle(publicDb, key))) throw notFound()
      return { items: rows.map((related) => presentSummary(related, getPublicUrl())), nextCursor: null }
    },
  )
}

/** The bounds of a filter as instants: a day stands for the whole of it in the portal's zone. */
export function toFilter(
  query: Omit<ArticleFilter, 'from' | 'before'> & {
    publishedFrom?: string | undefined
    publishedTo?: string | undefined
  },
  timeZone: string,
): ArticleFilter {
  const { publishedFrom, publishedTo, ...rest } = query
  return {
    ...rest,
    from:
      publishedFrom === undefined
        ? undefined
        : isDay(publishedFrom)
          ? startOfDay(publishedFrom, timeZone)
          : new Date(publishedFrom),
    before:
      publishedTo === undefined
        ? undefined
        : isDay(publishedTo)
          ? startOfDay(addDays(publishedTo, 1), timeZone)
          : new Date(Date.parse(publishedTo) + 1),
  }
}

function pick<Item extends object>(item: Item, fields: (keyof Item)[] | undefined): Partial<Item> {
  if (!fields) return item
  const picked: Partial<Item> = {}
  for (const field of fields) picked[field] = item[field]
  return picked
}

function isDay(value: string) {
  return /^\d{4}-\d{2}-\d{2}$/.test(value)
}
