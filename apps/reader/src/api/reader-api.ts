import type {
  Article,
  ArticleSummary,
  Event,
  FeaturedItem,
  Home,
  Poll,
  PollResults,
  RecordVisit,
  SearchResults,
  Section,
  SectionDetail,
  Site,
  Stats,
  Tag,
  VisitRecorded,
  VoteReceipt,
} from '@bantin/contract'
import { type ApiClient, ApiError, type Query } from './client.ts'

export interface Page<Item> {
  items: Item[]
  nextCursor: string | null
}

type Signal = AbortSignal | undefined

export function getSite(client: ApiClient, signal?: Signal) {
  return client.get<Site>('/site', { signal })
}

export async function listSections(client: ApiClient, signal?: Signal) {
  return (await client.get<{ items: Section[] }>('/sections', { signal })).items
}

export function getSection(client: ApiClient, slug: string, signal?: Signal) {
  return client.get<SectionDetail>(`/sections/${encodeURIComponent(slug)}`, { signal })
}

export function getHome(client: ApiClient, signal?: Signal) {
  return client.get<Home>('/home', { signal })
}

export interface ArticleFilter extends Query {
  section?: string
  tag?: string
  event?: string
  cursor?: string | null
  limit?: number
}

export function listArticles(client: ApiClient, filter: ArticleFilter, signal?: Signal) {
  return client.get<Page<ArticleSummary>>('/articles', { query: filter, signal })
}

export function getArticle(client: ApiClient, idOrSlug: string, signal?: Signal) {
  return client.get<Article>(`/articles/${encodeURIComponent(idOrSlug)}`, { signal })
}

export async function listRelated(client: ApiClient, idOrSlug: string, signal?: Signal) {
  const path = `/articles/${encodeURIComponent(idOrSlug)}/related`
  return (await client.get<Page<ArticleSummary>>(path, { query: { limit: 4 }, signal })).items
}

export async function listViews(client: ApiClient, ids: readonly string[], signal?: Signal) {
  const query = { ids: ids.join(',') }
  return (await client.get<{ items: { id: string; views: number }[] }>('/articles/views', { query, signal }))
    .items
}

export async function listTags(client: ApiClient, signal?: Signal) {
  return (await client.get<{ items: Tag[] }>('/tags', { signal })).items
}

export function listEvents(client: ApiClient, cursor: string | null, signal?: Signal) {
  return client.get<Page<Event>>('/events', { query: { cursor }, signal })
}

export function getEvent(client: ApiClient, idOrSlug: string, signal?: Signal) {
  return client.get<Event>(`/events/${encodeURIComponent(idOrSlug)}`, { signal })
}

export async function listFeatured(client: ApiClient, signal?: Signal) {
  return (await client.get<{ items: FeaturedItem[] }>('/featured', { signal })).items
}

export function search(client: ApiClient, query: Query, signal?: Signal) {
  return client.get<SearchResults>('/search', { query, signal })
}

export function listPolls(
  client: ApiClient,
  query: { status?: 'open' | 'closed'; cursor?: string | null; limit?: number },
  signal?: Signal,
) {
  return client.get<Page<Poll>>('/polls', { query, signal })
}

/** The poll to show beside the news, or null when none is open. */
export async function findCurrentPoll(client: ApiClient, signal?: Signal): Promise<Poll | null> {
  return nullFor(404, client.get<Poll>('/polls/current', { signal }))
}

export function getPoll(client: ApiClient, id: string, signal?: Signal) {
  return client.get<Poll>(`/polls/${encodeURIComponent(id)}`, { signal })
}

/** The results, or null while this browser may not see them. */
export async function findPollResults(
  client: ApiClient,
  id: string,
  signal?: Signal,
): Promise<PollResults | null> {
  return nullFor(403, client.get<PollResults>(`/polls/${encodeURIComponent(id)}/results`, { signal }))
}

export function castVote(client: ApiClient, pollId: string, optionIds: string[]) {
  return client.post<VoteReceipt>(`/polls/${encodeURIComponent(pollId)}/votes`, { optionIds })
}

export function getStats(client: ApiClient, signal?: Signal) {
  return client.get<Stats>('/stats', { signal })
}

export function recordVisit(client: ApiClient, visit: RecordVisit) {
  return client.post<VisitRecorded>('/stats/visits', visit)
}

export function recordPresence(client: ApiClient) {
  return client.post<VisitRecorded>('/stats/presence', {})
}

async function nullFor<Reply>(status: number, reply: Promise<Reply>): Promise<Reply | null> {
  try {
    return await reply
  } catch (error) {
    if (error instanceof ApiError && error.status === status) return null
    throw error
  }
}
