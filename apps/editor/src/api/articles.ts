import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from './http.ts'
import type { ArticleInput, ArticleState, TransitionArticle, UpdateArticle } from './types.ts'

export type ArticleFilter = {
  state?: ArticleState | 'scheduled' | undefined
  /** Slug. */
  section?: string | undefined
  q?: string | undefined
  mine?: boolean | undefined
}

/** A change to a record, with the version it is made to. */
export type Versioned<Body> = { id: string; version: number; body: Body }

const route = '/api/v1/manage/articles'
const pageSize = 30

export const articleKeys = {
  all: ['articles'] as const,
  list: (filter: ArticleFilter) => ['articles', 'list', filter] as const,
  one: (id: string) => ['articles', 'one', id] as const,
  revisions: (id: string) => ['articles', 'revisions', id] as const,
}

export function articleListQuery({ mine, ...filter }: ArticleFilter) {
  return infiniteQueryOptions({
    queryKey: articleKeys.list({ mine, ...filter }),
    queryFn: ({ pageParam: cursor, signal }) => {
      const query = {
        ...filter,
        ...(mine === true ? { mine: 'true' as const } : {}),
        limit: pageSize,
        cursor,
      }
      return unwrap(api.GET(route, { params: { query }, signal }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** A short list for pickers and the quick find. */
export function articleSearchQuery(q: string) {
  return queryOptions({
    queryKey: [...articleKeys.all, 'search', q],
    queryFn: ({ signal }) => {
      const query = { ...(q === '' ? {} : { q }), limit: 10 }
      return unwrap(api.GET(route, { params: { query }, signal }))
    },
  })
}

export function articleQuery(id: string) {
  return queryOptions({
    queryKey: articleKeys.one(id),
    queryFn: ({ signal }) => unwrap(api.GET(`${route}/{id}`, { params: { path: { id } }, signal })),
  })
}

export function createArticle(body: ArticleInput) {
  return unwrap(api.POST(route, { body }))
}

export function updateArticle({ id, version, body }: Versioned<UpdateArticle>) {
  return unwrap(api.PATCH(`${route}/{id}`, { params: { path: { id } }, headers: ifMatch(version), body }))
}

export function transitionArticle({ id, version, body }: Versioned<TransitionArticle>) {
  return unwrap(
    api.POST(`${route}/{id}/transitions`, { params: { path: { id } }, headers: ifMatch(version), body }),
  )
}

export function addCorrection({ id, version, body }: Versioned<{ note: string }>) {
  return unwrap(
    api.POST(`${route}/{id}/corrections`, { params: { path: { id } }, headers: ifMatch(version), body }),
  )
}

export function revisionListQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: articleKeys.revisions(id),
    queryFn: ({ pageParam: cursor, signal }) =>
      unwrap(
        api.GET(`${route}/{id}/revisions`, {
          params: { path: { id }, query: { limit: pageSize, cursor } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function revisionQuery({ id, number }: { id: string; number: number }) {
  return queryOptions({
    queryKey: [...articleKeys.revisions(id), number],
    queryFn: ({ signal }) =>
      unwrap(api.GET(`${route}/{id}/revisions/{number}`, { params: { path: { id, number } }, signal })),
  })
}

export function restoreRevision({ id, version, body }: Versioned<{ number: number }>) {
  return unwrap(
    api.POST(`${route}/{id}/revisions/{number}/restore`, {
      params: { path: { id, number: body.number } },
      headers: ifMatch(version),
    }),
  )
}
