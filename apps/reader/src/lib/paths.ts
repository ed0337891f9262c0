import type { Locale } from '@bantin/vietnamese'

/** Names of the search page's parameters, as they stand in its address. */
export const searchParameters = {
  q: 'q',
  section: 'chuyen-muc',
  from: 'tu',
  to: 'den',
  cursor: 'cursor',
} as const

export type Paths = ReturnType<typeof createPaths>

/** Addresses of the reader's pages in one language: Vietnamese at the root, English under `/en`. */
export function createPaths(locale: Locale) {
  const prefix = locale === 'en' ? '/en' : ''
  return {
    home: prefix === '' ? '/' : prefix,
    article: (slug: string) => `${prefix}/bai-viet/${slug}`,
    section: (slug: string) => `${prefix}/chuyen-muc/${slug}`,
    events: `${prefix}/su-kien`,
    event: (slug: string) => `${prefix}/su-kien/${slug}`,
    tag: (slug: string) => `${prefix}/the/${slug}`,
    polls: `${prefix}/tham-do`,
    poll: (id: string) => `${prefix}/tham-do/${id}`,
    search: `${prefix}/tim-kiem`,
  }
}

/** The language a path of the reader is in. */
export function localeOfPath(pathname: string): Locale {
  return /^\/en(?:\/|$)/.test(pathname) ? 'en' : 'vi'
}

/** The same page in `locale`. */
export function pathInLocale(pathname: string, locale: Locale): string {
  const bare = pathname.replace(/^\/en(?=\/|$)/, '') || '/'
  if (locale === 'vi') return bare
  return bare === '/' ? '/en' : `/en${bare}`
}

/** A path and query with one parameter set, or taken out when `value` is null. */
export function withParameter(
  { pathname, search }: { pathname: string; search: string },
  name: string,
  value: string | null,
): string {
  const parameters = new URLSearchParams(search)
  if (value === null) parameters.delete(name)
  else parameters.set(name, value)
  const query = parameters.toString()
  return query === '' ? pathname : `${pathname}?${query}`
}
