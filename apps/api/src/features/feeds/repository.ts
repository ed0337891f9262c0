import { type SqlReader, Prisma } from '@bantin/database'
import { filterConditions, summaryColumns, type SummaryRow, where } from '../articles/summary-sql.ts'

/** What a feed is of: everything, a section with those under it, or an event. */
export type FeedScope = { kind: 'articles' } | { kind: 'section' | 'event'; slug: string }

export interface FeedHeadRow {
  site_name: string
  site_tagline: string
  scope_id: string | null
  scope_name: string | null
  scope_description: string | null
}
export type FeedArticleRow = SummaryRow & { body_html: string }

/** The newest articles of a scope and what they are headed by; null when there is no such scope. Public handle. */
export async function findFeed(
  db: SqlReader,
  { scope, limit }: { scope: FeedScope; limit: number },
): Promise<{ head: FeedHeadRow; articles: FeedArticleRow[] } | null> {
  // The head stands in every row, and alone in one where there are no articles: one statement for both.
  const rows = await db.$queryRaw<(FeedHeadRow & (FeedArticleRow | { id: null }))[]>`
    SELECT site.name AS site_name, site.tagline AS site_tagline, scope.id AS scope_id, scope.name AS scope_name,
      scope.description AS scope_description, newest.*
    FROM delivery.site site CROSS JOIN (${selectScope(scope)}) scope LEFT JOIN (
      SELECT ${summaryColumns}, a.body_html FROM delivery.articles a ${where(scopeConditions(scope))}
      ORDER BY a.publish_at DESC, a.id DESC LIMIT ${limit}) newest ON true
    ORDER BY newest.publish_at DESC, newest.id DESC`
  const [head] = rows
  return head ? { head, articles: rows.filter((row) => row.id !== null) } : null
}

function selectScope(scope: FeedScope): Prisma.Sql {
  switch (scope.kind) {
    case 'articles':
      return Prisma.sql`SELECT NULL::uuid AS id, NULL::text AS name, NULL::text AS description`
    case 'section':
      return Prisma.sql`SELECT id, name, description FROM delivery.sections WHERE slug = ${scope.slug}`
    case 'event':
      return Prisma.sql`SELECT id, name, summary AS description FROM delivery.events WHERE slug = ${scope.slug}`
  }
}

function scopeConditions(scope: FeedScope): Prisma.Sql[] {
  return scope.kind === 'articles' ? [] : filterConditions({ [scope.kind]: scope.slug })
}
