import { useEffect, useState, useSyncExternalStore } from 'react'
import { useRevalidator } from 'react-router'
import { useLocale } from '../i18n/locale-context.tsx'
import { Link } from '../ui/link.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { parseSavedList, readingCache, type SavedArticle, savedListPath } from './saved-articles.ts'
import shell from '../shell/shell.module.css'
import ui from '../ui/ui.module.css'
import styles from './offline-notice.module.css'

/** Instead of a page that no network brought and that is not kept: what can be read all the same. */
export function OfflineNotice() {
  const { t, paths, langOf } = useLocale()
  const { revalidate, state } = useRevalidator()
  const saved = useSavedArticles()

  // Read again once it listens: the network may have come back in between.
  const isOnline = useSyncExternalStore(subscribeToNetwork, () => navigator.onLine)
  const [wasOnline] = useState(isOnline)

  useEffect(() => {
    if (isOnline && !wasOnline) void revalidate()
  }, [isOnline, wasOnline, revalidate])

  return (
    <div className={shell.message}>
      <PageHead title={t('offlineTitle')} isIndexed={false} />
      <div role="alert">
        <h1 className={ui.pageTitle}>{t('offlineTitle')}</h1>
        <p className={ui.pageIntro}>{t('offlineText')}</p>
      </div>
      {saved === null ? null : saved.length === 0 ? (
        <p className={ui.notice}>{t('offlineEmpty')}</p>
      ) : (
        <section className={styles.saved} aria-labelledby="da-luu">
          <h2 id="da-luu" className={ui.boxTitle}>
            {t('offlineSaved')}
          </h2>
          <ul>
            {saved.map(({ slug, title, lang }) => (
              <li key={slug}>
                <Link to={paths.article(slug)} lang={langOf(lang)} className={ui.headline}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={shell.ways}>
        <button
          type="button"
          className={ui.button}
          disabled={state === 'loading'}
          onClick={() => void revalidate()}
        >
          {t('tryAgain')}
        </button>
      </p>
    </div>
  )
}

function subscribeToNetwork(listener: () => void): () => void {
  for (const type of ['online', 'offline']) window.addEventListener(type, listener)
  return () => {
    for (const type of ['online', 'offline']) window.removeEventListener(type, listener)
  }
}

/** Null until it is known. */
function useSavedArticles(): SavedArticle[] | null {
  const [saved, setSaved] = useState<SavedArticle[] | null>(null)
  useEffect(() => {
    let isWanted = true
    readSavedArticles().then(
      (list) => isWanted && setSaved(list),
      () => isWanted && setSaved([]),
    )
    return () => {
      isWanted = false
    }
  }, [])
  return saved
}

async function readSavedArticles(): Promise<SavedArticle[]> {
  // Only where the portal has https is there a place to keep things.
  if (!('caches' in window)) return []
  const stored = await (await caches.open(readingCache)).match(savedListPath)
  return parseSavedList(await stored?.json())
}
