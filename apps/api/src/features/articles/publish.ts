import { createHash } from 'node:crypto'
import type { DatabaseOrTransaction } from '@bantin/database'
import { type DocumentNode, toHtml, toText } from '@bantin/document'
import { exactKey, foldVietnamese } from '@bantin/vietnamese'
import { recordChange } from '../changes/record-change.ts'
import { moveSlug } from '../redirects/slug-moves.ts'
import {
  deletePublication,
  deleteWithdrawal,
  type ManagedRow,
  savePublication,
  saveWithdrawal,
  scheduleAnnouncement,
  type SearchText,
} from './repository.ts'

/** A text search vector holds a megabyte at most; so much text stays far below it whatever its words. */
const searchedLength = 100_000

/**
 * Puts out the working copy. What readers see changes at `publishAt` by the clock of their read; when that is ahead, a
 * job only announces it.
 */
export async function publishArticle(
  tx: DatabaseOrTransaction,
  given: { article: ManagedRow; publishAt: Date; unpublishAt: Date | null; now: Date },
): Promise<void> {
  const { article, publishAt, unpublishAt, now } = given
  const body = article.body as unknown as DocumentNode // checked by validateDocument before it was stored
  const bodyText = toText(body)
  const before = article.publication
  const wasPublic =
    before !== null && before.publishAt <= now && (before.unpublishAt === null || before.unpublishAt > now)
  await savePublication(
    tx,
    {
      articleId: article.id,
      slug: article.slug,
      revision: article.revision,
      lang: article.lang,
      title: article.title,
      summary: article.summary,
      body: { ...body },
      bodyHtml: toHtml(body),
      bodyText,
      sectionId: article.sectionId,
      author: article.author,
      unit: article.unit,
      sourceName: article.sourceName,
      sourceUrl: article.sourceUrl,
      coverId: article.coverId,
      publishAt,
      unpublishAt,
      // To readers it has not changed before it came out.
      updatedAt: publishAt > now || before === null ? publishAt : now,
      contentHash: hashContent(article),
    },
    searchText(article, bodyText),
  )
  const isMoved = before !== null && before.slug !== article.slug
  if (isMoved)
    await moveSlug(tx, { resource: 'article', id: article.id, from: before.slug, to: article.slug })
  await deleteWithdrawal(tx, article.id)
  if (publishAt > now)
    await scheduleAnnouncement(tx, { articleId: article.id, edge: 'publish', at: publishAt })
  if (unpublishAt !== null)
    await scheduleAnnouncement(tx, { articleId: article.id, edge: 'unpublish', at: unpublishAt })
  if (publishAt > now) {
    // Put off: what was out until now is gone until then.
    if (wasPublic)
      await recordChange(tx, { type: 'withdrawn', resource: 'article', id: article.id, slug: before.slug })
    return
  }
  await recordChange(tx, {
    type: !wasPublic ? 'published' : isMoved ? 'moved' : 'updated',
    resource: 'article',
    id: article.id,
    slug: article.slug,
    previousSlug: isMoved ? before.slug : null,
  })
}

/** Takes the article from the readers; its address answers 410 from then on, if it ever answered. */
export async function unpublishArticle(
  tx: DatabaseOrTransaction,
  given: { articleId: string; type: 'withdrawn' | 'deleted'; reason: string | null; now: Date },
): Promise<void> {
  const before = await deletePublication(tx, given.articleId)
  if (!before || before.publishAt > given.now) return
  const ended =
    before.unpublishAt !== null && before.unpublishAt <= given.now ? before.unpublishAt : given.now
  await saveWithdrawal(tx, {
    articleId: given.articleId,
    slug: before.slug,
    reason: given.reason,
    withdrawnAt: ended,
  })
  await recordChange(tx, { type: given.type, resource: 'article', id: given.articleId, slug: before.slug })
}

/** SHA-256, hex, of what the article says: title, summary, body, author, unit, source and language, as canonical JSON. */
function hashContent(article: ManagedRow): string {
  const said = [
    article.lang,
    article.title,
    article.summary,
    article.body,
    article.author,
    article.unit,
    article.sourceName,
    article.sourceUrl,
  ]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

function searchText(article: ManagedRow, bodyText: string): SearchText {
  const head = [article.title, article.summary ?? '', article.tags.map(({ tag }) => tag.name).join(' ')].join(
    '\n',
  )
  const body = [bodyText.slice(0, searchedLength), article.author ?? '', article.unit ?? ''].join('\n')
  return {
    headExact: exactKey(head),
    bodyExact: exactKey(body),
    headFolded: foldVietnamese(head),
    bodyFolded: foldVietnamese(body),
  }
}
