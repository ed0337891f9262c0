import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Versioned } from './articles.ts'
import { send } from './http.ts'
import type { Page } from './page.ts'
import type { ManagedPoll, PollInput, PollResults, UpdatePoll } from './types.ts'

export const pollListQuery = infiniteQueryOptions({
  queryKey: ['polls', 'list'],
  queryFn: ({ pageParam, signal }) =>
    send<Page<ManagedPoll>>('/manage/polls', { query: { limit: 30, cursor: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
})

export function pollQuery(id: string) {
  return queryOptions({
    queryKey: ['polls', 'one', id],
    queryFn: ({ signal }) => send<ManagedPoll>(`/manage/polls/${id}`, { signal }),
  })
}

export function pollResultsQuery(id: string) {
  return queryOptions({
    queryKey: ['polls', 'results', id],
    queryFn: ({ signal }) => send<PollResults>(`/manage/polls/${id}/results`, { signal }),
    refetchInterval: 30_000,
  })
}

export function createPoll(input: PollInput): Promise<ManagedPoll> {
  return send('/manage/polls', { method: 'POST', body: input })
}

export function updatePoll({ id, version, body }: Versioned<UpdatePoll>): Promise<ManagedPoll> {
  return send(`/manage/polls/${id}`, { method: 'PATCH', body, version })
}

export function transitionPoll({
  id,
  version,
  body,
}: Versioned<{ to: 'open' | 'closed' }>): Promise<ManagedPoll> {
  return send(`/manage/polls/${id}/transitions`, { method: 'POST', body, version })
}

export function deletePoll({ id, version }: { id: string; version: number }): Promise<void> {
  return send(`/manage/polls/${id}`, { method: 'DELETE', version })
}
