import { createBantinClient } from '@bantin/client'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { loadWords } from './i18n/translate.ts'
import { localeOfPath } from './lib/paths.ts'
import { createRoutes } from './routes.tsx'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'

// Not at the top level: waiting there would keep the bundler from sharing modules between this file and the lazy pages.
void start()

async function start() {
  const locale = localeOfPath(window.location.pathname)
  document.documentElement.lang = locale
  // The loaders fetch them too, but they do not run here for a page the server has rendered.
  await loadWords(locale)
  const container = document.getElementById('root')
  if (container === null) throw new Error('index.html has no element with the id "root"')
  const router = createBrowserRouter(createRoutes({ client: createBantinClient() }))
  createRoot(container).render(<RouterProvider router={router} />)
}
