import { Site } from '@bantin/contract'
import { z } from 'zod'
import type { App } from '../../app-types.ts'
import { presentSite } from './presenter.ts'
import { getSite } from './repository.ts'

/** What names the portal, for readers. */
export function settingsDelivery(app: App) {
  const { publicDb, config } = app.context

  app.get(
    '/site',
    {
      schema: { tags: ['site'], querystring: z.strictObject({}), response: { 200: Site } },
      config: { policy: 'public' },
    },
    async () => presentSite(await getSite(publicDb), config.timeZone),
  )
}
