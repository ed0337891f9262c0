import './theme/fonts.css'
import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import './theme/tokens.css'
import './theme/mantine.css'
import './theme/global.css'
import 'dayjs/locale/vi'
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { ApiError } from './api/http.ts'
import { LanguageProvider, readLocale, useLanguage } from './i18n/messages.tsx'
import { createRouter } from './routes.tsx'
import { createTheme } from './theme/theme.ts'

const colorSchemeManager = localStorageColorSchemeManager({ key: 'bantin-color-scheme' })
const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // Offline is an answer like any other: it is shown with a way to try again.
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && error instanceof ApiError && error.status >= 502,
    },
    mutations: { networkMode: 'always' },
  },
})
const router = createRouter()

function App() {
  const { locale, messages: m } = useLanguage()
  return (
    <MantineProvider
      theme={createTheme(m)}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      // Both would be written into <style> elements; theme/mantine.css has them instead.
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <DatesProvider settings={{ locale, firstDayOfWeek: 1 }}>
        <Notifications position="bottom-right" />
        <RouterProvider router={router} />
      </DatesProvider>
    </MantineProvider>
  )
}

// Before the first paint, so that a dark screen never flashes white.
const stored = colorSchemeManager.get('auto')
const isDark =
  stored === 'dark' || (stored === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches)
document.documentElement.dataset['mantineColorScheme'] = isDark ? 'dark' : 'light'
document.documentElement.lang = readLocale()

const container = document.getElementById('root')
if (container === null) throw new Error('index.html lacks #root')
createRoot(container).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <App />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
)
