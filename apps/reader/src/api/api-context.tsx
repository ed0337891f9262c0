import { createContext, use } from 'react'
import type { ApiClient } from './reader-api.ts'

export const ApiContext = createContext<ApiClient | null>(null)

/** The API client the routes were made with. */
export function useApi(): ApiClient {
  const client = use(ApiContext)
  if (client === null) throw new Error('useApi is for components below the routes of createRoutes')
  return client
}
