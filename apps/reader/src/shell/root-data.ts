import type { Section, Site } from '@bantin/contract'
import { useRouteLoaderData } from 'react-router'
import type { ApiClient } from '../api/client.ts'
import { getSite, listSections } from '../api/reader-api.ts'

export interface RootData {
  site: Site
  sections: Section[]
  /** The moment of loading: dates drawn on the server and in the browser must count from the same one. */
  now: string
  /** Origin of the pages, for canonical addresses. */
  origin: string
}

export async function loadRoot(client: ApiClient, request: Request): Promise<RootData> {
  const [site, sections] = await Promise.all([
    getSite(client, request.signal),
    listSections(client, request.signal),
  ])
  return { site, sections, now: new Date().toISOString(), origin: new URL(request.url).origin }
}

/** What every page shares. Throws outside the root route, or where its loader failed. */
export function useRoot(): RootData {
  const data = useRouteLoaderData<RootData>('root')
  if (data === undefined) throw new Error('useRoot is for pages below the root route')
  return data
}
