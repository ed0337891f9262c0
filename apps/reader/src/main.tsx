import { createBantinClient } from '@bantin/client'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createBrowserRouter, matchRoutes, type RouteObject } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { loadWords } from './i18n/translate.ts'
import { applyFontsAfterPaint } from './lib/late-fonts.ts'
import { pageDataId, parsePageData } from './lib/page-data.ts'
import { untilLoaded } from './lib/page-load.ts'
import { localeOfPath } from './lib/paths.ts'
import { createRoutes } from './routes.tsx'
import { FirstCountsContext } from './statistics/first-counts.ts'
import './styles/fallback-fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'

// Not at the top level: waiting there would keep the bundler from sharing modules between this file and the lazy pages.
void start()
void applyFontsAfterPaint()

async function start() {
  const locale = localeOfPath(window.location.pathname)
  document.documentElement.lang = locale
  const routes = createRoutes({ client: createBantinClient() })
  const data = parsePageData(document.getElementById(pageDataId)?.textContent)
  const container = document.getElementById('root')
  if (container === null) throw new Error('index.html has no element with the id "root"')
  // The loaders fetch the words too, but they do not run here for a page the server has rendered.
  await Promise.all([loadWords(locale), data === null ? undefined : loadMatchedPages(routes)])
  const router = createBrowserRouter(routes, data === null ? {} : { hydrationData: data.state })
  const app = (
    <FirstCountsContext value={data?.counts ?? null}>
      <RouterProvider router={router} />
    </FirstCountsContext>
  )
  if (data === null) createRoot(container).render(app)
  else hydrateRoot(container, app)
  await untilLoaded()
  // Neither is missed where it cannot be had: a browser may forbid it, the network may be gone.
  await Promise.allSettled([startPrefetching(), startKeeping(router)])
}

async function startPrefetching(): Promise<void> {
  const { prefetchOnIntent } = await import('./lib/prefetch.ts')
  const lowPriority = (request: Request) => fetch(request, { priority: 'low' })
  prefetchOnIntent(createRoutes({ client: createBantinClient({ fetch: lowPriority }) }))
}

async function startKeeping(router: ReturnType<typeof createBrowserRouter>): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const { keepReadArticles } = await import('./offline/keep-read-articles.ts')
  await keepReadArticles(router)
}

/** Fetches the code of the page that stands there: until it has come, React would take the page for another one. */
async function loadMatchedPages(routes: RouteObject[]): Promise<void> {
  const matches = matchRoutes(routes, window.location) ?? []
  await Promise.all(
    matches.map(async ({ route }) => {
      if (typeof route.lazy !== 'object' || route.lazy.Component === undefined) return
      const Component = await route.lazy.Component()
      if (Component) Object.assign(route, { Component, lazy: undefined })
    }),
  )
}
