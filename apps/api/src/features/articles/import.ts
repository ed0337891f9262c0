import { randomUUIDv7 } from 'node:crypto'
import type { ArticleInput, ManagedArticle } from '@bantin/contract'
import type { DatabaseOrTransaction } from '@bantin/database'
import { chooseSlug } from '../../lib/slugs.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { publishArticle } from './publish.ts'
import { addLegacyViews, findManagedArticle, isSlugFree, lockArticle, readClock } from './repository.ts'
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
  const known = await findImportedArticle(context.db, given.importKey)
  if (known) {
    await addViewsOnce(context, known.id, given.views)
    // A run that was cut off may have left it unpublished.
    const isNew = await publishImported(context, known.id, given)
    return { id: known.id, slug: known.slug, isNew }
  }
  const article: ManagedArticle = await createArticle(context, null, given.input, {
    importKey: given.importKey,
  })
  await addViewsOnce(context, article.id, given.views)
  await publishImported(context, article.id, given)
  return { id: article.id, slug: article.slug, isNew: true }
}

/** An article an import brought in earlier, as far as another import wants to know; null when there is none. */
export async function findImportedArticle(db: DatabaseOrTransaction, importKey: string) {
  return db.article.findUnique({
    where: { importKey },
    select: { id: true, slug: true, state: true, version: true, publishAt: true },
  })
}

/** The slug that an import of this title would get now. */
export async function previewSlug(db: DatabaseOrTransaction, title: string): Promise<string> {
  const articleId = randomUUIDv7()
  return chooseSlug({ name: title, fallback: articleId }, (slug) => isSlugFree(db, { slug, articleId }))
}

/** Whoever has counted views keeps them: drafts have none but those of their import. */
async function addViewsOnce({ db }: ArticleContext, articleId: string, views: number) {
  if (views === 0 || (await db.articleViews.count({ where: { articleId } })) > 0) return
  await addLegacyViews(db, { articleId, views })
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
    await publishArticle(tx, { article, publishAt: publishedAt, unpublishAt: null, now })
    return true
  })
}
