import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Versioned } from './articles.ts'
import { api, ifMatch, unwrap } from './http.ts'
import type { PollInput, UpdatePoll } from './types.ts'

const route = '/api/v1/manage/polls'

export const pollListQuery = infiniteQueryOptions({
  queryKey: ['polls', 'list'],
  queryFn: ({ pageParam: cursor, signal }) =>
    unwrap(api.GET(route, { params: { query: { limit: 30, cursor } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
})

export function pollQuery(id: string) {
  return queryOptions({
    queryKey: ['polls', 'one', id],
    queryFn: ({ signal }) => unwrap(api.GET(`${route}/{id}`, { params: { path: { id } }, signal })),
  })
}

export function pollResultsQuery(id: string) {
  return queryOptions({
    queryKey: ['polls', 'results', id],
    queryFn: ({ signal }) => unwrap(api.GET(`${route}/{id}/results`, { params: { path: { id } }, signal })),
    refetchInterval: 30_000,
  })
}

export function createPoll(body: PollInput) {
  return unwrap(api.POST(route, { body }))
}

export function updatePoll({ id, version, body }: Versioned<UpdatePoll>) {
  return unwrap(api.PATCH(`${route}/{id}`, { params: { path: { id } }, headers: ifMatch(version), body }))
}

export function transitionPoll({ id, version, body }: Versioned<{ to: 'open' | 'closed' }>) {
  return unwrap(
    api.POST(`${route}/{id}/transitions`, { params: { path: { id } }, headers: ifMatch(version), body }),
  )
}

export function deletePoll({ id, version }: { id: string; version: number }) {
  return unwrap(api.DELETE(`${route}/{id}`, { params: { path: { id } }, headers: ifMatch(version) }))
}
