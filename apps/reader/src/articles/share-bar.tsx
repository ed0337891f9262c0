import { useState, useSyncExternalStore } from 'react'
import { useLocale } from '../i18n/locale-context.tsx'
import type { MessageKey } from '../i18n/vi.ts'
import { shareLinks } from '../lib/share-links.ts'
import styles from './share-bar.module.css'

const noticeMs = 4_000

/** Ways to pass the article on: plain links, the device's own sheet where there is one, and print. */
export function ShareBar({ title, url, isFoot = false }: { title: string; url: string; isFoot?: boolean }) {
  const { t } = useLocale()
  const canShare = useCanShare()
  const [notice, setNotice] = useState<MessageKey | null>(null)
  const links = shareLinks({ title, url })

  async function copy() {
    const isCopied = await navigator.clipboard.writeText(url).then(
      () => true,
      () => false,
    )
    setNotice(isCopied ? 'linkCopied' : 'copyFailed')
    setTimeout(() => setNotice(null), noticeMs)
  }

  return (
    <fieldset
      className={styles.bar}
      aria-label={t('share')}
      data-foot={isFoot}
      data-scripted={isFoot ? undefined : true}
      data-print="hide"
    >
      {canShare ? (
        <button
          type="button"
          data-scripted
          // Closing the sheet without sharing is no error.
          onClick={() => void navigator.share({ title, url }).catch(() => undefined)}
        >
          {t('share')}
        </button>
      ) : null}
      <button type="button" data-scripted onClick={() => void copy()}>
        {t('copyLink')}
      </button>
      {isFoot ? (
        <>
          <a href={links.facebook} target="_blank" rel="noopener noreferrer">
            Facebook
          </a>
          <a href={links.email}>{t('shareEmail')}</a>
        </>
      ) : null}
      <button type="button" data-scripted onClick={() => window.print()}>
        {t('print')}
      </button>
      <output className={styles.notice}>{notice === null ? '' : t(notice)}</output>
    </fieldset>
  )
}

function useCanShare(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => 'share' in navigator,
    () => false,
  )
}
