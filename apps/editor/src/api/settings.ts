import { queryOptions } from '@tanstack/react-query'
import { send } from './http.ts'
import type { Settings, UpdateSettings } from './types.ts'

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => send<Settings>('/manage/settings', { signal }),
})

export function updateSettings(given: { version: number; body: UpdateSettings }): Promise<Settings> {
  return send('/manage/settings', { method: 'PATCH', body: given.body, version: given.version })
}
