import { pictureId } from './saved-articles.ts'

/** What the service worker does with a request; null leaves it to the browser. */
export type Handling =
  /** Scripts, styles and fonts. */
  | { kind: 'file' }
  /** Answers that stand around every article. */
  | { kind: 'frame' }
  /** A page of the reader; `slug` is that of an article. */
  | { kind: 'page'; slug: string | null }
  | { kind: 'article'; slug: string; isDetail: boolean }
  | { kind: 'picture'; id: string }
  | null

export interface Asked {
  method: string
  url: string
  /** Address of the page that asks. */
  referrer: string
  isNavigation: boolean
  hasCredential: boolean
  /** Whether nothing comes from the network any more. */
  isCutOff: boolean
}

/** The answers that stand around every article. */
export const framePaths = ['/api/v1/portal'] as const
/** The files that are in no folder of assets. */
export const otherFiles = ['/preferences.js', '/favicon.svg'] as const

const frame = new Set<string>(framePaths)
const files = new Set<string>(otherFiles)
const pages = /^(?:\/en)?(?:\/?|\/(?:bai-viet|chuyen-muc|su-kien|the|tham-do|tim-kiem)(?:\/[^/.]+)?)$/
const listsOfArticles = new Set(['views'])

/** Only what is named here is ever touched: the newsroom, the feeds and whatever comes later are none of its business. */
export function chooseHandling(asked: Asked, origin: string): Handling {
  const { pathname, search, origin: askedOrigin } = new URL(asked.url)
  if (asked.method !== 'GET' || askedOrigin !== origin || asked.hasCredential) return null
  if (asked.isNavigation) {
    return pages.test(pathname) ? { kind: 'page', slug: articleSlug(pathname) } : null
  }
  // The newsroom asks as somebody; its pages lie within this worker's scope all the same.
  if (isOfNewsroom(asked.referrer)) return null
  if (frame.has(pathname) && search === '') return { kind: 'frame' }
  const [, slug, part] = /^\/api\/v1\/articles\/([^/]+)(\/related)?$/.exec(pathname) ?? []
  if (slug !== undefined && !listsOfArticles.has(slug))
    return { kind: 'article', slug: decodeURIComponent(slug), isDetail: part === undefined }
  // With a network the browser's own cache has them, and a file it asked for ahead of time is not taken from a worker.
  if (!asked.isCutOff) return null
  if (pathname.startsWith('/assets/') || files.has(pathname)) return { kind: 'file' }
  const id = pictureId(pathname)
  return id === null ? null : { kind: 'picture', id }
}

/** The slug in the address of an article's page, in either language. Null for any other page. */
export function articleSlug(pathname: string): string | null {
  const slug = /^(?:\/en)?\/bai-viet\/([^/.]+)$/.exec(pathname)?.[1]
  return slug === undefined ? null : decodeURIComponent(slug)
}

function isOfNewsroom(referrer: string): boolean {
  return URL.canParse(referrer) && /^\/editor(?:\/|$)/.test(new URL(referrer).pathname)
}
