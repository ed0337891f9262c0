import { SearchQuery, SearchResults } from '@bantin/contract'
import { z } from 'zod'
import type { App } from '../../app-types.ts'
import { cutPage, decodeCursor, encodeCursor } from '../../lib/cursor.ts'
import { setNextLink } from '../../lib/links.ts'
import { toFilter } from '../articles/delivery.ts'
import { presentSummary } from '../articles/presenter.ts'
import { highlight, snippet } from './highlight.ts'
import { parseSearch } from './query.ts'
import { countedMatches, searchArticles } from './repository.ts'

/** Full-text search over published articles; accents are optional. */
export function searchDelivery(app: App) {
  const { publicDb, config, getPublicUrl } = app.context

  app.get(
    '/search',
    {
      schema: { tags: ['search'], querystring: SearchQuery, response: { 200: SearchResults } },
      config: { policy: 'public' },
    },
    async (request, reply) => {
      const { q, limit, cursor, ...filters } = request.query
      const scope = ['search', q, filters]
      const after = decodeCursor({ cursor, scope }, z.tuple([z.int(), z.iso.datetime(), z.uuid()]))
      const terms = parseSearch(q)
      if (!terms) return { items: [], nextCursor: null, total: 0, totalIsExact: true }
      const rows = await searchArticles(publicDb, {
        terms,
        filter: toFilter(filters, config.timeZone),
        after: after && { tier: after[0], publishAt: after[1], id: after[2] },
        limit,
      })
      const page = cutPage(rows, limit, (last) =>
        encodeCursor(scope, [last.tier, last.publish_at.toISOString(), last.id]),
      )
      setNextLink(request, reply, page.nextCursor)
      const total = rows[0]?.total ?? 0
      return {
        items: page.rows.map((row) => ({
          ...presentSummary(row, getPublicUrl()),
          highlight: {
            title: highlight(row.title, terms),
            snippet: snippet([row.summary, row.body_text].filter(Boolean).join(' '), terms),
          },
        })),
        nextCursor: page.nextCursor,
        total: Math.min(total, countedMatches),
        totalIsExact: total <= countedMatches,
      }
    },
  )
}
