import { useNavigation } from 'react-router'
import { useLocale } from '../i18n/locale-context.tsx'
import ui from '../ui/ui.module.css'
import styles from './shell.module.css'

/** Shows that the next page is on its way; quick ones never let it appear. */
export function ProgressLine() {
  const { t } = useLocale()
  const isLoading = useNavigation().state === 'loading'
  return (
    <output data-print="hide">
      {isLoading ? (
        <>
          <span className={styles.progress} />
          <span className={ui.hidden}>{t('loading')}</span>
        </>
      ) : null}
    </output>
  )
}
