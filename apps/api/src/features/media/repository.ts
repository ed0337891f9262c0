import { type DatabaseOrTransaction, type MediaKind, Prisma } from '@bantin/database'
import type { StoredVariant } from './presenter.ts'

export interface MediaRow {
  id: string
  kind: MediaKind
  name: string
  type: string
  bytes: number
  fileName: string
  width: number | null
  height: number | null
  alt: string
  caption: string | null
  credit: string | null
  variants: unknown
  version: number
  createdById: string | null
  createdAt: Date
}

const mediaSelect = {
  id: true,
  kind: true,
  name: true,
  type: true,
  bytes: true,
  fileName: true,
  width: true,
  height: true,
  alt: true,
  caption: true,
  credit: true,
  variants: true,
  version: true,
  createdById: true,
  createdAt: true,
} as const

export async function findMedia(db: DatabaseOrTransaction, id: string): Promise<MediaRow | null> {
  return db.media.findUnique({ where: { id }, select: mediaSelect })
}

export async function findMediaBySha256(db: DatabaseOrTransaction, sha256: string): Promise<MediaRow | null> {
  return db.media.findFirst({ where: { sha256 }, select: mediaSelect, orderBy: { createdAt: 'asc' } })
}

/** Lets one upload of the same bytes after another: the second then finds the first. Held until the transaction ends. */
export async function lockSha256(tx: DatabaseOrTransaction, sha256: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${sha256}, 7426131))`
}

export interface NewMedia {
  id: string
  kind: MediaKind
  name: string
  nameFolded: string
  type: string
  bytes: number
  sha256: string
  fileName: string
  width: number | null
  height: number | null
  alt: string
  caption: string | null
  credit: string | null
  variants: StoredVariant[]
  createdById: string | null
}

export async function createMediaRow(tx: DatabaseOrTransaction, media: NewMedia): Promise<MediaRow> {
  return tx.media.create({
    data: { ...media, variants: media.variants.map((variant) => ({ ...variant })) },
    select: mediaSelect,
  })
}

export async function listMedia(
  db: DatabaseOrTransaction,
  given: {
    limit: number
    kind: MediaKind | null
    nameFolded: string | null
    after: { createdAt: string; id: string } | null
  },
): Promise<MediaRow[]> {
  const { limit, kind, nameFolded, after } = given
  const conditions = [
    ...(kind === null ? [] : [Prisma.sql`kind = ${kind}::media_kind`]),
    // A folded name has no character that means something to LIKE.
    ...(nameFolded === null ? [] : [Prisma.sql`name_folded LIKE ${`%${nameFolded}%`}`]),
    ...(after === null
      ? []
      : [Prisma.sql`(created_at, id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`]),
  ]
  const where = conditions.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}`
  return db.$queryRaw<MediaRow[]>`
    SELECT id, kind::text AS kind, name, type, bytes, file_name AS "fileName", width, height, alt, caption, credit, variants,
      version, created_by_id AS "createdById", created_at AS "createdAt"
    FROM media ${where} ORDER BY created_at DESC, id DESC LIMIT ${limit + 1}`
}

/** The kinds of those media that are there. Held until the transaction ends: none of them is deleted meanwhile. */
export async function lockMediaKinds(
  tx: DatabaseOrTransaction,
  ids: string[],
): Promise<Map<string, MediaKind>> {
  const rows = await tx.$queryRaw<{ id: string; kind: MediaKind }[]>`
    SELECT id, kind::text AS kind FROM media WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR KEY SHARE`
  return new Map(rows.map((row) => [row.id, row.kind]))
}

/** The media, and no one else refers to it or changes it until the transaction ends. */
export async function lockMedia(tx: DatabaseOrTransaction, id: string): Promise<MediaRow | null> {
  await tx.$executeRaw`SELECT 1 FROM media WHERE id = ${id}::uuid FOR UPDATE`
  return findMedia(tx, id)
}

export async function updateMediaRow(
  tx: DatabaseOrTransaction,
  id: string,
  change: { alt?: string; caption?: string | null; credit?: string | null },
): Promise<MediaRow> {
  return tx.media.update({
    where: { id },
    data: { ...change, version: { increment: 1 } },
    select: mediaSelect,
  })
}

/** Whether anything names the media: as a cover, as an attachment, or in a body by its id or address. */
export async function isMediaInUse(db: DatabaseOrTransaction, id: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ is_used: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM articles WHERE cover_id = ${id}::uuid)
      OR EXISTS (SELECT 1 FROM publications WHERE cover_id = ${id}::uuid)
      OR EXISTS (SELECT 1 FROM events WHERE cover_id = ${id}::uuid)
      OR EXISTS (SELECT 1 FROM article_attachments WHERE media_id = ${id}::uuid)
      OR EXISTS (SELECT 1 FROM publication_attachments WHERE media_id = ${id}::uuid)
      OR EXISTS (SELECT 1 FROM articles WHERE body_media_ids(body) @> ARRAY[${id}::uuid])
      OR EXISTS (SELECT 1 FROM publications WHERE body_media_ids(body) @> ARRAY[${id}::uuid]) AS is_used`
  return rows[0]?.is_used ?? true
}

/** Whether readers can see its words: those of a cover of something published, or of an event. */
export async function isPublicCover(db: DatabaseOrTransaction, id: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ is_shown: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM publications WHERE cover_id = ${id}::uuid)
      OR EXISTS (SELECT 1 FROM events WHERE cover_id = ${id}::uuid) AS is_shown`
  return rows[0]?.is_shown ?? true
}

export async function deleteMediaRow(tx: DatabaseOrTransaction, id: string): Promise<void> {
  await tx.media.delete({ where: { id } })
}
