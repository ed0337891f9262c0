import type { ArticleSummary, SectionDetail } from '@bantin/contract'
import { replace } from 'react-router'
import { type ApiClient, getSection, listArticles, type Page } from '../api/reader-api.ts'
import type { Paths } from '../lib/paths.ts'

export interface SectionData {
  section: SectionDetail
  articles: Page<ArticleSummary>
  topSection: string
}

export async function loadSection(
  client: ApiClient,
  { slug, cursor, paths }: { slug: string; cursor: string | null; paths: Paths },
  signal: AbortSignal,
): Promise<SectionData> {
  const [section, articles] = await Promise.all([
    getSection(client, slug, signal),
    listArticles(client, { section: slug, cursor }, signal),
  ])
  if (section.slug !== slug) throw replace(paths.section(section.slug), 301)
  return { section, articles, topSection: section.trail[0]?.slug ?? section.slug }
}
