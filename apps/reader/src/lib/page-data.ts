import type { HydrationState } from 'react-router'
import type { FirstCounts } from '../statistics/first-counts.ts'

/** The element that holds what the server drew the page from. */
export const pageDataId = 'bantin-page'

export interface PageData {
  /** Reasons for failures are plain objects after their way through JSON; the pages look at nothing else of them. */
  state: Pick<HydrationState, 'loaderData' | 'errors'>
  counts: FirstCounts
}

/** JSON that can stand in a `<script>`: nothing in it ends the element, and no line ending is one to JavaScript alone. */
export function toScriptText(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** What the server wrote into the page; null for one that it did not draw. */
export function parsePageData(text: string | null | undefined): PageData | null {
  if (!text) return null
  // Written by the server this file was built with.
  return JSON.parse(text) as PageData
}
