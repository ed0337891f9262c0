import { z } from 'zod'
import type { App, FastifyReply } from '../../app-types.ts'
import { notFound } from '../../lib/problems.ts'
import { setLastModified } from '../../plugins/public-answers.ts'
import { findRedirect } from '../redirects/slug-moves.ts'
import { toAtom } from './atom.ts'
import { toJsonFeed } from './json-feed.ts'
import { type Feed, presentFeed } from './presenter.ts'
import { type FeedScope, findFeed } from './repository.ts'
import { toRss } from './rss.ts'

const newestCount = 30
const formats = {
  rss: { type: 'application/rss+xml', write: toRss },
  atom: { type: 'application/atom+xml', write: toAtom },
  json: { type: 'application/feed+json', write: toJsonFeed },
} satisfies Record<string, { type: string; write: (feed: Feed) => string }>

const Format = z.enum(['rss', 'atom', 'json'])
type Format = z.infer<typeof Format>
const FormatParams = z.object({ format: Format })
const FeedParams = z.object({ slug: z.string(), format: Format })

// What is spelled otherwise is no feed: no route, and 404.
const slug = ':slug([a-z0-9-]+)'
const format = ':format(rss|atom|json)'

/** The newest articles for programs that follow the portal, at the root of the origin. */
export function feedsDelivery(app: App) {
  const { publicDb, getPublicUrl } = app.context
  const schema = {
    tags: ['feeds'],
    querystring: z.strictObject({}),
    response: {
      200: {
        description: 'The newest articles, whole',
        content: Object.fromEntries(Object.values(formats).map(({ type }) => [type, { schema: z.string() }])),
      },
    },
  }

  app.get(
    `/feeds/articles.${format}`,
    { schema: { ...schema, params: FormatParams }, config: { policy: 'public' } },
    async (request, reply) => sendFeed(reply, { scope: { kind: 'articles' }, as: request.params.format }),
  )

  app.get(
    `/feeds/sections/${slug}.${format}`,
    { schema: { ...schema, params: FeedParams }, config: { policy: 'public' } },
    async (request, reply) => {
      const { slug: section, format: as } = request.params
      return sendFeed(reply, { scope: { kind: 'section', slug: section }, as })
    },
  )

  app.get(
    `/feeds/events/${slug}.${format}`,
    { schema: { ...schema, params: FeedParams }, config: { policy: 'public' } },
    async (request, reply) => {
      const { slug: event, format: as } = request.params
      return sendFeed(reply, { scope: { kind: 'event', slug: event }, as })
    },
  )

  async function sendFeed(reply: FastifyReply, asked: AskedFeed) {
    const { scope, as } = asked
    const found = await findFeed(publicDb, { scope, limit: newestCount })
    if (!found) return redirectMoved(reply, asked)
    setLastModified(
      reply,
      found.articles.map((row) => row.updated_at),
    )
    const feed = presentFeed({ ...found, scope, feedPath: feedPath(asked), publicUrl: getPublicUrl() })
    const { type, write } = formats[as]
    return reply.type(`${type}; charset=utf-8`).send(write(feed))
  }

  async function redirectMoved(reply: FastifyReply, { scope, as }: AskedFeed) {
    if (scope.kind === 'articles') throw notFound()
    const target = await findRedirect(publicDb, { resource: scope.kind, slug: scope.slug })
    if (target === null) throw notFound()
    return reply.redirect(feedPath({ scope: { ...scope, slug: target }, as }), 301)
  }
}

interface AskedFeed {
  scope: FeedScope
  as: Format
}

function feedPath({ scope, as }: AskedFeed): string {
  return scope.kind === 'articles' ? `/feeds/articles.${as}` : `/feeds/${scope.kind}s/${scope.slug}.${as}`
}
