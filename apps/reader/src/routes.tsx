import type { ComponentType } from 'react'
import { data, type LoaderFunctionArgs, type RouteObject } from 'react-router'
import { ApiError } from './api/api-error.ts'
import { type ApiClient, getHome } from './api/reader-api.ts'
import { ArticlePage, loadArticle } from './articles/article-page.tsx'
import { loadEvent, loadEvents } from './events/load-events.ts'
import { createPaths, localeOfPath, type Paths } from './lib/paths.ts'
import { loadPoll, loadPolls } from './polls/load-polls.ts'
import { loadSearch } from './search/load-search.ts'
import { loadSection } from './sections/load-section.ts'
import { loadTag } from './sections/load-tag.ts'
import { PageError, RootError } from './shell/error-page.tsx'
import { LoadingPage } from './shell/loading-page.tsx'
import { RailLayout, SingleLayout } from './shell/rail.tsx'
import { loadRoot } from './shell/root-data.ts'
import { Shell } from './shell/shell.tsx'

/** The route of the pages with a rail beside them. */
export const railId = 'rail'

/** Every page of the reader. `client` is the only way to data: a browser's, or the server's own when it renders. */
export function createRoutes({ client }: { client: ApiClient }): RouteObject[] {
  return [
    {
      id: 'root',
      // Vietnamese at the root, English under /en: the same pages.
      path: '/en?',
      loader: ({ request }) => answer(loadRoot(client, request)),
      element: <Shell client={client} />,
      ErrorBoundary: RootError,
      HydrateFallback: LoadingPage,
      children: [
        {
          id: railId,
          element: <RailLayout />,
          children: [{ ErrorBoundary: PageError, children: createRailPages(client) }],
        },
        {
          element: <SingleLayout />,
          children: [{ ErrorBoundary: PageError, children: createSinglePages(client) }],
        },
      ],
    },
  ]
}

function createRailPages(client: ApiClient): RouteObject[] {
  return [
    {
      index: true,
      loader: ({ request }) =>
        answer(getHome(client, localeOfPath(new URL(request.url).pathname), request.signal)),
      ...lazyPage('src/home/home-page.tsx', async () => (await import('./home/home-page.tsx')).HomePage),
    },
    {
      path: 'bai-viet/:slug',
      loader: (args) => answer(loadArticle(client, asked(args), args.request.signal)),
      Component: ArticlePage,
    },
    {
      path: 'chuyen-muc/:slug',
      loader: (args) => answer(loadSection(client, asked(args), args.request.signal)),
      ...lazyPage(
        'src/sections/section-page.tsx',
        async () => (await import('./sections/section-page.tsx')).SectionPage,
      ),
    },
    {
      path: 'su-kien',
      loader: (args) => answer(loadEvents(client, asked(args).cursor, args.request.signal)),
      ...lazyPage(
        'src/events/events-page.tsx',
        async () => (await import('./events/events-page.tsx')).EventsPage,
      ),
    },
    {
      path: 'su-kien/:slug',
      loader: (args) => answer(loadEvent(client, asked(args), args.request.signal)),
      ...lazyPage(
        'src/events/event-page.tsx',
        async () => (await import('./events/event-page.tsx')).EventPage,
      ),
    },
    {
      path: 'the/:slug',
      loader: (args) => answer(loadTag(client, asked(args), args.request.signal)),
      ...lazyPage('src/sections/tag-page.tsx', async () => (await import('./sections/tag-page.tsx')).TagPage),
    },
  ]
}

function createSinglePages(client: ApiClient): RouteObject[] {
  return [
    {
      path: 'tham-do',
      loader: (args) => answer(loadPolls(client, asked(args).cursor, args.request.signal)),
      ...lazyPage('src/polls/polls-page.tsx', async () => (await import('./polls/polls-page.tsx')).PollsPage),
    },
    {
      // The end is there after a vote by the plain form: it says what became of it.
      path: 'tham-do/:slug/:outcome?',
      loader: (args) => {
        const given = { id: asked(args).slug, outcome: args.params['outcome'] ?? null }
        return answer(loadPoll(client, given, args.request.signal))
      },
      ...lazyPage('src/polls/polls-page.tsx', async () => (await import('./polls/polls-page.tsx')).PollPage),
    },
    {
      path: 'tim-kiem',
      loader: ({ request }) => answer(loadSearch(client, new URL(request.url).searchParams, request.signal)),
      ...lazyPage(
        'src/search/search-page.tsx',
        async () => (await import('./search/search-page.tsx')).SearchPage,
      ),
    },
    {
      path: '*',
      loader: () => {
        throw data(null, { status: 404 })
      },
      // Nothing is ever drawn here: the failure is.
      element: null,
    },
  ]
}

/**
 * A page whose code is fetched when it is wanted. The server names the files of `module` in the page it answers, so that
 * its style is there for the first paint.
 */
function lazyPage(module: string, load: () => Promise<ComponentType>) {
  return { lazy: { Component: load }, handle: { module } }
}

/** What an address asks for. */
function asked({ params, request }: LoaderFunctionArgs): {
  slug: string
  cursor: string | null
  paths: Paths
} {
  const url = new URL(request.url)
  return {
    slug: params['slug'] ?? '',
    cursor: url.searchParams.get('cursor'),
    paths: createPaths(localeOfPath(url.pathname)),
  }
}

/** Gives the page the API's own status: not found, gone, or unavailable. */
async function answer<Data>(loading: Promise<Data>): Promise<Data> {
  try {
    return await loading
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const { status, problem } = error
    if (status === 404 || status === 410) throw data({ reason: problem?.reason ?? null }, { status })
    // A bad cursor or a slug that can be none: there is no such page.
    if (status === 400) throw data(null, { status: 404 })
    // Status 0: nobody answered. The page then says what can be read without a network.
    throw data({ isUnreachable: status === 0 }, { status: 503 })
  }
}
