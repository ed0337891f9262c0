import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Versioned } from './articles.ts'
import { send } from './http.ts'
import type { Page } from './page.ts'
import type { EventInput, FeaturedInput, ManagedEvent, ManagedFeatured, UpdateEvent } from './types.ts'

export type EventSummary = Omit<ManagedEvent, 'articles'>

export const eventListQuery = infiniteQueryOptions({
  queryKey: ['events', 'list'],
  queryFn: ({ pageParam, signal }) =>
    send<Page<EventSummary>>('/manage/events', { query: { limit: 50, cursor: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
})

/** The newest events, for pickers. */
export const eventChoicesQuery = queryOptions({
  queryKey: ['events', 'choices'],
  queryFn: ({ signal }) => send<Page<EventSummary>>('/manage/events', { query: { limit: 100 }, signal }),
  staleTime: 60_000,
})

export function eventQuery(id: string) {
  return queryOptions({
    queryKey: ['events', 'one', id],
    queryFn: ({ signal }) => send<ManagedEvent>(`/manage/events/${id}`, { signal }),
  })
}

export function createEvent(input: EventInput): Promise<ManagedEvent> {
  return send('/manage/events', { method: 'POST', body: input })
}

export function updateEvent({ id, version, body }: Versioned<UpdateEvent>): Promise<ManagedEvent> {
  return send(`/manage/events/${id}`, { method: 'PATCH', body, version })
}

export function deleteEvent({ id, version }: { id: string; version: number }): Promise<void> {
  return send(`/manage/events/${id}`, { method: 'DELETE', version })
}

export const featuredQuery = queryOptions({
  queryKey: ['featured'],
  queryFn: ({ signal }) => send<ManagedFeatured>('/manage/featured', { signal }),
})

export function replaceFeatured(given: {
  items: FeaturedInput[]
  version: number
}): Promise<ManagedFeatured> {
  return send('/manage/featured', { method: 'PUT', body: { items: given.items }, version: given.version })
}
