import { use, useEffect, useState } from 'react'
import { useApi } from '../api/api-context.tsx'
import { getStats } from '../api/reader-api.ts'
import { useLocale } from '../i18n/locale-context.tsx'
import { type FirstCounts, FirstCountsContext } from './first-counts.ts'
import { useCountedOnline } from './visit.tsx'
import ui from '../ui/ui.module.css'
import styles from './stats-block.module.css'

type ShownStats = NonNullable<FirstCounts['stats']>

const refreshIntervalMs = 30_000
const ownVisitCountedMs = 3_000

/** Who is online and how many have come, kept fresh while the page is looked at. */
export function StatsBlock() {
  const { t, number } = useLocale()
  const { stats, hasFailed } = useStats()
  const counted = useCountedOnline()
  // An answer made before this visit was counted would tell its reader that nobody is here.
  const online =
    stats !== null && counted !== undefined && counted.total > stats.online.total ? counted : stats?.online
  const show = (value: number | undefined) => (value === undefined ? '–' : number(value))
  return (
    <section aria-labelledby="thong-ke">
      <h2 id="thong-ke" className={ui.boxTitle}>
        {t('stats')}
      </h2>
      <dl className={styles.online}>
        <div>
          <dt>{t('statsGuests')}</dt>
          <dd>{show(online?.guests)}</dd>
        </div>
        <div>
          <dt>{t('statsMembers')}</dt>
          <dd>{show(online?.members)}</dd>
        </div>
        <div>
          <dt>{t('statsOnline')}</dt>
          <dd>
            <span className={styles.live} data-live={stats !== null && !hasFailed} data-scripted />
            {show(online?.total)}
          </dd>
        </div>
      </dl>
      <dl className={styles.totals}>
        <div>
          <dt>{t('statsToday')}</dt>
          <dd>{show(stats?.visits.today)}</dd>
        </div>
        <div>
          <dt>{t('statsTotal')}</dt>
          <dd>{show(stats?.visits.total)}</dd>
        </div>
      </dl>
      {hasFailed && stats === null ? <p className={ui.meta}>{t('statsError')}</p> : null}
    </section>
  )
}

function useStats(): { stats: ShownStats | null; hasFailed: boolean } {
  const client = useApi()
  const [state, setState] = useState<{ stats: ShownStats | null; hasFailed: boolean }>({
    stats: use(FirstCountsContext)?.stats ?? null,
    hasFailed: false,
  })

  useEffect(() => {
    const controller = new AbortController()
    const refresh = () => {
      if (document.visibilityState !== 'visible') return
      getStats(client, controller.signal).then(
        (stats) => setState({ stats, hasFailed: false }),
        () => {
          if (!controller.signal.aborted) setState((known) => ({ ...known, hasFailed: true }))
        },
      )
    }
    refresh()
    const timer = setInterval(refresh, refreshIntervalMs)
    // A reader's own visit is counted within a second of its page; shown, the numbers then have it too.
    const soon = setTimeout(refresh, ownVisitCountedMs)
    document.addEventListener('visibilitychange', refresh)
    return () => {
      controller.abort()
      clearInterval(timer)
      clearTimeout(soon)
      document.removeEventListener('visibilitychange', refresh)
    }
  }, [client])

  return state
}
