import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Versioned } from './articles.ts'
import { api, ifMatch, unwrap } from './http.ts'
import type { EventInput, FeaturedInput, ManagedEvent, UpdateEvent } from './types.ts'

export type EventSummary = Omit<ManagedEvent, 'articles'>

const route = '/api/v1/manage/events'
const featured = '/api/v1/manage/featured'

export const eventListQuery = infiniteQueryOptions({
  queryKey: ['events', 'list'],
  queryFn: ({ pageParam: cursor, signal }) =>
    unwrap(api.GET(route, { params: { query: { limit: 50, cursor } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
})

/** The newest events, for pickers. */
export const eventChoicesQuery = queryOptions({
  queryKey: ['events', 'choices'],
  queryFn: ({ signal }) => unwrap(api.GET(route, { params: { query: { limit: 100 } }, signal })),
  staleTime: 60_000,
})

export function eventQuery(id: string) {
  return queryOptions({
    queryKey: ['events', 'one', id],
    queryFn: ({ signal }) => unwrap(api.GET(`${route}/{id}`, { params: { path: { id } }, signal })),
  })
}

export function createEvent(body: EventInput) {
  return unwrap(api.POST(route, { body }))
}

export function updateEvent({ id, version, body }: Versioned<UpdateEvent>) {
  return unwrap(api.PATCH(`${route}/{id}`, { params: { path: { id } }, headers: ifMatch(version), body }))
}

export function deleteEvent({ id, version }: { id: string; version: number }) {
  return unwrap(api.DELETE(`${route}/{id}`, { params: { path: { id } }, headers: ifMatch(version) }))
}

export const featuredQuery = queryOptions({
  queryKey: ['featured'],
  queryFn: ({ signal }) => unwrap(api.GET(featured, { signal })),
})

export function replaceFeatured({ items, version }: { items: FeaturedInput[]; version: number }) {
  return unwrap(api.PUT(featured, { headers: ifMatch(version), body: { items } }))
}
