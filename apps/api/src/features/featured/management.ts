import { ManagedFeatured, ReplaceFeatured } from '@bantin/contract'
import { z } from 'zod'
import type { App } from '../../app-types.ts'
import { readIfMatch, sendVersioned } from '../../lib/preconditions.ts'
import { getCurrentUser } from '../../plugins/authentication.ts'
import { getManagedFeatured, replaceFeatured } from './service.ts'

/** The block "Sự kiện nổi bật", for the newsroom: one ordered list. */
export function featuredManagement(app: App) {
  const { db } = app.context

  app.get(
    '/manage/featured',
    {
      schema: { tags: ['featured'], querystring: z.strictObject({}), response: { 200: ManagedFeatured } },
      config: { policy: 'editor' },
    },
    async (_request, reply) => sendVersioned(reply, await getManagedFeatured(db)),
  )

  app.put(
    '/manage/featured',
    {
      schema: { tags: ['featured'], body: ReplaceFeatured, response: { 200: ManagedFeatured } },
      config: { policy: 'editor' },
    },
    async (request, reply) => {
      const given = { expectedVersion: readIfMatch(request), input: request.body }
      return sendVersioned(reply, await replaceFeatured(db, getCurrentUser(request), given))
    },
  )
}
