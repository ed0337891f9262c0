import { Prisma, type SqlReader } from '@bantin/database'
import {
  type ArticleFilter,
  filterConditions,
  summaryColumns,
  type SummaryRow,
} from '../articles/summary-sql.ts'
import { all, phrase, type SearchTerms } from './query.ts'

export interface SearchRow extends SummaryRow {
  body_text: string
  tier: number
  total: number
}

/** More matches than this are not counted one by one. */
export const countedMatches = 1_000

/**
 * One page of matches, best first, one row more than `limit`. Tiers: the exact phrase in the head, the phrase without
 * accents in the head, the exact phrase in the text, all words exact, the phrase without accents anywhere, all words
 * without accents. Within a tier the newest first. Weights: A head exact, B text exact, C head folded, D text folded.
 */
export async function searchArticles(
  db: SqlReader,
  given: {
    terms: SearchTerms
    filter: ArticleFilter
    after: { tier: number; publishAt: string; id: string } | null
    limit: number
  },
): Promise<SearchRow[]> {
  const { terms, after } = given
  const exactAll = all(terms.exactWords, 'AB')
  const foldedPhrase = phrase(terms.foldedWords, 'CD')
  const foldedAll = all(terms.foldedWords, 'CD')
  // Whoever types accents means them: without them a phrase may still match, scattered syllables are noise.
  const wanted = terms.isAccented
    ? Prisma.sql`q.exact_all || q.folded_phrase`
    : Prisma.sql`q.exact_all || q.folded_all`
  const conditions = [Prisma.sql`s.search_vector @@ (${wanted})`, ...filterConditions(given.filter)]
  const position = after
    ? Prisma.sql`WHERE (m.tier, m.publish_at, m.id) < (${after.tier}::int, ${after.publishAt}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty
  return db.$queryRaw<SearchRow[]>`
    WITH q AS MATERIALIZED (SELECT
      to_tsquery('simple', ${exactAll}) AS exact_all, to_tsquery('simple', ${foldedPhrase}) AS folded_phrase,
      to_tsquery('simple', ${foldedAll}) AS folded_all,
      to_tsquery('simple', ${phrase(terms.exactWords, 'A')}) AS exact_head, to_tsquery('simple', ${phrase(terms.exactWords, 'B')}) AS exact_body,
      to_tsquery('simple', ${phrase(terms.foldedWords, 'C')}) AS folded_head),
    m AS MATERIALIZED (
      SELECT a.id, a.publish_at,
        CASE WHEN s.search_vector @@ q.exact_head THEN 6 WHEN s.search_vector @@ q.folded_head THEN 5
          WHEN s.search_vector @@ q.exact_body THEN 4 WHEN s.search_vector @@ q.exact_all THEN 3
          WHEN s.search_vector @@ q.folded_phrase THEN 2 ELSE 1 END AS tier
      FROM q CROSS JOIN delivery.article_search s JOIN delivery.articles a ON a.id = s.id
      WHERE ${Prisma.join(conditions, ' AND ')}),
    page AS (SELECT m.* FROM m ${position} ORDER BY m.tier DESC, m.publish_at DESC, m.id DESC LIMIT ${given.limit + 1})
    SELECT ${summaryColumns}, a.body_text, page.tier, (SELECT count(*)::int FROM (SELECT 1 FROM m LIMIT ${countedMatches + 1}) counted) AS total
    FROM page JOIN delivery.articles a ON a.id = page.id
    ORDER BY page.tier DESC, page.publish_at DESC, page.id DESC`
}
