import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { send } from './http.ts'
import type { Page } from './page.ts'
import type {
  ArticleInput,
  ArticleState,
  ManagedArticle,
  ManagedArticleSummary,
  Revision,
  RevisionDetail,
  TransitionArticle,
  UpdateArticle,
} from './types.ts'

export type ArticleFilter = {
  state?: ArticleState | 'scheduled' | undefined
  /** Slug. */
  section?: string | undefined
  q?: string | undefined
  mine?: boolean | undefined
}

export const articleKeys = {
  all: ['articles'] as const,
  list: (filter: ArticleFilter) => ['articles', 'list', filter] as const,
  one: (id: string) => ['articles', 'one', id] as const,
  revisions: (id: string) => ['articles', 'revisions', id] as const,
}

export function articleListQuery(filter: ArticleFilter) {
  return infiniteQueryOptions({
    queryKey: articleKeys.list(filter),
    queryFn: ({ pageParam, signal }) =>
      send<Page<ManagedArticleSummary>>('/manage/articles', {
        query: {
          ...filter,
          mine: filter.mine === true ? true : undefined,
          limit: 30,
          cursor: pageParam,
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** A short list for pickers and the quick find. */
export function articleSearchQuery(q: string) {
  return queryOptions({
    queryKey: [...articleKeys.all, 'search', q],
    queryFn: ({ signal }) =>
      send<Page<ManagedArticleSummary>>('/manage/articles', { query: { q, limit: 10 }, signal }),
  })
}

export function articleQuery(id: string) {
  return queryOptions({
    queryKey: articleKeys.one(id),
    queryFn: ({ signal }) => send<ManagedArticle>(`/manage/articles/${id}`, { signal }),
  })
}

export function createArticle(input: ArticleInput): Promise<ManagedArticle> {
  return send('/manage/articles', { method: 'POST', body: input })
}

export type Versioned<Body> = { id: string; version: number; body: Body }

export function updateArticle({ id, version, body }: Versioned<UpdateArticle>): Promise<ManagedArticle> {
  return send(`/manage/articles/${id}`, { method: 'PATCH', body, version })
}

export function transitionArticle({
  id,
  version,
  body,
}: Versioned<TransitionArticle>): Promise<ManagedArticle> {
  return send(`/manage/articles/${id}/transitions`, { method: 'POST', body, version })
}

export function addCorrection({ id, version, body }: Versioned<{ note: string }>): Promise<ManagedArticle> {
  return send(`/manage/articles/${id}/corrections`, { method: 'POST', body, version })
}

export function revisionListQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: articleKeys.revisions(id),
    queryFn: ({ pageParam, signal }) =>
      send<Page<Revision>>(`/manage/articles/${id}/revisions`, {
        query: { limit: 30, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
}

export function revisionQuery({ id, number }: { id: string; number: number }) {
  return queryOptions({
    queryKey: [...articleKeys.revisions(id), number],
    queryFn: ({ signal }) => send<RevisionDetail>(`/manage/articles/${id}/revisions/${number}`, { signal }),
  })
}

export function restoreRevision({
  id,
  version,
  body,
}: Versioned<{ number: number }>): Promise<ManagedArticle> {
  return send(`/manage/articles/${id}/revisions/${body.number}/restore`, { method: 'POST', version })
}
