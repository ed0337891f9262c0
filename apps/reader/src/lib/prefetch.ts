import { matchRoutes, type RouteObject } from 'react-router'

const hoverMs = 65
const atOnceMax = 3
const onceInMs = 60_000

/**
 * Fetches the page of a link that the reader is about to follow: its code, and its data into the browser's HTTP cache, where
 * the loader finds them as long as they are fresh. Nothing is counted as a visit. `routes` are those of a client that asks
 * with low priority.
 */
export function prefetchOnIntent(routes: RouteObject[]): void {
  const askedAtMs = new Map<string, number>()
  let underWay = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  // Passing over something else takes the intent back.
  for (const type of ['pointerover', 'focusin', 'touchstart'])
    document.addEventListener(type, noteIntent, { passive: true })

  function noteIntent({ target, type }: Event) {
    clearTimeout(timer)
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
    if (link?.origin !== location.origin || link.target !== '') return
    timer = setTimeout(() => void prefetch(link.href), type === 'touchstart' ? 0 : hoverMs)
  }

  async function prefetch(href: string) {
    const { pathname, search } = new URL(href)
    const address = pathname + search
    const match = matchRoutes(routes, pathname)?.at(-1)
    if (match === undefined || match.route.path === '*' || address === location.pathname + location.search)
      return
    if (underWay === atOnceMax || isSparing()) return
    const now = performance.now()
    if (now - (askedAtMs.get(address) ?? -onceInMs) < onceInMs) return
    askedAtMs.set(address, now)
    underWay += 1
    const { lazy, loader } = match.route
    await Promise.allSettled([
      typeof lazy === 'object' ? lazy.Component?.() : null,
      // What else a loader may be given, ours do not look at.
      typeof loader === 'function'
        ? loader({ request: new Request(href), params: match.params } as LoaderArgs)
        : null,
    ])
    underWay -= 1
  }
}

type LoaderArgs = Parameters<Extract<RouteObject['loader'], (...args: never[]) => unknown>>[0]

/** Whether the reader's line is to be used for what was asked for alone. Not every browser tells. */
function isSparing(): boolean {
  const connection: unknown = 'connection' in navigator ? navigator.connection : null
  if (typeof connection !== 'object' || connection === null) return false
  return (
    ('saveData' in connection && connection.saveData === true) ||
    ('effectiveType' in connection && /2g/.test(String(connection.effectiveType)))
  )
}
