import { Settings, UpdateSettings } from '@bantin/contract'
import { z } from 'zod'
import type { App } from '../../app-types.ts'
import { readIfMatch, sendVersioned } from '../../lib/preconditions.ts'
import { getCurrentUser } from '../../plugins/authentication.ts'
import { getSettings, updateSettings } from './service.ts'

/** The portal's settings, for administrators. */
export function settingsManagement(app: App) {
  const { db } = app.context

  app.get(
    '/manage/settings',
    {
      schema: { tags: ['site'], querystring: z.strictObject({}), response: { 200: Settings } },
      config: { policy: 'admin' },
    },
    async (_request, reply) => sendVersioned(reply, await getSettings(db)),
  )

  app.patch(
    '/manage/settings',
    {
      schema: { tags: ['site'], body: UpdateSettings, response: { 200: Settings } },
      config: { policy: 'admin' },
    },
    async (request, reply) => {
      const given = { expectedVersion: readIfMatch(request), input: request.body }
      return sendVersioned(reply, await updateSettings(db, getCurrentUser(request), given))
    },
  )
}
