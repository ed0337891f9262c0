import { SectionDetail, SectionTree, SlugParams, TagList } from '@bantin/contract'
import { z } from 'zod'
import type { App } from '../../app-types.ts'
import { notFound } from '../../lib/problems.ts'
import { findRedirect } from '../redirects/slug-moves.ts'
import { presentSectionDetail, presentSectionTree, presentTag } from './presenter.ts'
import { listPublicSections, listPublicTags } from './repository.ts'

/** The section tree and the tags, for readers. */
export function sectionsDelivery(app: App) {
  const { publicDb } = app.context
  const NoQuery = z.strictObject({})

  app.get(
    '/sections',
    {
      schema: { tags: ['sections'], querystring: NoQuery, response: { 200: SectionTree } },
      config: { policy: 'public' },
    },
    async () => ({ items: presentSectionTree(await listPublicSections(publicDb)) }),
  )

  app.get(
    '/sections/:slug',
    {
      schema: {
        tags: ['sections'],
        params: SlugParams,
        querystring: NoQuery,
        response: { 200: SectionDetail },
      },
      config: { policy: 'public' },
    },
    async (request, reply) => {
      const { slug } = request.params
      const detail = presentSectionDetail(await listPublicSections(publicDb), slug)
      if (detail) return detail
      const target = await findRedirect(publicDb, { resource: 'section', slug })
      if (target === null) throw notFound()
      return reply.redirect(`/api/v1/sections/${target}`, 301)
    },
  )

  app.get(
    '/tags',
    {
      schema: { tags: ['tags'], querystring: NoQuery, response: { 200: TagList } },
      config: { policy: 'public' },
    },
    async () => ({ items: (await listPublicTags(publicDb)).map(presentTag) }),
  )
}
