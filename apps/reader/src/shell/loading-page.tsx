import { useLocation } from 'react-router'
import { createTranslate } from '../i18n/translate.ts'
import { localeOfPath } from '../lib/paths.ts'
import styles from './shell.module.css'

/** Before the first data have come. */
export function LoadingPage() {
  const { pathname } = useLocation()
  return <output className={styles.bare}>{createTranslate(localeOfPath(pathname))('loading')}</output>
}
