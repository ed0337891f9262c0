import type { FeaturedItem, Poll, PollResults } from '@bantin/contract'
import { Outlet, useLoaderData } from 'react-router'
import { type ApiClient, findCurrentPoll, findPollResults, listFeatured } from '../api/reader-api.ts'
import { FeaturedBlock } from '../events/featured-block.tsx'
import { useLocale } from '../i18n/locale-context.tsx'
import { PollBox } from '../polls/poll-box.tsx'
import { StatsBlock } from '../statistics/stats-block.tsx'
import { mainProps } from './main-props.ts'
import ui from '../ui/ui.module.css'
import styles from './shell.module.css'

export interface RailData {
  /** Null when it could not be had: the page beside it is worth showing all the same. */
  featured: FeaturedItem[] | null
  /** Undefined when it could not be had, null when none is open. */
  poll: { poll: Poll; results: PollResults | null } | null | undefined
}

export async function loadRail(client: ApiClient, signal: AbortSignal): Promise<RailData> {
  const [featured, poll] = await Promise.allSettled([listFeatured(client, signal), loadPoll(client, signal)])
  return {
    featured: featured.status === 'fulfilled' ? featured.value : null,
    poll: poll.status === 'fulfilled' ? poll.value : undefined,
  }
}

/** A page with the rail beside it; beneath it where the screen is narrow. */
export function RailLayout() {
  const { t } = useLocale()
  const { featured, poll } = useLoaderData<RailData>()
  return (
    <div className={`${ui.wrap} ${styles.page}`}>
      <main {...mainProps}>
        <Outlet />
      </main>
      <aside className={styles.rail} aria-label={t('railLabel')} data-print="hide">
        <FeaturedBlock items={featured} />
        <PollBox poll={poll} />
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

async function loadPoll(client: ApiClient, signal: AbortSignal) {
  const poll = await findCurrentPoll(client, signal)
  if (poll === null) return null
  const results = poll.resultsVisibility === 'always' ? await findPollResults(client, poll.id, signal) : null
  return { poll, results }
}
