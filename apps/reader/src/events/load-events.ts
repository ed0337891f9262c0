import type { ArticleSummary, Event } from '@bantin/contract'
import { replace } from 'react-router'
import { type ApiClient, getEvent, listArticles, listEvents, type Page } from '../api/reader-api.ts'
import type { Paths } from '../lib/paths.ts'

export function loadEvents(
  client: ApiClient,
  cursor: string | null,
  signal: AbortSignal,
): Promise<Page<Event>> {
  return listEvents(client, cursor, signal)
}

export interface EventData {
  event: Event
  articles: Page<ArticleSummary>
}

export async function loadEvent(
  client: ApiClient,
  { slug, cursor, paths }: { slug: string; cursor: string | null; paths: Paths },
  signal: AbortSignal,
): Promise<EventData> {
  const [event, articles] = await Promise.all([
    getEvent(client, slug, signal),
    listArticles(client, { event: slug, cursor }, signal),
  ])
  if (event.slug !== slug) throw replace(paths.event(event.slug), 301)
  return { event, articles }
}
