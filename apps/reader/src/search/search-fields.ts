import type { SearchFilter } from '../api/reader-api.ts'
import { searchParameters } from '../lib/paths.ts'

/** What the search form holds, as it stands in the address. Days are `YYYY-MM-DD`; empty = no limit. */
export interface SearchFields {
  q: string
  section: string
  from: string
  to: string
}

export function readSearchFields(parameters: URLSearchParams): SearchFields {
  const read = (name: string) => (parameters.get(name) ?? '').trim()
  return {
    q: read(searchParameters.q).normalize('NFC'),
    section: read(searchParameters.section),
    from: read(searchParameters.from),
    to: read(searchParameters.to),
  }
}

/** The API's query. Both days are taken in whole, as readers mean them. */
export function apiQuery({ q, section, from, to }: SearchFields): SearchFilter {
  return { q, section, publishedFrom: from, publishedTo: to }
}

export function hasLimits({ section, from, to }: SearchFields): boolean {
  return section !== '' || from !== '' || to !== ''
}
