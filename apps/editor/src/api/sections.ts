import { queryOptions } from '@tanstack/react-query'
import type { Versioned } from './articles.ts'
import { api, ifMatch, unwrap } from './http.ts'
import type { SectionInput, UpdateSection } from './types.ts'

const sections = '/api/v1/manage/sections'
const tags = '/api/v1/manage/tags'

export const sectionsQuery = queryOptions({
  queryKey: ['sections'],
  queryFn: ({ signal }) => unwrap(api.GET(sections, { signal })),
  staleTime: 60_000,
})

export function createSection(body: SectionInput) {
  return unwrap(api.POST(sections, { body }))
}

export function updateSection({ id, version, body }: Versioned<UpdateSection>) {
  return unwrap(api.PATCH(`${sections}/{id}`, { params: { path: { id } }, headers: ifMatch(version), body }))
}

export function deleteSection({ id, version }: { id: string; version: number }) {
  return unwrap(api.DELETE(`${sections}/{id}`, { params: { path: { id } }, headers: ifMatch(version) }))
}

export const tagsQuery = queryOptions({
  queryKey: ['tags'],
  queryFn: ({ signal }) => unwrap(api.GET(tags, { signal })),
  staleTime: 60_000,
})

export function createTag(body: { name: string }) {
  return unwrap(api.POST(tags, { body }))
}

export function updateTag({ id, version, body }: Versioned<{ name: string }>) {
  return unwrap(api.PATCH(`${tags}/{id}`, { params: { path: { id } }, headers: ifMatch(version), body }))
}

export function deleteTag({ id, version }: { id: string; version: number }) {
  return unwrap(api.DELETE(`${tags}/{id}`, { params: { path: { id } }, headers: ifMatch(version) }))
}
