import { Prisma, type SqlReader } from '@bantin/database'
import type { RecordKey } from '../../lib/id-or-slug.ts'
import type { StoredAttachment } from '../media/presenter.ts'
import {
  type ArticleFilter,
  filterConditions,
  summaryColumns,
  type SummaryRow,
  where,
} from './summary-sql.ts'

export interface ArticleRow extends SummaryRow {
  site_name: string
  content_hash: string
  body: Prisma.JsonObject
  body_html: string
  body_text: string
  section_trail: { slug: string; name: string }[]
  events: { id: string; slug: string; name: string }[]
  attachments: StoredAttachment[]
  corrections: { note: string; at: string }[]
}

export type ArticlePosition = { publishAt: string; id: string }

/** One page in order of publication, one row more than `limit`. Public handle. */
export async function listArticles(
  db: SqlReader,
  given: {
    filter: ArticleFilter
    direction: 'newest' | 'oldest'
    after: ArticlePosition | null
    limit: number
  },
): Promise<SummaryRow[]> {
  const isNewest = given.direction === 'newest'
  const conditions = filterConditions(given.filter)
  if (given.after) {
    const position = Prisma.sql`(${given.after.publishAt}::timestamptz, ${given.after.id}::uuid)`
    conditions.push(
      isNewest
        ? Prisma.sql`(a.publish_at, a.id) < ${position}`
        : Prisma.sql`(a.publish_at, a.id) > ${position}`,
    )
  }
  const order = isNewest ? Prisma.sql`a.publish_at DESC, a.id DESC` : Prisma.sql`a.publish_at, a.id`
  return db.$queryRaw<SummaryRow[]>`
    SELECT ${summaryColumns} FROM delivery.articles a ${where(conditions)} ORDER BY ${order} LIMIT ${given.limit + 1}`
}

/** One page in order of views, one row more than `limit`. Public handle. */
export async function listMostViewed(
  db: SqlReader,
  given: { filter: ArticleFilter; after: { views: number; id: string } | null; limit: number },
): Promise<(SummaryRow & { views: bigint })[]> {
  const conditions = filterConditions(given.filter)
  if (given.after)
    conditions.push(Prisma.sql`(v.views, v.id) < (${given.after.views}::bigint, ${given.after.id}::uuid)`)
  return db.$queryRaw<(SummaryRow & { views: bigint })[]>`
    SELECT ${summaryColumns}, v.views FROM delivery.article_views v JOIN delivery.articles a ON a.id = v.id ${where(conditions)}
    ORDER BY v.views DESC, v.id DESC LIMIT ${given.limit + 1}`
}

/** One public article by id or slug, whole. Public handle. */
export async function findArticle(db: SqlReader, key: RecordKey): Promise<ArticleRow | null> {
  const rows = await db.$queryRaw<ArticleRow[]>`
    SELECT ${summaryColumns}, (SELECT name FROM delivery.site) AS site_name, a.content_hash, a.body, a.body_html, a.body_text, a.section_trail, a.events, a.attachments, a.corrections
    FROM delivery.articles a WHERE ${isArticle(key)}`
  return rows[0] ?? null
}

/** Why an article that was public is not, by its id or last slug. Public handle. */
export async function findWithdrawal(
  db: SqlReader,
  key: RecordKey,
): Promise<{ reason: string | null } | null> {
  const condition = 'id' in key ? Prisma.sql`id = ${key.id}::uuid` : Prisma.sql`slug = ${key.slug}`
  const rows = await db.$queryRaw<
    { reason: string | null }[]
  >`SELECT reason FROM delivery.withdrawals WHERE ${condition}`
  return rows[0] ?? null
}

/**
 * Public articles that share tags or the section with one, most shared first, newest first; empty as well when that one is
 * not public. Looks at the latest of each tag and of the section, so that it takes as long among many as among few. Public
 * handle.
 */
export async function listRelated(
  db: SqlReader,
  { key, limit }: { key: RecordKey; limit: number },
): Promise<SummaryRow[]> {
  // Ids are UUID v7: in the order in which articles were made.
  return db.$queryRaw<SummaryRow[]>`
    WITH this AS (SELECT a.id, a.section_id FROM delivery.articles a WHERE ${isArticle(key)}),
    candidate AS (
      SELECT other.article_id AS id, 2 AS score
      FROM this JOIN delivery.article_tags mine ON mine.article_id = this.id
      CROSS JOIN LATERAL (
        SELECT t.article_id FROM delivery.article_tags t
        WHERE t.tag_id = mine.tag_id AND t.article_id <> this.id ORDER BY t.article_id DESC LIMIT 50) other
      UNION ALL
      (SELECT a.id, 1 FROM delivery.articles a
        WHERE a.section_id = (SELECT section_id FROM this) AND a.id <> (SELECT id FROM this)
        ORDER BY a.publish_at DESC, a.id DESC LIMIT 50)),
    best AS (
      SELECT c.id, sum(c.score) AS score, a.publish_at
      FROM candidate c JOIN delivery.articles a ON a.id = c.id
      GROUP BY c.id, a.publish_at ORDER BY score DESC, a.publish_at DESC, c.id DESC LIMIT 100)
    SELECT ${summaryColumns} FROM best JOIN delivery.articles a ON a.id = best.id
    ORDER BY best.score DESC, best.publish_at DESC, best.id DESC LIMIT ${limit}`
}

/** Whether an article is public. Public handle. */
export async function isPublicArticle(db: SqlReader, key: RecordKey): Promise<boolean> {
  const rows = await db.$queryRaw<object[]>`SELECT a.id FROM delivery.articles a WHERE ${isArticle(key)}`
  return rows.length > 0
}

function isArticle(key: RecordKey): Prisma.Sql {
  return 'id' in key ? Prisma.sql`a.id = ${key.id}::uuid` : Prisma.sql`a.slug = ${key.slug}`
}

export interface HomeRow extends SummaryRow {
  place: 'lead' | 'latest' | 'section'
  /** The top section a story of a section stands under. */
  top_slug: string | null
  top_name: string | null
  top_name_en: string | null
}

/**
 * The stories of the front page in their order, none twice: the lead (the newest with a picture among the first dozen),
 * the eight newest beside it (three as cards, the others as lines), and four of each top section (with those under it). Public
 * handle.
 */
export async function listHome(db: SqlReader, { lang }: { lang: string | undefined }): Promise<HomeRow[]> {
  const ofLang = lang === undefined ? Prisma.sql`true` : Prisma.sql`y.lang = ${lang}`
  // The numbers stand in the text: for a limit that it does not know Postgres makes a new plan each time.
  return db.$queryRaw<HomeRow[]>`
    WITH RECURSIVE tree AS (
      SELECT id, id AS top_id FROM delivery.sections WHERE parent_id IS NULL
      UNION ALL SELECT s.id, tree.top_id FROM delivery.sections s JOIN tree ON s.parent_id = tree.id),
    newest AS MATERIALIZED (
      SELECT y.id, y.cover IS NOT NULL AS has_cover, row_number() OVER (ORDER BY y.publish_at DESC, y.id DESC) AS rank
      FROM (SELECT * FROM delivery.articles y WHERE ${ofLang} ORDER BY y.publish_at DESC, y.id DESC LIMIT 12) y),
    lead AS (SELECT id, rank FROM newest ORDER BY has_cover DESC, rank LIMIT 1),
    top AS MATERIALIZED (
      SELECT id, 'lead' AS place, 0 AS part, rank FROM lead
      UNION ALL
      (SELECT id, 'latest', 1, rank FROM newest WHERE id <> (SELECT id FROM lead) ORDER BY rank LIMIT 8)),
    story AS (
      SELECT id, place, part, rank, NULL::uuid AS top_id FROM top
      UNION ALL
      SELECT x.id, 'section', 2, row_number() OVER (PARTITION BY t.id ORDER BY x.publish_at DESC, x.id DESC), t.id
      FROM delivery.sections t
      CROSS JOIN LATERAL (
        SELECT y.id, y.publish_at FROM tree
        CROSS JOIN LATERAL (
          SELECT y.id, y.publish_at FROM delivery.articles y
          WHERE y.section_id = tree.id AND ${ofLang} AND y.id NOT IN (SELECT id FROM top)
          ORDER BY y.publish_at DESC, y.id DESC LIMIT 4) y
        WHERE tree.top_id = t.id ORDER BY y.publish_at DESC, y.id DESC LIMIT 4) x
      WHERE t.parent_id IS NULL)
    SELECT story.place, s.slug AS top_slug, s.name AS top_name, s.name_en AS top_name_en, ${summaryColumns}
    FROM story JOIN delivery.articles a ON a.id = story.id LEFT JOIN delivery.sections s ON s.id = story.top_id
    ORDER BY story.part, s.position, s.name, s.id, story.rank`
}
