import type { BantinClient } from '@bantin/client'
import type { Article, ArticleSummary, PollResults, RecordVisit, SearchResults } from '@bantin/contract'
import type { Locale } from '@bantin/vietnamese'
import { ApiError, unwrap } from './api-error.ts'

/** The only way of the reader's pages to data: a browser's client, or the server's own when it renders. */
export type ApiClient = BantinClient

export interface Page<Item> {
  items: Item[]
  nextCursor: string | null
}

type Signal = AbortSignal | undefined

/** What stands around every page. */
export function getPortal(client: ApiClient, signal?: Signal) {
  return unwrap(client.GET('/api/v1/portal', { signal }), signal)
}

export function getSection(client: ApiClient, slug: string, signal?: Signal) {
  return unwrap(client.GET('/api/v1/sections/{slug}', { params: { path: { slug } }, signal }), signal)
}

/** The front page: in Vietnamese what is written in Vietnamese, in English everything there is. */
export function getHome(client: ApiClient, locale: Locale, signal?: Signal) {
  const query = locale === 'vi' ? { lang: locale } : {}
  return unwrap(client.GET('/api/v1/home', { params: { query }, signal }), signal)
}

export interface ArticleFilter {
  section?: string
  tag?: string
  event?: string
  cursor?: string | null
}

export async function listArticles(
  client: ApiClient,
  filter: ArticleFilter,
  signal?: Signal,
): Promise<Page<ArticleSummary>> {
  const query = withoutEmpty(filter)
  // Summaries are whole unless `fields` asks for less, which nothing here does.
  return (await unwrap(
    client.GET('/api/v1/articles', { params: { query }, signal }),
    signal,
  )) as Page<ArticleSummary>
}

export async function getArticle(client: ApiClient, idOrSlug: string, signal?: Signal): Promise<Article> {
  const request = client.GET('/api/v1/articles/{idOrSlug}', { params: { path: { idOrSlug } }, signal })
  // Whole, as in listArticles.
  return (await unwrap(request, signal)) as Article
}

export async function listRelated(client: ApiClient, idOrSlug: string, signal?: Signal) {
  const params = { path: { idOrSlug }, query: { limit: 4 } }
  const page = await unwrap(client.GET('/api/v1/articles/{idOrSlug}/related', { params, signal }), signal)
  // Whole summaries, as in listArticles.
  return page.items as ArticleSummary[]
}

export async function listViews(client: ApiClient, ids: readonly string[], signal?: Signal) {
  const params = { query: { ids: ids.join(',') } }
  return (await unwrap(client.GET('/api/v1/articles/views', { params, signal }), signal)).items
}

export async function listTags(client: ApiClient, signal?: Signal) {
  return (await unwrap(client.GET('/api/v1/tags', { signal }), signal)).items
}

export function listEvents(client: ApiClient, cursor: string | null, signal?: Signal) {
  return unwrap(client.GET('/api/v1/events', { params: { query: withoutEmpty({ cursor }) }, signal }), signal)
}

export function getEvent(client: ApiClient, idOrSlug: string, signal?: Signal) {
  return unwrap(client.GET('/api/v1/events/{idOrSlug}', { params: { path: { idOrSlug } }, signal }), signal)
}

export interface SearchFilter {
  q: string
  section?: string
  publishedFrom?: string
  publishedTo?: string
  cursor?: string | null
}

export function search(client: ApiClient, filter: SearchFilter, signal?: Signal): Promise<SearchResults> {
  const query = { ...withoutEmpty(filter), q: filter.q }
  return unwrap(client.GET('/api/v1/search', { params: { query }, signal }), signal)
}

export function listPolls(
  client: ApiClient,
  filter: { status?: 'open' | 'closed'; cursor?: string | null; limit?: number },
  signal?: Signal,
) {
  return unwrap(client.GET('/api/v1/polls', { params: { query: withoutEmpty(filter) }, signal }), signal)
}

export function getPoll(client: ApiClient, id: string, signal?: Signal) {
  return unwrap(client.GET('/api/v1/polls/{id}', { params: { path: { id } }, signal }), signal)
}

/** The results of several polls, as far as anyone may see them. */
export async function listPollResults(client: ApiClient, ids: readonly string[], signal?: Signal) {
  const params = { query: { ids: ids.join(',') } }
  return (await unwrap(client.GET('/api/v1/polls/results', { params, signal }), signal)).items
}

/** The results, or null while this browser may not see them. */
export async function findPollResults(
  client: ApiClient,
  id: string,
  signal?: Signal,
): Promise<PollResults | null> {
  const request = client.GET('/api/v1/polls/{id}/results', { params: { path: { id } }, signal })
  return nullFor(403, unwrap(request, signal))
}

export function castVote(client: ApiClient, id: string, optionIds: string[]) {
  return unwrap(client.POST('/api/v1/polls/{id}/votes', { params: { path: { id } }, body: { optionIds } }))
}

export function getStats(client: ApiClient, signal?: Signal) {
  // Asked again to hear something new: not what the browser kept of the last answer.
  return unwrap(client.GET('/api/v1/stats', { signal, cache: 'no-store' }), signal)
}

export function recordVisit(client: ApiClient, visit: RecordVisit) {
  // The count must not be lost when the reader is already leaving.
  return unwrap(client.POST('/api/v1/stats/visits', { body: visit, keepalive: true }))
}

export function recordPresence(client: ApiClient) {
  return unwrap(client.POST('/api/v1/stats/presence', { body: {} }))
}

type WithoutEmpty<Filter> = { [Name in keyof Filter]?: Exclude<Filter[Name], null | undefined> }

function withoutEmpty<Filter extends object>(filter: Filter): WithoutEmpty<Filter> {
  const given = Object.entries(filter).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  )
  // The names are those of `filter`; only values that say nothing were taken out.
  return Object.fromEntries(given) as WithoutEmpty<Filter>
}

async function nullFor<Reply>(status: number, reply: Promise<Reply>): Promise<Reply | null> {
  try {
    return await reply
  } catch (error) {
    if (error instanceof ApiError && error.status === status) return null
    throw error
  }
}
