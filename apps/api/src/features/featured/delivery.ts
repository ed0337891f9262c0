import { FeaturedList } from '@bantin/contract'
import { z } from 'zod'
import type { App } from '../../app-types.ts'
import { presentFeatured } from './presenter.ts'
import { listPublicFeatured } from './repository.ts'

/** The block "Sự kiện nổi bật", for readers. */
export function featuredDelivery(app: App) {
  const { publicDb, getPublicUrl } = app.context

  app.get(
    '/featured',
    {
      schema: { tags: ['featured'], querystring: z.strictObject({}), response: { 200: FeaturedList } },
      config: { policy: 'public' },
    },
    async () => ({
      items: (await listPublicFeatured(publicDb)).map((row) => presentFeatured(row, getPublicUrl())),
    }),
  )
}
