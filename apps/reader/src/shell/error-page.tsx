import { lazy, Suspense } from 'react'
import { isRouteErrorResponse, useLocation, useRevalidator, useRouteError } from 'react-router'
import { LocaleProvider, useLocale } from '../i18n/locale-context.tsx'
import { localeOfPath } from '../lib/paths.ts'
import { Link } from '../ui/link.tsx'
import ui from '../ui/ui.module.css'
import styles from './shell.module.css'

const OfflineNotice = lazy(async () => {
  try {
    return { default: (await import('../offline/offline-notice.tsx')).OfflineNotice }
  } catch {
    // Nothing was kept yet, not even this.
    return { default: Failed }
  }
})

/** Instead of a page that is not there, no longer there, or could not be had. The shell around it stands. */
export function PageError() {
  const { t, paths } = useLocale()
  const failure = describeFailure(useRouteError())
  if (failure.kind === 'failed') return <Failed />
  if (failure.kind === 'unreachable') {
    return (
      <Suspense fallback={<Failed />}>
        <OfflineNotice />
      </Suspense>
    )
  }
  const isGone = failure.kind === 'gone'
  return (
    <div className={styles.message}>
      <title>{t(isGone ? 'goneTitle' : 'notFoundTitle')}</title>
      <meta name="robots" content="noindex" />
      <h1 className={ui.pageTitle}>{t(isGone ? 'goneTitle' : 'notFoundTitle')}</h1>
      <p className={ui.pageIntro}>{t(isGone ? 'goneText' : 'notFoundText')}</p>
      {isGone && failure.reason !== null ? (
        <dl className={styles.reason}>
          <dt>{t('goneReason')}</dt>
          <dd>{failure.reason}</dd>
        </dl>
      ) : null}
      <p className={styles.ways}>
        <Link to={paths.home} className={ui.button}>
          {t('toHome')}
        </Link>
        <Link to={paths.search} className={ui.plain}>
          {t('search')}
        </Link>
      </p>
    </div>
  )
}

/** Instead of everything, when not even the portal's name could be had. */
export function RootError() {
  const { pathname } = useLocation()
  return (
    <LocaleProvider locale={localeOfPath(pathname)}>
      <main className={styles.bare}>
        <Failed />
      </main>
    </LocaleProvider>
  )
}

function Failed() {
  const { t } = useLocale()
  const { revalidate, state } = useRevalidator()
  return (
    <div className={styles.message} role="alert">
      <title>{t('errorTitle')}</title>
      <h1 className={ui.pageTitle}>{t('errorTitle')}</h1>
      <p className={ui.pageIntro}>{t('errorText')}</p>
      <p className={styles.ways}>
        <button
          type="button"
          className={ui.button}
          data-scripted
          disabled={state === 'loading'}
          onClick={() => void revalidate()}
        >
          {t('tryAgain')}
        </button>
      </p>
    </div>
  )
}

type Failure =
  | { kind: 'notFound' }
  | { kind: 'gone'; reason: string | null }
  | { kind: 'failed' }
  | { kind: 'unreachable' }

function describeFailure(error: unknown): Failure {
  if (!isRouteErrorResponse(error)) return { kind: 'failed' }
  if (error.status === 404) return { kind: 'notFound' }
  const body: unknown = error.data
  if (error.status !== 410) {
    const isUnreachable =
      typeof body === 'object' && body !== null && 'isUnreachable' in body && body.isUnreachable
    return { kind: isUnreachable === true ? 'unreachable' : 'failed' }
  }
  const reason = typeof body === 'object' && body !== null && 'reason' in body ? body.reason : null
  return { kind: 'gone', reason: typeof reason === 'string' && reason !== '' ? reason : null }
}
