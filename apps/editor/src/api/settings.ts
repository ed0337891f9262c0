import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from './http.ts'
import type { UpdateSettings } from './types.ts'

const route = '/api/v1/manage/settings'

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => unwrap(api.GET(route, { signal })),
})

export function updateSettings({ version, body }: { version: number; body: UpdateSettings }) {
  return unwrap(api.PATCH(route, { headers: ifMatch(version), body }))
}
