import type { DatabaseOrTransaction, FeaturedKind, SqlReader } from '@bantin/database'
import type { StoredPicture } from '../media/presenter.ts'

export interface FeaturedRow {
  kind: FeaturedKind
  link_url: string | null
  own_title: string | null
  article_slug: string | null
  article_title: string | null
  publish_at: Date | null
  article_cover: StoredPicture | null
  event_slug: string | null
  event_name: string | null
  /** `YYYY-MM-DD` */
  ends_on: string | null
  article_count: number | null
  event_cover: StoredPicture | null
}

/** The featured entries whose targets are public, in their order. Public handle. */
export async function listPublicFeatured(db: SqlReader): Promise<FeaturedRow[]> {
  return db.$queryRaw<FeaturedRow[]>`
    SELECT kind, link_url, own_title, article_slug, article_title, publish_at, article_cover, event_slug, event_name,
      ends_on::text AS ends_on, article_count, event_cover
    FROM delivery.featured ORDER BY position`
}

export interface ManagedFeaturedRow {
  kind: FeaturedKind
  article_id: string | null
  event_id: string | null
  url: string | null
  title: string | null
  target_title: string | null
  is_public: boolean
}

/** Every featured entry in its order, with what it points at. */
export async function listManagedFeatured(db: DatabaseOrTransaction): Promise<ManagedFeaturedRow[]> {
  return db.$queryRaw<ManagedFeaturedRow[]>`
    SELECT f.kind::text AS kind, f.article_id, f.event_id, f.url, f.title, coalesce(a.title, e.name) AS target_title,
      (f.kind <> 'article' OR coalesce(p.publish_at <= now() AND (p.unpublish_at IS NULL OR p.unpublish_at > now()), false)) AS is_public
    FROM featured_items f
    LEFT JOIN articles a ON a.id = f.article_id
    LEFT JOIN publications p ON p.article_id = f.article_id
    LEFT JOIN events e ON e.id = f.event_id
    ORDER BY f.position`
}

export async function findFeaturedVersion(db: DatabaseOrTransaction): Promise<number> {
  const { featuredVersion } = await db.settings.findUniqueOrThrow({
    where: { id: 1 },
    select: { featuredVersion: true },
  })
  return featuredVersion
}

/** The version of the list; no one else replaces it until the transaction ends. */
export async function lockFeaturedVersion(tx: DatabaseOrTransaction): Promise<number> {
  await tx.$executeRaw`SELECT 1 FROM settings WHERE id = 1 FOR UPDATE`
  return findFeaturedVersion(tx)
}

export interface NewFeaturedItem {
  kind: FeaturedKind
  articleId: string | null
  eventId: string | null
  url: string | null
  title: string | null
}

export async function replaceFeaturedItems(
  tx: DatabaseOrTransaction,
  items: NewFeaturedItem[],
): Promise<void> {
  await tx.featuredItem.deleteMany()
  await tx.featuredItem.createMany({ data: items.map((item, position) => ({ ...item, position })) })
  await tx.settings.update({ where: { id: 1 }, data: { featuredVersion: { increment: 1 } } })
}

/** Those of the ids that are articles or events; none of them is deleted before the transaction ends. */
export async function lockTargets(
  tx: DatabaseOrTransaction,
  ids: { articleIds: string[]; eventIds: string[] },
): Promise<Set<string>> {
  const articles = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM articles WHERE id = ANY(${ids.articleIds}::uuid[]) ORDER BY id FOR KEY SHARE`
  const events = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM events WHERE id = ANY(${ids.eventIds}::uuid[]) ORDER BY id FOR KEY SHARE`
  return new Set([...articles, ...events].map((row) => row.id))
}
