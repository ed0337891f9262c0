import { randomBytes } from 'node:crypto'
import type { DatabaseOrTransaction, SqlReader } from '@bantin/database'

/** The random salt of a day's visitor keys, made by whichever process needs it first. */
export async function getSalt(db: DatabaseOrTransaction, day: string): Promise<Uint8Array> {
  const salt = new Uint8Array(randomBytes(32))
  await db.$executeRaw`
    INSERT INTO visitor_salts (day, salt) VALUES (${day}::date, ${salt}) ON CONFLICT (day) DO NOTHING`
  const rows = await db.$queryRaw<
    { salt: Uint8Array }[]
  >`SELECT salt FROM visitor_salts WHERE day = ${day}::date`
  const row = rows[0]
  if (!row) throw new Error(`The salt of ${day} was removed while it was read`)
  return row.salt
}

/** Makes the flushes of all processes follow one another: each sees whom the one before has seen, and none deadlocks. */
export async function lockCounters(tx: DatabaseOrTransaction) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(7426131)`
}

/** Forgets who has left, and the salts of the days before `today`. */
export async function forgetVisitors(
  tx: DatabaseOrTransaction,
  { now, today }: { now: Date; today: string },
) {
  await tx.$executeRaw`DELETE FROM presence WHERE last_seen_at < ${now}::timestamptz - interval '35 minutes'`
  await tx.$executeRaw`DELETE FROM visitor_salts WHERE day < ${today}::date`
}

/** A visitor as seen since the last flush; keys are hexadecimal. */
export interface Sighting {
  key: string
  beatKey: string
  isMember: boolean
  firstAt: Date
  lastAt: Date
  /** The calendar day of the first page view; null when there was none. */
  viewDay: string | null
}

/**
 * Notes who is here and counts the visits that begin: a page view by someone who wasn't on a visit in the 30 minutes
 * before. Whoever has opened no page since they came is kept under their `beatKey`, which a first page view replaces:
 * beats keep a visitor online and a visit going, but begin none.
 */
export async function addSightings(tx: DatabaseOrTransaction, sightings: Sighting[]) {
  await tx.$executeRaw`
    WITH seen AS (
      SELECT decode(key, 'hex') AS key, decode(beat_key, 'hex') AS beat_key, is_member, first_at, last_at, view_day
      FROM unnest(${sightings.map((one) => one.key)}::text[], ${sightings.map((one) => one.beatKey)}::text[],
        ${sightings.map((one) => one.isMember)}::boolean[], ${sightings.map((one) => one.firstAt.toISOString())}::timestamptz[],
        ${sightings.map((one) => one.lastAt.toISOString())}::timestamptz[], ${sightings.map((one) => one.viewDay)}::date[])
        AS seen (key, beat_key, is_member, first_at, last_at, view_day)),
    judged AS (
      SELECT seen.*, EXISTS (SELECT 1 FROM presence p WHERE p.visitor_key = seen.key
        AND p.last_seen_at > seen.first_at - interval '30 minutes') AS is_on_visit
      FROM seen),
    kept AS (
      INSERT INTO presence (visitor_key, is_member, last_seen_at)
      SELECT CASE WHEN is_on_visit OR view_day IS NOT NULL THEN key ELSE beat_key END, is_member, last_at FROM judged
      ON CONFLICT (visitor_key) DO UPDATE SET is_member = EXCLUDED.is_member,
        last_seen_at = greatest(presence.last_seen_at, EXCLUDED.last_seen_at)),
    replaced AS (
      DELETE FROM presence p USING judged WHERE p.visitor_key = judged.beat_key AND judged.view_day IS NOT NULL)
    INSERT INTO daily_counts (day, metric, value)
    SELECT view_day, 'visits', count(*) FROM judged WHERE view_day IS NOT NULL AND NOT is_on_visit GROUP BY view_day
    ON CONFLICT (metric, day) DO UPDATE SET value = daily_counts.value + EXCLUDED.value`
}

/** Adds page views by calendar day. */
export async function addPageViews(tx: DatabaseOrTransaction, pageViews: { day: string; count: number }[]) {
  await tx.$executeRaw`
    INSERT INTO daily_counts (day, metric, value)
    SELECT day, 'page_views', added FROM unnest(${pageViews.map((one) => one.day)}::date[],
      ${pageViews.map((one) => one.count)}::int[]) AS seen (day, added)
    ON CONFLICT (metric, day) DO UPDATE SET value = daily_counts.value + EXCLUDED.value`
}

/** Adds views by article. One deleted in the meantime has none. */
export async function addArticleViews(
  tx: DatabaseOrTransaction,
  articleViews: { id: string; count: number }[],
) {
  await tx.$executeRaw`
    INSERT INTO article_views (article_id, views)
    SELECT id, added FROM unnest(${articleViews.map((one) => one.id)}::uuid[],
      ${articleViews.map((one) => one.count)}::int[]) AS seen (id, added)
    WHERE EXISTS (SELECT 1 FROM articles a WHERE a.id = seen.id) ORDER BY id
    ON CONFLICT (article_id) DO UPDATE SET views = article_views.views + EXCLUDED.views`
}

export interface ViewsRow {
  id: string
  views: number
}

/**
 * The views of those of the articles that are public, as last flushed. By a subquery each: a join can't look into a
 * view that is a security barrier by index, and would read it whole. Public handle.
 */
export async function listPublicViews(db: SqlReader, ids: string[]): Promise<ViewsRow[]> {
  return db.$queryRaw<ViewsRow[]>`
    SELECT a.id, coalesce((SELECT v.views FROM delivery.article_views v WHERE v.id = a.id), 0)::float8 AS views
    FROM delivery.articles a WHERE a.id = ANY(${ids}::uuid[])
    ORDER BY array_position(${ids}::uuid[], a.id)`
}

/** Public handle. */
export async function findPublicViewsBySlug(db: SqlReader, slug: string): Promise<ViewsRow[]> {
  return db.$queryRaw<ViewsRow[]>`
    SELECT a.id, coalesce((SELECT v.views FROM delivery.article_views v WHERE v.id = a.id), 0)::float8 AS views
    FROM delivery.articles a WHERE a.slug = ${slug}`
}

export interface StatsRow {
  guests: number
  members: number
  today: number
  yesterday: number
  week: number
  month: number
  total: number
}

/** Who is here, and the visits of the days up to `today`, `total` with what was carried over. Public handle. */
export async function getStatsRow(
  db: SqlReader,
  days: { today: string; yesterday: string; monday: string; firstOfMonth: string },
): Promise<StatsRow> {
  const rows = await db.$queryRaw<StatsRow[]>`
    SELECT online.guests, online.members, visits.today, visits.yesterday, visits.week, visits.month,
      (site.visits_baseline + visits.total)::float8 AS total
    FROM delivery.online, delivery.site, (
      SELECT coalesce(sum(value) FILTER (WHERE day = ${days.today}::date), 0)::float8 AS today,
        coalesce(sum(value) FILTER (WHERE day = ${days.yesterday}::date), 0)::float8 AS yesterday,
        coalesce(sum(value) FILTER (WHERE day BETWEEN ${days.monday}::date AND ${days.today}::date), 0)::float8 AS week,
        coalesce(sum(value) FILTER (WHERE day BETWEEN ${days.firstOfMonth}::date AND ${days.today}::date), 0)::float8 AS month,
        coalesce(sum(value), 0) AS total
      FROM delivery.daily_counts WHERE metric = 'visits') AS visits`
  const row = rows[0]
  if (!row) throw new Error('The settings have no row')
  return row
}
