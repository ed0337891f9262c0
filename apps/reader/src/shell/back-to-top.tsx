import { useEffect, useRef, useState } from 'react'
import { useLocale } from '../i18n/locale-context.tsx'
import { mainProps } from './main-props.ts'
import styles from './shell.module.css'

/** A way back up, shown once two screens have gone by. */
export function BackToTop() {
  const { t } = useLocale()
  const [isFar, setIsFar] = useState(false)
  const mark = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!mark.current) return undefined
    const observer = new IntersectionObserver(([entry]) => {
      if (entry) setIsFar(!entry.isIntersecting && entry.boundingClientRect.bottom < 0)
    })
    observer.observe(mark.current)
    return () => observer.disconnect()
  }, [])

  return (
    <>
      <div ref={mark} className={styles.twoScreens} />
      {isFar ? (
        <button
          type="button"
          className={styles.backToTop}
          data-print="hide"
          onClick={() => {
            window.scrollTo({ top: 0 })
            document.getElementById(mainProps.id)?.focus({ preventScroll: true })
          }}
        >
          {t('backToTop')}
        </button>
      ) : null}
    </>
  )
}
