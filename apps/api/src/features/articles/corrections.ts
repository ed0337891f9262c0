import type { ManagedArticle } from '@bantin/contract'
import { requireVersion } from '../../lib/preconditions.ts'
import { conflict, forbidden } from '../../lib/problems.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { recordChange } from '../changes/record-change.ts'
import { getRow, lockReadable, present } from './records.ts'
import { readClock } from './repository.ts'
import type { ArticleContext } from './service.ts'
import { type Actor, canAct } from './workflow.ts'

/** Adds a dated note that readers see above the text. */
export async function addCorrection(
  context: ArticleContext,
  actor: Actor,
  given: { id: string; expectedVersion: number; note: string },
): Promise<ManagedArticle> {
  return context.db.$transaction(async (tx) => {
    const before = await lockReadable(tx, actor, given.id)
    requireVersion({
      expected: given.expectedVersion,
      current: await present({ ...context, db: tx }, actor, before),
    })
    if (!canAct(actor, 'publish', before)) throw forbidden('Only a publisher may add a correction')
    if (!before.publication)
      throw conflict('ARTICLE_TRANSITION_INVALID', 'Only what is published can be corrected')
    const now = await readClock(tx)
    await tx.correction.create({
      data: { articleId: given.id, note: given.note, at: now, createdById: actor.id },
    })
    await tx.article.update({ where: { id: given.id }, data: { version: { increment: 1 }, updatedAt: now } })
    await tx.publication.update({ where: { articleId: given.id }, data: { updatedAt: now } })
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'article.corrected',
      resource: 'article',
      resourceId: given.id,
      detail: { note: given.note },
    })
    await recordChange(tx, {
      type: 'updated',
      resource: 'article',
      id: given.id,
      slug: before.publication.slug,
    })
    return present({ ...context, db: tx }, actor, await getRow(tx, given.id))
  })
}
