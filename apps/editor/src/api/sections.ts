import { queryOptions } from '@tanstack/react-query'
import type { Versioned } from './articles.ts'
import { send } from './http.ts'
import type { ManagedSection, ManagedTag, SectionInput, UpdateSection } from './types.ts'

export const sectionsQuery = queryOptions({
  queryKey: ['sections'],
  queryFn: ({ signal }) => send<{ items: ManagedSection[] }>('/manage/sections', { signal }),
  staleTime: 60_000,
})

export function createSection(input: SectionInput): Promise<ManagedSection> {
  return send('/manage/sections', { method: 'POST', body: input })
}

export function updateSection({ id, version, body }: Versioned<UpdateSection>): Promise<ManagedSection> {
  return send(`/manage/sections/${id}`, { method: 'PATCH', body, version })
}

export function deleteSection({ id, version }: { id: string; version: number }): Promise<void> {
  return send(`/manage/sections/${id}`, { method: 'DELETE', version })
}

export const tagsQuery = queryOptions({
  queryKey: ['tags'],
  queryFn: ({ signal }) => send<{ items: ManagedTag[] }>('/manage/tags', { signal }),
  staleTime: 60_000,
})

export function createTag(input: { name: string }): Promise<ManagedTag> {
  return send('/manage/tags', { method: 'POST', body: input })
}

export function updateTag({ id, version, body }: Versioned<{ name: string }>): Promise<ManagedTag> {
  return send(`/manage/tags/${id}`, { method: 'PATCH', body, version })
}

export function deleteTag({ id, version }: { id: string; version: number }): Promise<void> {
  return send(`/manage/tags/${id}`, { method: 'DELETE', version })
}
