import type { ManagedArticle, UpdateArticle } from '@bantin/contract'
import { z } from 'zod'
import { cutPage, decodeCursor, encodeCursor } from '../../lib/cursor.ts'
import { notFound } from '../../lib/problems.ts'
import { presentRevision, presentRevisionDetail } from './presenter.ts'
import { getReadable } from './records.ts'
import { findRevision, listRevisions } from './repository.ts'
import { type ArticleContext, updateArticle } from './service.ts'
import type { Actor } from './workflow.ts'

export async function listRevisionPage(
  context: ArticleContext,
  actor: Actor,
  given: { id: string; limit: number; cursor?: string | undefined },
) {
  const row = await getReadable(context.db, actor, given.id)
  const scope = ['revisions', given.id]
  const after = decodeCursor({ cursor: given.cursor, scope }, z.tuple([z.int()]))
  const rows = await listRevisions(context.db, {
    articleId: given.id,
    before: after?.[0] ?? null,
    limit: given.limit,
  })
  const page = cutPage(rows, given.limit, (last) => encodeCursor(scope, [last.number]))
  const published = row.publication?.revision ?? null
  return {
    items: page.rows.map((revision) => presentRevision(revision, published)),
    nextCursor: page.nextCursor,
  }
}

export async function getRevision(
  context: ArticleContext,
  actor: Actor,
  key: { articleId: string; number: number },
) {
  const row = await getReadable(context.db, actor, key.articleId)
  const revision = await findRevision(context.db, key)
  if (!revision) throw notFound()
  return presentRevisionDetail(revision, row.publication?.revision ?? null)
}

const RestorableFields = z.object({
  lang: z.string(),
  sectionId: z.uuid().nullable(),
  tagSlugs: z.array(z.string()),
  source: z.object({ name: z.string(), url: z.string().nullable() }).nullable(),
  coverId: z.uuid().nullable(),
  internal: z.boolean(),
})

/** Makes the content of an old revision the newest one. What it referred to and is gone since is left out. */
export async function restoreRevision(
  context: ArticleContext,
  actor: Actor,
  given: { id: string; number: number; expectedVersion: number },
): Promise<ManagedArticle> {
  await getReadable(context.db, actor, given.id)
  const revision = await findRevision(context.db, { articleId: given.id, number: given.number })
  if (!revision) throw notFound()
  const fields = RestorableFields.parse(revision.fields)
  const [section, cover, tags] = await Promise.all([
    fields.sectionId &&
      context.db.section.findUnique({ where: { id: fields.sectionId }, select: { id: true } }),
    fields.coverId && context.db.media.findUnique({ where: { id: fields.coverId }, select: { id: true } }),
    context.db.tag.findMany({ where: { slug: { in: fields.tagSlugs } }, select: { slug: true } }),
  ])
  const known = new Set(tags.map(({ slug }) => slug))
  const input: UpdateArticle = {
    title: revision.title,
    summary: revision.summary,
    body: revision.body as UpdateArticle['body'], // checked by validateDocument before it was stored
    author: revision.author,
    unit: revision.unit,
    lang: fields.lang,
    source: fields.source,
    internal: fields.internal,
    sectionId: section ? section.id : null,
    coverId: cover ? cover.id : null,
    tagSlugs: fields.tagSlugs.filter((slug) => known.has(slug)),
  }
  return updateArticle(context, actor, { id: given.id, expectedVersion: given.expectedVersion, input })
}
