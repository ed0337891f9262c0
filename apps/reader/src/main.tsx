import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { createApiClient } from './api/client.ts'
import { localeOfPath } from './lib/paths.ts'
import { createRoutes } from './routes.tsx'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'

document.documentElement.lang = localeOfPath(window.location.pathname)
const container = document.getElementById('root')
if (container === null) throw new Error('index.html has no element with the id "root"')
const router = createBrowserRouter(createRoutes({ client: createApiClient() }))
createRoot(container).render(<RouterProvider router={router} />)
