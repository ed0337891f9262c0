import { Prisma } from '@bantin/database'
import type { StoredPicture } from '../media/presenter.ts'

/** What every list of articles selects, from `delivery.articles a`. */
export interface SummaryRow {
  id: string
  slug: string
  lang: string
  title: string
  summary: string | null
  author: string | null
  unit: string | null
  source_name: string | null
  source_url: string | null
  publish_at: Date
  updated_at: Date
  section_slug: string | null
  section_name: string | null
  tags: { slug: string; name: string }[]
  cover: StoredPicture | null
}

export interface ArticleFilter {
  section?: string | undefined
  tag?: string | undefined
  event?: string | undefined
  author?: string | undefined
  lang?: string | undefined
  from?: Date | undefined
  /** Exclusive. */
  before?: Date | undefined
}

/** The columns of a SummaryRow, from `delivery.articles a`. */
export const summaryColumns = Prisma.sql`
  a.id, a.slug, a.lang, a.title, a.summary, a.author, a.unit, a.source_name, a.source_url, a.publish_at, a.updated_at,
  a.section_slug, a.section_name, a.tags, a.cover`

/** Conditions on `delivery.articles a`. */
export function filterConditions(filter: ArticleFilter): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = []
  if (filter.section !== undefined) {
    // A section stands for those under it too.
    conditions.push(Prisma.sql`a.section_id IN (
      WITH RECURSIVE down AS (
        SELECT id FROM delivery.sections WHERE slug = ${filter.section}
        UNION SELECT s.id FROM delivery.sections s JOIN down ON s.parent_id = down.id)
      SELECT id FROM down)`)
  }
  if (filter.tag !== undefined) {
    conditions.push(
      Prisma.sql`EXISTS (SELECT 1 FROM delivery.article_tags t WHERE t.article_id = a.id AND t.tag_slug = ${filter.tag})`,
    )
  }
  if (filter.event !== undefined) {
    conditions.push(Prisma.sql`EXISTS (
      SELECT 1 FROM delivery.event_articles e
      WHERE e.article_id = a.id AND (e.event_slug = ${filter.event} OR e.event_id::text = ${filter.event}))`)
  }
  if (filter.author !== undefined) conditions.push(Prisma.sql`a.author = ${filter.author}`)
  if (filter.lang !== undefined) conditions.push(Prisma.sql`a.lang = ${filter.lang}`)
  if (filter.from !== undefined) conditions.push(Prisma.sql`a.publish_at >= ${filter.from}`)
  if (filter.before !== undefined) conditions.push(Prisma.sql`a.publish_at < ${filter.before}`)
  return conditions
}

export function where(conditions: Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}`
}
