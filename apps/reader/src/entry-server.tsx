import { createBantinClient } from '@bantin/client'
import { renderToString } from 'react-dom/server'
import {
  createStaticHandler,
  createStaticRouter,
  isRouteErrorResponse,
  type StaticHandlerContext,
  type StaticHandler,
  StaticRouterProvider,
} from 'react-router'
import { type ApiClient, getStats, listViews } from './api/reader-api.ts'
import { loadWords } from './i18n/translate.ts'
import { type PageData, pageDataId, toScriptText } from './lib/page-data.ts'
import { listPageFiles, type Manifest } from './lib/page-files.ts'
import { localeOfPath, searchParameters } from './lib/paths.ts'
import { createRoutes, railId } from './routes.tsx'
import { type FirstCounts, FirstCountsContext, listArticleIds } from './statistics/first-counts.ts'
import { StructuredDataContext } from './ui/structured-data.tsx'

export interface RenderedPage {
  status: number
  /** Where to go instead; null for a page. */
  location: string | null
  html: string
  /** What went wrong, for the log; null when nothing did, or when the page says it itself. */
  fault: unknown
}

interface Pages {
  client: ApiClient
  handler: StaticHandler
}

interface Given {
  /** Origin of the pages, as their canonical addresses have it. */
  origin: string
  /** Path and query that were asked for. */
  path: string
  /** Of the one reader the page is drawn for; absent: it is the same for everyone. */
  cookie?: string
}

/** The parameters a page's address may have; nothing else of a query changes a page. */
export const pageParameters = Object.values(searchParameters)

// As many as the API takes at once.
const countedArticles = 100
const emptyRoot = '<div id="root"></div>'
const openRoot = '<div id="root">'

/**
 * The reader on the server: whole pages, drawn by the routes and loaders the browser has too. `fetch` is the only way to
 * data, `template` the built index.html, `manifest` says which files a page's code is in.
 */
export function createPageRenderer({
  fetch,
  template,
  manifest,
}: {
  fetch: (request: Request) => Promise<Response>
  template: string
  manifest: Manifest
}): (given: Given) => Promise<RenderedPage> {
  const pages = new Map<string, Pages>()

  return async function renderPage({ origin, path, cookie }) {
    const { client, handler } =
      (cookie === undefined ? pages.get(origin) : undefined) ?? createPages(origin, cookie)
    const request = new Request(origin + path)
    const locale = localeOfPath(new URL(request.url).pathname)
    await loadWords(locale)
    const context = await handler.query(request)
    if (context instanceof Response) {
      const location = context.headers.get('location')
      return { status: context.status, location, html: '', fault: null }
    }
    const counts = await loadCounts(context)
    const router = createStaticRouter(handler.dataRoutes, context)
    const described: object[] = []
    const drawn = renderToString(
      <div id="root">
        <StructuredDataContext value={described}>
          <FirstCountsContext value={counts}>
            <StaticRouterProvider router={router} context={context} hydrate={false} />
          </FirstCountsContext>
        </StructuredDataContext>
      </div>,
    )
    const data: PageData = {
      state: { loaderData: context.loaderData, errors: plainErrors(context.errors) },
      counts,
    }
    const html = fillTemplate({ drawn, described, data, locale, files: listFiles(context) })
    return { status: statusOf(context), location: null, html, fault: findFault(context.errors) }

    /** The counters of all that the page shows. It reads well without them. */
    async function loadCounts({ loaderData, matches }: StaticHandlerContext): Promise<FirstCounts> {
      const ids = listArticleIds(loaderData).slice(0, countedArticles)
      const hasRail = matches.some(({ route }) => route.id === railId)
      const [stats, views] = await Promise.all([
        hasRail ? getStats(client).catch(() => null) : null,
        ids.length === 0 ? [] : listViews(client, ids).catch(() => []),
      ])
      return { stats: stats && { online: stats.online, visits: stats.visits }, views }
    }
  }

  function createPages(origin: string, cookie: string | undefined): Pages {
    const headers = cookie === undefined ? {} : { cookie }
    // The `fetch` here is the server's own and reads these alone.
    const PlainerRequest = PlainRequest as unknown as typeof Request
    const client = createBantinClient({ baseUrl: origin, fetch, headers, Request: PlainerRequest })
    const created = { client, handler: createStaticHandler(createRoutes({ client })) }
    // The same for every reader; those of one voter are for one page.
    if (cookie === undefined) pages.set(origin, created)
    return created
  }

  function listFiles({ matches }: StaticHandlerContext): string[] {
    return matches.flatMap(({ route }) => {
      const module: unknown = route.handle?.module
      return typeof module === 'string' ? listPageFiles(manifest, module) : []
    })
  }

  function fillTemplate(given: {
    drawn: string
    described: object[]
    data: PageData
    locale: string
    files: string[]
  }): string {
    // What belongs in the head comes first, then the root: React escapes every `<` before that one.
    const start = given.drawn.indexOf(openRoot)
    const head =
      given.drawn.slice(0, start) + given.files.map(linkTo).join('') + given.described.map(toJsonLd).join('')
    const data = `<script type="application/json" id="${pageDataId}">${toScriptText(given.data)}</script>`
    return (
      template
        // The one that asks for JavaScript: what is drawn needs none.
        .replace(/<noscript\s*>[^<]*<\/noscript\s*>/, '')
        .replace('<html lang="vi">', () => `<html lang="${given.locale}">`)
        .replace('</head>', () => `${head}</head>`)
        .replace(emptyRoot, () => given.drawn.slice(start) + data)
    )
  }
}

/** What `fetch` looks at of a request: a real one costs more than the answer from memory that it asks for. */
class PlainRequest {
  readonly method: string
  readonly url: string
  readonly headers: Headers

  constructor(url: string, { method = 'GET', headers }: RequestInit = {}) {
    this.method = method
    this.url = url
    this.headers = new Headers(headers)
  }
}

function toJsonLd(described: object): string {
  return `<script type="application/ld+json">${toScriptText(described)}</script>`
}

function linkTo(file: string): string {
  return file.endsWith('.css')
    ? `<link rel="stylesheet" crossorigin href="/${file}">`
    : `<link rel="modulepreload" fetchpriority="low" crossorigin href="/${file}">`
}

/** A page that could not be had is unavailable for now, whatever the reason; what is not there says so itself. */
function statusOf({ statusCode }: StaticHandlerContext): number {
  return statusCode >= 500 ? 503 : statusCode
}

/** Errors as plain objects: what their pages show of them, and nothing of what they were made by. */
function plainErrors(errors: StaticHandlerContext['errors']): Record<string, object> | null {
  if (errors === null) return null
  return Object.fromEntries(
    Object.entries(errors).map(([routeId, error]) => {
      if (!isRouteErrorResponse(error)) return [routeId, {}]
      const { status, statusText, data } = error
      return [routeId, { status, statusText, data, internal: false }]
    }),
  )
}

function findFault(errors: StaticHandlerContext['errors']): unknown {
  return Object.values(errors ?? {}).find((error) => !isRouteErrorResponse(error)) ?? null
}
