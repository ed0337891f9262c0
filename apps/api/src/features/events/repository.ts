import { type DatabaseOrTransaction, Prisma, type SqlReader } from '@bantin/database'
import type { RecordKey } from '../../lib/id-or-slug.ts'
import type { StoredPicture } from '../media/presenter.ts'

export interface EventRow {
  id: string
  slug: string
  name: string
  summary: string | null
  /** `YYYY-MM-DD` */
  starts_on: string | null
  ends_on: string | null
  updated_at: Date
  cover: StoredPicture | null
  /** For readers the articles that are public, for the newsroom all. */
  article_count: number
}

export interface ManagedEventRow extends EventRow {
  version: number
}

/** Where a page of events begins: events without a day come last. */
export interface EventPosition {
  startsOn: string | null
  id: string
}

/** One page of events, those that begin last first, one row more than `limit`. Public handle. */
export async function listPublicEvents(
  db: SqlReader,
  { limit, after }: { limit: number; after: EventPosition | null },
): Promise<EventRow[]> {
  // The view counts articles and joins covers for each row it gives: first choose the rows.
  return db.$queryRaw<EventRow[]>`
    WITH page AS MATERIALIZED (
      SELECT e.id FROM delivery.events e ${afterPosition(after)} ORDER BY ${order} LIMIT ${limit + 1})
    SELECT ${publicColumns} FROM delivery.events e WHERE e.id = ANY (ARRAY(SELECT id FROM page)) ORDER BY ${order}`
}

/** Public handle. */
export async function findPublicEvent(db: SqlReader, key: RecordKey): Promise<EventRow | null> {
  const condition = 'id' in key ? Prisma.sql`e.id = ${key.id}::uuid` : Prisma.sql`e.slug = ${key.slug}`
  const rows = await db.$queryRaw<
    EventRow[]
  >`SELECT ${publicColumns} FROM delivery.events e WHERE ${condition}`
  return rows[0] ?? null
}

const publicColumns = Prisma.sql`
  e.id, e.slug, e.name, e.summary, e.starts_on::text AS starts_on, e.ends_on::text AS ends_on, e.updated_at, e.cover, e.article_count`

// The expressions of index events_by_day.
const order = Prisma.sql`coalesce(e.starts_on, '-infinity'::date) DESC, e.id DESC`

function afterPosition(after: EventPosition | null): Prisma.Sql {
  if (!after) return Prisma.empty
  return Prisma.sql`
    WHERE (coalesce(e.starts_on, '-infinity'::date), e.id) < (coalesce(${after.startsOn}::date, '-infinity'::date), ${after.id}::uuid)`
}

const managedColumns = Prisma.sql`
  e.id, e.slug, e.name, e.summary, e.starts_on::text AS starts_on, e.ends_on::text AS ends_on, e.updated_at, e.version,
  CASE WHEN m.id IS NULL THEN NULL ELSE jsonb_build_object('id', m.id, 'fileName', m.file_name, 'alt', m.alt,
    'caption', m.caption, 'credit', m.credit, 'width', m.width, 'height', m.height, 'variants', m.variants) END AS cover,
  (SELECT count(*)::int FROM event_articles ea WHERE ea.event_id = e.id) AS article_count`

export async function listManagedEvents(
  db: DatabaseOrTransaction,
  { limit, after }: { limit: number; after: EventPosition | null },
): Promise<ManagedEventRow[]> {
  return db.$queryRaw<ManagedEventRow[]>`
    SELECT ${managedColumns} FROM events e LEFT JOIN media m ON m.id = e.cover_id
    ${afterPosition(after)} ORDER BY ${order} LIMIT ${limit + 1}`
}

export async function findManagedEvent(
  db: DatabaseOrTransaction,
  id: string,
): Promise<ManagedEventRow | null> {
  const rows = await db.$queryRaw<ManagedEventRow[]>`
    SELECT ${managedColumns} FROM events e LEFT JOIN media m ON m.id = e.cover_id WHERE e.id = ${id}::uuid`
  return rows[0] ?? null
}

/** The event, changed by no one else until the transaction ends. */
export async function lockEvent(tx: DatabaseOrTransaction, id: string): Promise<ManagedEventRow | null> {
  await tx.$executeRaw`SELECT 1 FROM events WHERE id = ${id}::uuid FOR UPDATE`
  return findManagedEvent(tx, id)
}

export interface MemberRow {
  id: string
  title: string
  is_public: boolean
}

/** The articles of an event in their order. */
export async function listMembers(db: DatabaseOrTransaction, eventId: string): Promise<MemberRow[]> {
  return db.$queryRaw<MemberRow[]>`
    SELECT a.id, a.title,
      coalesce(p.publish_at <= now() AND (p.unpublish_at IS NULL OR p.unpublish_at > now()), false) AS is_public
    FROM event_articles ea JOIN articles a ON a.id = ea.article_id LEFT JOIN publications p ON p.article_id = a.id
    WHERE ea.event_id = ${eventId}::uuid ORDER BY ea.position, a.id`
}

/** Whether no other event has the slug, and none had it before. */
export async function isEventSlugFree(db: DatabaseOrTransaction, slug: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM events WHERE slug = ${slug} UNION ALL SELECT 1 FROM redirects WHERE resource = 'event' AND slug = ${slug}`
  return rows.length === 0
}

export interface EventFields {
  slug: string
  name: string
  summary: string | null
  startsOn: string | null
  endsOn: string | null
  coverId: string | null
}

export async function insertEvent(
  tx: DatabaseOrTransaction,
  { id, ...fields }: EventFields & { id: string },
): Promise<void> {
  await tx.event.create({ data: { id, ...toColumns(fields) } })
}

export async function updateEventRow(
  tx: DatabaseOrTransaction,
  id: string,
  fields: Partial<EventFields>,
): Promise<void> {
  await tx.event.update({
    where: { id },
    data: { ...toColumns(fields), version: { increment: 1 }, updatedAt: new Date() },
  })
}

/** Days as Prisma takes them; what is not given stays as it is. */
function toColumns<Fields extends Partial<EventFields>>({ startsOn, endsOn, ...rest }: Fields) {
  return {
    ...rest,
    ...(startsOn === undefined ? {} : { startsOn: startsOn && new Date(startsOn) }),
    ...(endsOn === undefined ? {} : { endsOn: endsOn && new Date(endsOn) }),
  }
}

/** Those of the ids that are articles; none of them is deleted before the transaction ends. */
export async function lockArticles(tx: DatabaseOrTransaction, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM articles WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR KEY SHARE`
  return new Set(rows.map((row) => row.id))
}

export async function replaceMembers(
  tx: DatabaseOrTransaction,
  { eventId, articleIds }: { eventId: string; articleIds: string[] },
) {
  await tx.eventArticle.deleteMany({ where: { eventId } })
  await tx.eventArticle.createMany({
    data: articleIds.map((articleId, position) => ({ eventId, articleId, position })),
  })
}

export async function deleteEventRow(tx: DatabaseOrTransaction, id: string): Promise<void> {
  await tx.redirect.deleteMany({ where: { resource: 'event', resourceId: id } })
  await tx.event.delete({ where: { id } })
}
