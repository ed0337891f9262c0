import { Portal } from '@bantin/contract'
import { z } from 'zod'
import type { App } from '../../app-types.ts'
import { presentPortal } from './presenter.ts'
import { getPortalRow } from './repository.ts'

/** What every page needs beside its own content, in one answer: the reader asks once, and so does its server. */
export function portalDelivery(app: App) {
  const { publicDb, config, getPublicUrl } = app.context

  app.get(
    '/portal',
    {
      schema: { tags: ['site'], querystring: z.strictObject({}), response: { 200: Portal } },
      // It counts votes.
      config: { policy: 'public', cache: { maxAgeSeconds: 5, sharedMaxAgeSeconds: 5, server: 'second' } },
    },
    async () =>
      presentPortal(await getPortalRow(publicDb), {
        publicUrl: getPublicUrl(),
        timeZone: config.timeZone,
      }),
  )
}
