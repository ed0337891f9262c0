import { type ReactNode, use, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import { ApiContext } from '../api/api-context.tsx'
import type { ApiClient } from '../api/reader-api.ts'
import { LocaleProvider, useLocale } from '../i18n/locale-context.tsx'
import { localeOfPath } from '../lib/paths.ts'
import { FirstCountsContext } from '../statistics/first-counts.ts'
import { VisitProvider } from '../statistics/visit.tsx'
import { Footer } from './footer.tsx'
import { mainProps } from './main-props.ts'
import { Masthead } from './masthead.tsx'
import { ProgressLine } from './progress-line.tsx'
import { useRoot } from './root-data.ts'
import { SiteNav } from './site-nav.tsx'
import { TopStrip } from './top-strip.tsx'
import styles from './shell.module.css'

/** What stands around every page. */
export function Shell({ client }: { client: ApiClient }) {
  const { site } = useRoot()
  const { pathname } = useLocation()
  return (
    <ApiContext value={client}>
      <LocaleProvider locale={localeOfPath(pathname)} timeZone={site.timeZone}>
        <VisitProvider>
          <FirstPageCounts>
            <Frame />
          </FirstPageCounts>
        </VisitProvider>
      </LocaleProvider>
    </ApiContext>
  )
}

function Frame() {
  const { t, locale } = useLocale()
  useDocumentLanguage(locale)
  useFocusOnNavigation()
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href={`#${mainProps.id}`}>
        {t('skipToContent')}
      </a>
      <ProgressLine />
      <header>
        <TopStrip />
        <Masthead />
      </header>
      <SiteNav />
      <div className={styles.content}>
        <Outlet />
      </div>
      <Footer />
      <ScrollRestoration />
    </div>
  )
}

/** Takes the counts that came with the first page away when the reader goes on: they will be old by then. */
function FirstPageCounts({ children }: { children: ReactNode }) {
  const { key } = useLocation()
  const given = use(FirstCountsContext)
  const [firstKey] = useState(key)
  const [hasLeft, setHasLeft] = useState(false)
  if (!hasLeft && key !== firstKey) setHasLeft(true)
  return <FirstCountsContext value={hasLeft ? null : given}>{children}</FirstCountsContext>
}

function useDocumentLanguage(locale: string): void {
  useLayoutEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
}

/** Moves the focus to the content when another page has come, so that a screen reader goes on reading there. */
function useFocusOnNavigation(): void {
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    document.getElementById(mainProps.id)?.focus({ preventScroll: true })
  }, [pathname])
}
