import type { ArticleInput, ManagedArticle } from '@bantin/contract'
import { recordAudit } from '../audit/repository.ts'
import { publishArticle } from './publish.ts'
import { addLegacyViews, findManagedArticle, lockArticle, readClock } from './repository.ts'
import { type ArticleContext, createArticle } from './service.ts'

export interface ImportedArticle {
  input: ArticleInput
  /** What the importer knows it by: importing the same again finds it and changes nothing. */
  importKey: string
  /** When it came out where it comes from; null leaves it a draft. */
  publishedAt: Date | null
  /** Views counted there. */
  views: number
}

/**
 * Brings in an article from elsewhere, published as of its own date, with the views it had. What was imported before is
 * left as it is. Takes no steps of the workflow: those were taken where it comes from.
 */
export async function importArticle(
  context: ArticleContext,
  given: ImportedArticle,
): Promise<{ id: string; slug: string; isNew: boolean }> {
  const known = await context.db.article.findUnique({
    where: { importKey: given.importKey },
    select: { id: true, slug: true },
  })
  if (known) {
    // A run that was cut off may have left it unpublished.
    const isNew = await publishImported(context, known.id, given)
    return { ...known, isNew }
  }
  const article: ManagedArticle = await createArticle(context, null, given.input, {
    importKey: given.importKey,
  })
  await publishImported(context, article.id, given)
  return { id: article.id, slug: article.slug, isNew: true }
}

/** Publishes a fresh import once. Returns whether it did. */
async function publishImported(
  context: ArticleContext,
  id: string,
  given: ImportedArticle,
): Promise<boolean> {
  const { publishedAt } = given
  if (publishedAt === null) return false
  return context.db.$transaction(async (tx) => {
    await lockArticle(tx, id)
    const article = await findManagedArticle(tx, id)
    if (!article || article.version !== 1) return false
    const now = await readClock(tx)
    await tx.article.update({
      where: { id },
      data: {
        state: 'published',
        publishAt: publishedAt,
        version: { increment: 1 },
        createdAt: publishedAt,
        updatedAt: publishedAt,
      },
    })
    await recordAudit(tx, {
      actorId: null,
      action: 'article.imported',
      resource: 'article',
      resourceId: id,
      detail: { importKey: given.importKey },
    })
    await addLegacyViews(tx, { articleId: id, views: given.views })
    await publishArticle(tx, { article, publishAt: publishedAt, unpublishAt: null, now })
    return true
  })
}
