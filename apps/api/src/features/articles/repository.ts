import type { ArticleState } from '@bantin/contract'
import type { DatabaseOrTransaction, Prisma } from '@bantin/database'

const userRef = { select: { id: true, name: true } } as const

const listInclude = {
  section: { select: { id: true, slug: true, name: true } },
  createdBy: userRef,
  updatedBy: userRef,
  publication: { select: { slug: true, revision: true, publishAt: true, unpublishAt: true } },
} satisfies Prisma.ArticleInclude

const detailInclude = {
  ...listInclude,
  cover: true,
  tags: { orderBy: { position: 'asc' }, include: { tag: { select: { id: true, slug: true, name: true } } } },
  events: { include: { event: { select: { id: true, slug: true, name: true } } } },
  attachments: { orderBy: { position: 'asc' }, include: { media: true } },
} satisfies Prisma.ArticleInclude

export type ManagedSummaryRow = Prisma.ArticleGetPayload<{ include: typeof listInclude }>
export type ManagedRow = Prisma.ArticleGetPayload<{ include: typeof detailInclude }>

export async function findManagedArticle(db: DatabaseOrTransaction, id: string): Promise<ManagedRow | null> {
  return db.article.findUnique({ where: { id }, include: detailInclude })
}

/** Locks the article until the transaction ends; false when it isn't there. */
export async function lockArticle(tx: DatabaseOrTransaction, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM articles WHERE id = ${id}::uuid FOR UPDATE`
  return rows.length > 0
}

export interface ManagedFilter {
  state?: ArticleState | 'scheduled' | undefined
  section?: string | undefined
  titleFolded?: string | undefined
  /** Only those a user may see: his own, or any in these sections (empty = all). */
  visibleTo: { ownerId: string; sectionIds: readonly string[]; onlyOwn: boolean }
  ownerId?: string | undefined
}

/** One page, latest change first, one row more than `limit`. */
export async function listManagedArticles(
  db: DatabaseOrTransaction,
  given: { filter: ManagedFilter; after: { updatedAt: string; id: string } | null; limit: number; now: Date },
): Promise<ManagedSummaryRow[]> {
  const { filter, after } = given
  const conditions: Prisma.ArticleWhereInput[] = []
  const { visibleTo } = filter
  if (visibleTo.onlyOwn) conditions.push({ createdById: visibleTo.ownerId })
  else if (visibleTo.sectionIds.length > 0) {
    conditions.push({
      OR: [
        { createdById: visibleTo.ownerId },
        { sectionId: { in: [...visibleTo.sectionIds] } },
        { sectionId: null },
      ],
    })
  }
  if (filter.ownerId !== undefined) conditions.push({ createdById: filter.ownerId })
  if (filter.state === 'scheduled') conditions.push({ state: 'published', publishAt: { gt: given.now } })
  else if (filter.state !== undefined) conditions.push({ state: filter.state })
  else conditions.push({ state: { not: 'trashed' } })
  if (filter.section !== undefined) conditions.push({ section: { slug: filter.section } })
  if (filter.titleFolded) conditions.push({ titleFolded: { contains: filter.titleFolded } })
  if (after)
    conditions.push({
      OR: [{ updatedAt: { lt: after.updatedAt } }, { updatedAt: after.updatedAt, id: { lt: after.id } }],
    })
  return db.article.findMany({
    where: { AND: conditions },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: given.limit + 1,
    include: listInclude,
  })
}

/** Whether no other article has, had or is about to have this address. */
export async function isSlugFree(
  tx: DatabaseOrTransaction,
  { slug, articleId }: { slug: string; articleId: string },
): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM articles WHERE slug = ${slug} AND id <> ${articleId}::uuid
    UNION ALL SELECT 1 FROM publications WHERE slug = ${slug} AND article_id <> ${articleId}::uuid
    UNION ALL SELECT 1 FROM withdrawals WHERE slug = ${slug} AND article_id <> ${articleId}::uuid
    UNION ALL SELECT 1 FROM redirects WHERE resource = 'article' AND slug = ${slug} AND resource_id <> ${articleId}::uuid
    LIMIT 1`
  return rows.length === 0
}

/** Replaces tags, attachments and memberships of events by the given ids, in their order. Undefined = as they are. */
export async function replaceRelations(
  tx: DatabaseOrTransaction,
  articleId: string,
  given: {
    tagIds?: string[] | undefined
    attachmentIds?: string[] | undefined
    eventIds?: string[] | undefined
  },
) {
  if (given.tagIds) {
    await tx.articleTag.deleteMany({ where: { articleId } })
    await tx.articleTag.createMany({
      data: given.tagIds.map((tagId, position) => ({ articleId, tagId, position })),
    })
  }
  if (given.attachmentIds) {
    await tx.articleAttachment.deleteMany({ where: { articleId } })
    await tx.articleAttachment.createMany({
      data: given.attachmentIds.map((mediaId, position) => ({ articleId, mediaId, position })),
    })
  }
  if (given.eventIds) {
    await tx.eventArticle.deleteMany({ where: { articleId, eventId: { notIn: given.eventIds } } })
    // New members go to the end of their event.
    await tx.$executeRaw`
      INSERT INTO event_articles (event_id, article_id, position)
      SELECT e.id, ${articleId}::uuid, coalesce((SELECT max(position) + 1 FROM event_articles x WHERE x.event_id = e.id), 0)
      FROM events e WHERE e.id = ANY(${given.eventIds}::uuid[])
      ON CONFLICT (event_id, article_id) DO NOTHING`
  }
}

export async function createRevision(
  tx: DatabaseOrTransaction,
  row: {
    articleId: string
    number: number
    title: string
    summary: string | null
    body: Prisma.InputJsonObject
    author: string | null
    unit: string | null
    fields: Prisma.InputJsonObject
    createdById: string | null
  },
) {
  await tx.articleRevision.create({ data: row })
}

export async function listRevisions(
  db: DatabaseOrTransaction,
  given: { articleId: string; before: number | null; limit: number },
) {
  return db.articleRevision.findMany({
    where: { articleId: given.articleId, ...(given.before === null ? {} : { number: { lt: given.before } }) },
    orderBy: { number: 'desc' },
    take: given.limit + 1,
    select: { number: true, title: true, createdAt: true, createdBy: userRef },
  })
}

export async function findRevision(db: DatabaseOrTransaction, key: { articleId: string; number: number }) {
  return db.articleRevision.findUnique({ where: { articleId_number: key }, include: { createdBy: userRef } })
}

export interface PublicationRecord {
  articleId: string
  slug: string
  revision: number
  lang: string
  title: string
  summary: string | null
  body: Prisma.InputJsonObject
  bodyHtml: string
  bodyText: string
  sectionId: string | null
  author: string | null
  unit: string | null
  sourceName: string | null
  sourceUrl: string | null
  coverId: string | null
  publishAt: Date
  unpublishAt: Date | null
  updatedAt: Date
  contentHash: string
}

/** Keys of the search index; see packages/vietnamese. */
export interface SearchText {
  headExact: string
  bodyExact: string
  headFolded: string
  bodyFolded: string
}

/** Puts out what readers see of an article, with its tags and attachments as they are now. */
export async function savePublication(
  tx: DatabaseOrTransaction,
  record: PublicationRecord,
  search: SearchText,
) {
  const { articleId, ...fields } = record
  await tx.publication.upsert({ where: { articleId }, create: record, update: fields })
  await tx.$executeRaw`
    UPDATE publications SET search_vector =
      setweight(to_tsvector('simple', ${search.headExact}), 'A') || setweight(to_tsvector('simple', ${search.bodyExact}), 'B') ||
      setweight(to_tsvector('simple', ${search.headFolded}), 'C') || setweight(to_tsvector('simple', ${search.bodyFolded}), 'D')
    WHERE article_id = ${articleId}::uuid`
  await tx.publicationTag.deleteMany({ where: { articleId } })
  await tx.publicationAttachment.deleteMany({ where: { articleId } })
  await tx.$executeRaw`
    INSERT INTO publication_tags SELECT article_id, tag_id, position FROM article_tags WHERE article_id = ${articleId}::uuid`
  await tx.$executeRaw`
    INSERT INTO publication_attachments SELECT article_id, media_id, position FROM article_attachments WHERE article_id = ${articleId}::uuid`
  await tx.$executeRaw`INSERT INTO article_views (article_id) VALUES (${articleId}::uuid) ON CONFLICT DO NOTHING`
}

/** Adds views counted elsewhere before, e.g. by the portal this one replaces. */
export async function addLegacyViews(
  tx: DatabaseOrTransaction,
  { articleId, views }: { articleId: string; views: number },
) {
  await tx.$executeRaw`
    INSERT INTO article_views (article_id, views) VALUES (${articleId}::uuid, ${views})
    ON CONFLICT (article_id) DO UPDATE SET views = article_views.views + excluded.views`
}

/** Takes the article from the readers. Returns what was out, or null. */
export async function deletePublication(tx: DatabaseOrTransaction, articleId: string) {
  const found = await tx.publication.findUnique({
    where: { articleId },
    select: { slug: true, publishAt: true, unpublishAt: true },
  })
  if (found) await tx.publication.delete({ where: { articleId } })
  return found
}

export async function saveWithdrawal(
  tx: DatabaseOrTransaction,
  row: { articleId: string; slug: string; reason: string | null; withdrawnAt: Date },
) {
  const { articleId, ...fields } = row
  await tx.withdrawal.upsert({ where: { articleId }, create: row, update: fields })
}

export async function deleteWithdrawal(tx: DatabaseOrTransaction, articleId: string): Promise<boolean> {
  return (await tx.withdrawal.deleteMany({ where: { articleId } })).count > 0
}

/** The database's clock, which decides what is public. */
export async function readClock(db: DatabaseOrTransaction): Promise<Date> {
  const rows = await db.$queryRaw<{ now: Date }[]>`SELECT date_trunc('milliseconds', now()) AS now`
  return rows[0]?.now ?? new Date()
}

/** Announces at `at` that the article came out or went; a later call for the same article and edge replaces it. */
export async function scheduleAnnouncement(
  tx: DatabaseOrTransaction,
  given: { articleId: string; edge: 'publish' | 'unpublish'; at: Date },
) {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job('announce_article',
      json_build_object('articleId', ${given.articleId}::text, 'edge', ${given.edge}::text),
      run_at := ${given.at}::timestamptz, job_key := ${`announce ${given.edge} ${given.articleId}`})`
}
