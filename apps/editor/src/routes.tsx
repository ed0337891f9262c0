import { createBrowserRouter, redirect, type RouteObject } from 'react-router'
import { ErrorPage } from './app/error-page.tsx'
import { NotFoundPage } from './app/not-found-page.tsx'
import { Root } from './app/root.tsx'

const routes: RouteObject[] = [
  {
    Component: Root,
    ErrorBoundary: ErrorPage,
    HydrateFallback: () => null,
    children: [
      { index: true, loader: () => redirect('/bai-viet') },
      {
        path: 'bai-viet',
        children: [
          {
            index: true,
            lazy: async () => ({
              Component: (await import('./articles/article-list-page.tsx')).ArticleListPage,
            }),
          },
          {
            path: ':id',
            lazy: async () => ({ Component: (await import('./articles/article-page.tsx')).ArticlePage }),
          },
        ],
      },
      {
        path: 'su-kien',
        lazy: async () => ({ Component: (await import('./events/event-list-page.tsx')).EventListPage }),
      },
      {
        path: 'su-kien/:id',
        lazy: async () => ({ Component: (await import('./events/event-page.tsx')).EventPage }),
      },
      {
        path: 'noi-bat',
        lazy: async () => ({ Component: (await import('./featured/featured-page.tsx')).FeaturedPage }),
      },
      {
        path: 'tham-do',
        lazy: async () => ({ Component: (await import('./polls/poll-list-page.tsx')).PollListPage }),
      },
      {
        path: 'tham-do/:id',
        lazy: async () => ({ Component: (await import('./polls/poll-page.tsx')).PollPage }),
      },
      {
        path: 'thu-vien',
        lazy: async () => ({ Component: (await import('./media/library-page.tsx')).LibraryPage }),
      },
      {
        path: 'chuyen-muc',
        lazy: async () => ({ Component: (await import('./sections/sections-page.tsx')).SectionsPage }),
      },
      {
        path: 'quan-tri/nguoi-dung',
        lazy: async () => ({ Component: (await import('./users/users-page.tsx')).UsersPage }),
      },
      {
        path: 'quan-tri/thiet-lap',
        lazy: async () => ({ Component: (await import('./settings/settings-page.tsx')).SettingsPage }),
      },
      { path: '*', Component: NotFoundPage },
    ],
  },
]

export function createRouter() {
  return createBrowserRouter(routes, { basename: '/editor' })
}
