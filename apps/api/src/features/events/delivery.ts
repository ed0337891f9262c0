import { Event, EventPage, IdOrSlugParams, ListEventsQuery } from '@bantin/contract'
import { z } from 'zod'
import type { App } from '../../app-types.ts'
import { parseIdOrSlug } from '../../lib/id-or-slug.ts'
import { setNextLink } from '../../lib/links.ts'
import { notFound } from '../../lib/problems.ts'
import { setLastModified } from '../../plugins/public-answers.ts'
import { findRedirect } from '../redirects/slug-moves.ts'
import { presentEvent } from './presenter.ts'
import { findPublicEvent, listPublicEvents } from './repository.ts'
import { listEventPage } from './service.ts'

/** Events, for readers. */
export function eventsDelivery(app: App) {
  const { publicDb } = app.context

  app.get(
    '/events',
    {
      schema: { tags: ['events'], querystring: ListEventsQuery, response: { 200: EventPage } },
      config: { policy: 'public' },
    },
    async (request, reply) => {
      const { limit, cursor } = request.query
      const page = await listEventPage({ scope: 'events', limit, cursor }, (given) =>
        listPublicEvents(publicDb, given),
      )
      setLastModified(
        reply,
        page.rows.map((row) => row.updated_at),
      )
      setNextLink(request, reply, page.nextCursor)
      return { items: page.rows.map(presentEvent), nextCursor: page.nextCursor }
    },
  )

  app.get(
    '/events/:idOrSlug',
    {
      schema: {
        tags: ['events'],
        params: IdOrSlugParams,
        querystring: z.strictObject({}),
        response: { 200: Event },
      },
      config: { policy: 'public' },
    },
    async (request, reply) => {
      const key = parseIdOrSlug(request.params.idOrSlug)
      const row = await findPublicEvent(publicDb, key)
      if (row) {
        setLastModified(reply, [row.updated_at])
        return presentEvent(row)
      }
      const target =
        'slug' in key ? await findRedirect(publicDb, { resource: 'event', slug: key.slug }) : null
      if (target === null) throw notFound()
      return reply.redirect(`/api/v1/events/${target}`, 301)
    },
  )
}
