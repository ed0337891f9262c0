import { z } from 'zod'
import { ArticleSummary, DayOrInstant } from './articles.ts'
import { limits } from './limits.ts'
import { line, pageQuery, requiredLine, Slug } from './primitives.ts'

/** A stretch of text; `match` says whether it answers the query. Joined, the runs give the original text. */
export const HighlightRun = z.object({ text: z.string(), match: z.boolean() }).meta({ id: 'HighlightRun' })
export type HighlightRun = z.infer<typeof HighlightRun>

export const SearchItem = ArticleSummary.extend({
  highlight: z.object({ title: z.array(HighlightRun), snippet: z.array(HighlightRun) }),
}).meta({ id: 'SearchItem' })
export type SearchItem = z.infer<typeof SearchItem>

export const SearchResults = z
  .object({
    items: z.array(SearchItem),
    nextCursor: z.string().nullable(),
    total: z.int(),
    totalIsExact: z.boolean(),
  })
  .meta({ id: 'SearchResults' })
export type SearchResults = z.infer<typeof SearchResults>

export const SearchQuery = z.strictObject({
  ...pageQuery,
  q: requiredLine(limits.queryMaxLength),
  section: Slug.optional(),
  tag: Slug.optional(),
  author: line(limits.nameMaxLength).optional(),
  publishedFrom: DayOrInstant.optional(),
  publishedTo: DayOrInstant.optional(),
})
export type SearchQuery = z.infer<typeof SearchQuery>
