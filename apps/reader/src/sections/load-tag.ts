import type { ArticleSummary, Tag } from '@bantin/contract'
import { data } from 'react-router'
import { type ApiClient, listArticles, listTags, type Page } from '../api/reader-api.ts'

export interface TagData {
  tag: Tag
  articles: Page<ArticleSummary>
}

export async function loadTag(
  client: ApiClient,
  { slug, cursor }: { slug: string; cursor: string | null },
  signal: AbortSignal,
): Promise<TagData> {
  const [tags, articles] = await Promise.all([
    listTags(client, signal),
    listArticles(client, { tag: slug, cursor }, signal),
  ])
  const tag = tags.find((candidate) => candidate.slug === slug)
  if (tag === undefined) throw data(null, { status: 404 })
  return { tag, articles }
}
