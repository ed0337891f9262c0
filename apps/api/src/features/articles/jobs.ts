import type { Database } from '@bantin/database'
import { z } from 'zod'
import { recordAudit } from '../audit/record-audit.ts'
import { recordChange } from '../changes/record-change.ts'
import { unpublishArticle } from './publish.ts'
import { lockArticle, readClock } from './repository.ts'

const AnnounceArticle = z.object({ articleId: z.uuid(), edge: z.enum(['publish', 'unpublish']) })

/**
 * Tells the change feed that a scheduled article came out or went. Readers never wait for this: they see by the clock.
 * A job that comes late, twice, or after the schedule was changed does nothing wrong: it looks at how things are now.
 */
export async function announceArticle(db: Database, payload: unknown): Promise<void> {
  const { articleId, edge } = AnnounceArticle.parse(payload)
  await db.$transaction(async (tx) => {
    if (!(await lockArticle(tx, articleId))) return
    const now = await readClock(tx)
    const publication = await tx.publication.findUnique({
      where: { articleId },
      select: { slug: true, publishAt: true, unpublishAt: true },
    })
    if (!publication || publication.publishAt > now) return
    if (edge === 'publish') {
      const known = await tx.change.findFirst({
        where: { resource: 'article', resourceId: articleId, at: { gte: publication.publishAt } },
      })
      if (!known)
        await recordChange(tx, {
          type: 'published',
          resource: 'article',
          id: articleId,
          slug: publication.slug,
        })
      return
    }
    if (publication.unpublishAt === null || publication.unpublishAt > now) return
    await tx.article.update({
      where: { id: articleId },
      data: { state: 'withdrawn', version: { increment: 1 }, updatedAt: now },
    })
    await recordAudit(tx, {
      actorId: null,
      action: 'article.expired',
      resource: 'article',
      resourceId: articleId,
    })
    await unpublishArticle(tx, { articleId, type: 'withdrawn', reason: null, now })
  })
}
