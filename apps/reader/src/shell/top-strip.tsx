import { useState } from 'react'
import { useLocation } from 'react-router'
import { useLocale } from '../i18n/locale-context.tsx'
import { pathInLocale } from '../lib/paths.ts'
import { Link } from '../ui/link.tsx'
import { DisplayControls } from './display-controls.tsx'
import { useRoot } from './root-data.ts'
import ui from '../ui/ui.module.css'
import styles from './top-strip.module.css'

export function TopStrip() {
  const { t, locale, longDate } = useLocale()
  const { today } = useRoot()
  const { pathname, search } = useLocation()
  const [isOpen, setIsOpen] = useState(false)
  const other = locale === 'vi' ? 'en' : 'vi'
  return (
    <div className={styles.strip} data-print="hide">
      <div className={`${ui.wrap} ${styles.row}`}>
        <time dateTime={today}>{longDate(today)}</time>
        <button
          type="button"
          className={styles.toggle}
          data-scripted
          aria-expanded={isOpen}
          aria-controls="display"
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('displaySettings')}
        </button>
        <div id="display" className={styles.display} data-open={isOpen} data-scripted>
          <DisplayControls />
        </div>
        <Link
          className={styles.language}
          to={pathInLocale(pathname, other) + search}
          lang={other}
          hrefLang={other}
          title={t('languageSwitch')}
          preventScrollReset
        >
          {t('language')}
        </Link>
      </div>
    </div>
  )
}
