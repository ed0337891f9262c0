import { Outlet } from 'react-router'
import { FeaturedBlock } from '../events/featured-block.tsx'
import { useLocale } from '../i18n/locale-context.tsx'
import { PollBox } from '../polls/poll-box.tsx'
import { StatsBlock } from '../statistics/stats-block.tsx'
import { mainProps } from './main-props.ts'
import { useRoot } from './root-data.ts'
import ui from '../ui/ui.module.css'
import styles from './shell.module.css'

/** A page with the rail beside it; beneath it where the screen is narrow. */
export function RailLayout() {
  const { t } = useLocale()
  const { featured, poll, pollResults } = useRoot()
  return (
    <div className={`${ui.wrap} ${styles.page}`}>
      <main {...mainProps}>
        <Outlet />
      </main>
      <aside className={styles.rail} aria-label={t('railLabel')} data-print="hide">
        <FeaturedBlock items={featured} />
        <PollBox poll={poll} results={pollResults} />
        <StatsBlock />
      </aside>
    </div>
  )
}

/** A page in one column. */
export function SingleLayout() {
  return (
    <main {...mainProps} className={`${ui.wrap} ${styles.single}`}>
      <Outlet />
    </main>
  )
}
