import type { Portal } from '@bantin/contract'
import { calendarDay } from '@bantin/vietnamese'
import { useRouteLoaderData } from 'react-router'
import { type ApiClient, getPortal } from '../api/reader-api.ts'
import { loadWords } from '../i18n/translate.ts'
import { localeOfPath } from '../lib/paths.ts'

export interface RootData extends Portal {
  /** The day of loading in the portal's zone, `YYYY-MM-DD`: the same for the server and for the browser that takes over. */
  today: string
  /** Origin of the pages, for canonical addresses. */
  origin: string
}

export async function loadRoot(client: ApiClient, request: Request): Promise<RootData> {
  const { origin, pathname } = new URL(request.url)
  const [portal] = await Promise.all([getPortal(client, request.signal), loadWords(localeOfPath(pathname))])
  return { ...portal, today: calendarDay(new Date(), portal.site.timeZone), origin }
}

/** What every page shares. Throws outside the root route, or where its loader failed. */
export function useRoot(): RootData {
  const data = useRouteLoaderData<RootData>('root')
  if (data === undefined) throw new Error('useRoot is for pages below the root route')
  return data
}
