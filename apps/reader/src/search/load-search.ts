import type { SearchResults } from '@bantin/contract'
import { ApiError } from '../api/api-error.ts'
import { type ApiClient, search } from '../api/reader-api.ts'
import { searchParameters } from '../lib/paths.ts'
import { apiQuery, readSearchFields, type SearchFields } from './search-fields.ts'

export interface SearchData {
  fields: SearchFields
  /** Null when nothing was asked, or what was asked is no valid search. */
  results: SearchResults | null
  isInvalid: boolean
}

export async function loadSearch(
  client: ApiClient,
  parameters: URLSearchParams,
  signal: AbortSignal,
): Promise<SearchData> {
  const fields = readSearchFields(parameters)
  if (fields.q === '') return { fields, results: null, isInvalid: false }
  try {
    const query = { ...apiQuery(fields), cursor: parameters.get(searchParameters.cursor) }
    return { fields, results: await search(client, query, signal), isInvalid: false }
  } catch (error) {
    if (error instanceof ApiError && error.status === 400) return { fields, results: null, isInvalid: true }
    throw error
  }
}
