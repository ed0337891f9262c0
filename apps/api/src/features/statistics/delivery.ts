import {
  ArticleViews,
  ArticleViewsList,
  IdOrSlugParams,
  ListArticleViewsQuery,
  RecordPresence,
  RecordVisit,
  Stats,
  VisitRecorded,
} from '@bantin/contract'
import { z } from 'zod'
import type { App, FastifyRequest } from '../../app-types.ts'
import { networkOf } from '../../lib/network.ts'
import { requireOwnOrigin } from '../../lib/origins.ts'
import { invalidField, notFound } from '../../lib/problems.ts'
import { createCollector } from './collector.ts'
import { findPublicViewsBySlug, listPublicViews } from './repository.ts'
import { createStatsReader } from './stats.ts'
import { createVisitorKeys, isRobot } from './visitors.ts'

/** Visits, who is online and article views, for readers. */
export function statisticsDelivery(app: App) {
  const { context } = app
  const { db, publicDb, config } = context
  const { timeZone } = config
  const NoQuery = z.strictObject({})
  const collector = createCollector({
    db,
    timeZone,
    onError: (err) => app.log.error({ err }, 'counts could not be stored; they are kept for the next time'),
  })
  const visitorKeysOf = createVisitorKeys({ db, timeZone, now: () => new Date() })
  const readStats = createStatsReader({ publicDb, timeZone })
  app.addHook('onReady', (done) => {
    collector.start()
    done()
  })
  app.addHook('onClose', () => collector.close())

  /** Null for a robot, which isn't counted. The address and the agent go no further than this. */
  async function identifyVisitor(request: FastifyRequest) {
    const agent = request.headers['user-agent']
    if (agent === undefined || isRobot(agent)) return null
    const keys = await visitorKeysOf({ network: networkOf(request.ip), agent })
    return { ...keys, isMember: request.currentUser !== null }
  }

  app.get(
    '/stats',
    {
      schema: { tags: ['statistics'], querystring: NoQuery, response: { 200: Stats } },
      // With the second before the flush, the second it is kept and a stale second it is at most 4 s old.
      config: { policy: 'public', cache: { maxAgeSeconds: 1, sharedMaxAgeSeconds: 1, server: 'second' } },
    },
    () => readStats(),
  )

  app.post(
    '/stats/visits',
    {
      schema: { tags: ['statistics'], body: RecordVisit, response: { 202: VisitRecorded } },
      config: { policy: 'public' },
    },
    async (request, reply) => {
      requireOwnOrigin(request, context.getPublicUrl())
      const articleId = request.body.articleId?.toLowerCase() ?? null
      const [visitor, { online }] = await Promise.all([identifyVisitor(request), readStats()])
      if (articleId === null) {
        if (visitor) collector.record({ ...visitor, pageView: { articleId } })
        return reply.code(202).send({ online })
      }
      const views = await collector.readWithPending(
        () => listPublicViews(publicDb, [articleId]),
        ([row], pendingViewsOf) => {
          if (!row) throw invalidField('articleId', 'Names no public article', 'REFERENCE_UNKNOWN')
          if (visitor) collector.record({ ...visitor, pageView: { articleId } })
          return row.views + pendingViewsOf(articleId)
        },
      )
      return reply.code(202).send({ views, online })
    },
  )

  app.post(
    '/stats/presence',
    {
      schema: { tags: ['statistics'], body: RecordPresence, response: { 202: VisitRecorded } },
      config: { policy: 'public' },
    },
    async (request, reply) => {
      requireOwnOrigin(request, context.getPublicUrl())
      const [visitor, { online }] = await Promise.all([identifyVisitor(request), readStats()])
      if (visitor) collector.record({ ...visitor, pageView: null })
      return reply.code(202).send({ online })
    },
  )

  app.get(
    '/articles/:idOrSlug/views',
    {
      schema: {
        tags: ['statistics'],
        params: IdOrSlugParams,
        querystring: NoQuery,
        response: { 200: ArticleViews },
      },
      config: { policy: 'public', cache: { maxAgeSeconds: 5, sharedMaxAgeSeconds: 5, server: 'never' } },
    },
    async (request) => {
      const { idOrSlug } = request.params
      const isId = z.uuid().safeParse(idOrSlug).success
      return collector.readWithPending(
        () => (isId ? listPublicViews(publicDb, [idOrSlug]) : findPublicViewsBySlug(publicDb, idOrSlug)),
        ([row], pendingViewsOf) => {
          if (!row) throw notFound()
          return { views: row.views + pendingViewsOf(row.id) }
        },
      )
    },
  )

  app.get(
    '/articles/views',
    {
      schema: {
        tags: ['statistics'],
        querystring: ListArticleViewsQuery,
        response: { 200: ArticleViewsList },
      },
      config: { policy: 'public', cache: { maxAgeSeconds: 5, sharedMaxAgeSeconds: 5, server: 'never' } },
    },
    async (request) =>
      collector.readWithPending(
        () => listPublicViews(publicDb, request.query.ids),
        (rows, pendingViewsOf) => ({
          items: rows.map(({ id, views }) => ({ id, views: views + pendingViewsOf(id) })),
        }),
      ),
  )
}
