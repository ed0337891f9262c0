import type { DatabaseOrTransaction, SqlReader } from '@bantin/database'

export interface SectionRow {
  id: string
  slug: string
  name: string
  name_en: string | null
  description: string | null
  parent_id: string | null
  position: number
}

/** Every section, parents and children alike, in their set order. Public handle. */
export async function listPublicSections(db: SqlReader): Promise<SectionRow[]> {
  return db.$queryRaw<SectionRow[]>`
    SELECT id, slug, name, name_en, description, parent_id, position FROM delivery.sections ORDER BY position, name, id`
}

export interface TagRow {
  id: string
  slug: string
  name: string
  article_count: number
}

/** Tags that at least one public article carries, by name. Public handle. */
export async function listPublicTags(db: SqlReader): Promise<TagRow[]> {
  return db.$queryRaw<
    TagRow[]
  >`SELECT id, slug, name, article_count FROM delivery.tags ORDER BY name, id LIMIT 5000`
}

export async function listManagedSections(db: DatabaseOrTransaction) {
  return db.section.findMany({
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    include: { _count: { select: { articles: true } } },
  })
}

export async function findManagedSection(db: DatabaseOrTransaction, id: string) {
  return db.section.findUnique({ where: { id }, include: { _count: { select: { articles: true } } } })
}

/** Whether `ancestorId` is `id` or stands above it in the tree. */
export async function isWithin(
  db: DatabaseOrTransaction,
  { id, ancestorId }: { id: string; ancestorId: string },
): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    WITH RECURSIVE up AS (
      SELECT id, parent_id FROM sections WHERE id = ${id}::uuid
      UNION SELECT s.id, s.parent_id FROM sections s JOIN up ON s.id = up.parent_id)
    SELECT 1 FROM up WHERE id = ${ancestorId}::uuid`
  return rows.length > 0
}

/** Serialises changes of the tree: two moves at once could close a circle that neither sees. */
export async function lockSectionTree(tx: DatabaseOrTransaction) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(7426130)`
}

export async function countSectionUses(db: DatabaseOrTransaction, id: string): Promise<number> {
  const rows = await db.$queryRaw<{ uses: number }[]>`
    SELECT ((SELECT count(*) FROM articles WHERE section_id = ${id}::uuid)
      + (SELECT count(*) FROM publications WHERE section_id = ${id}::uuid)
      + (SELECT count(*) FROM sections WHERE parent_id = ${id}::uuid))::int AS uses`
  return rows[0]?.uses ?? 0
}

export async function listManagedTags(db: DatabaseOrTransaction) {
  return db.tag.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 5_000,
    include: { _count: { select: { articles: true } } },
  })
}

export async function findManagedTag(db: DatabaseOrTransaction, id: string) {
  return db.tag.findUnique({ where: { id }, include: { _count: { select: { articles: true } } } })
}

export async function hasPublications(db: DatabaseOrTransaction, tagId: string): Promise<boolean> {
  return (await db.publicationTag.findFirst({ where: { tagId }, select: { tagId: true } })) !== null
}
