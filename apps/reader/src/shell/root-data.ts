import type { Section, Site } from '@bantin/contract'
import { useRouteLoaderData } from 'react-router'
import { type ApiClient, getSite, listSections } from '../api/reader-api.ts'
import { loadWords } from '../i18n/translate.ts'
import { localeOfPath } from '../lib/paths.ts'

export interface RootData {
  site: Site
  sections: Section[]
  /** The minute of loading: dates drawn on the server and in the browser count from the same one, and so do two answers. */
  now: string
  /** Origin of the pages, for canonical addresses. */
  origin: string
}

export async function loadRoot(client: ApiClient, request: Request): Promise<RootData> {
  const { origin, pathname } = new URL(request.url)
  const [site, sections] = await Promise.all([
    getSite(client, request.signal),
    listSections(client, request.signal),
    loadWords(localeOfPath(pathname)),
  ])
  return { site, sections, now: thisMinute(), origin }
}

function thisMinute(): string {
  const minuteMs = 60_000
  return new Date(Math.floor(Date.now() / minuteMs) * minuteMs).toISOString()
}

/** What every page shares. Throws outside the root route, or where its loader failed. */
export function useRoot(): RootData {
  const data = useRouteLoaderData<RootData>('root')
  if (data === undefined) throw new Error('useRoot is for pages below the root route')
  return data
}
