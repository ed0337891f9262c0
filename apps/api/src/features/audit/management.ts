import { AuditPage, ListAuditQuery } from '@bantin/contract'
import { z } from 'zod'
import type { App } from '../../app-types.ts'
import { cutPage, decodeCursor, encodeCursor } from '../../lib/cursor.ts'
import { setNextLink } from '../../lib/links.ts'
import { presentAuditEntry } from './presenter.ts'
import { listAuditEntries } from './repository.ts'

/** Who did what to what, for administrators. */
export function auditManagement(app: App) {
  const { db } = app.context

  app.get(
    '/manage/audit',
    {
      schema: { tags: ['audit'], querystring: ListAuditQuery, response: { 200: AuditPage } },
      config: { policy: 'admin' },
    },
    async (request, reply) => {
      const { limit, cursor, ...filter } = request.query
      const scope = ['audit', filter]
      const after = decodeCursor({ cursor, scope }, z.tuple([z.iso.datetime(), z.uuid()]))
      const rows = await listAuditEntries(db, {
        filter,
        limit,
        after: after && { at: after[0], id: after[1] },
      })
      const page = cutPage(rows, limit, (last) => encodeCursor(scope, [last.at.toISOString(), last.id]))
      setNextLink(request, reply, page.nextCursor)
      return { items: page.rows.map(presentAuditEntry), nextCursor: page.nextCursor }
    },
  )
}
