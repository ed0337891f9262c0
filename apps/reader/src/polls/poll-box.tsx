import type { Poll, PollResults } from '@bantin/contract'
import { useLocale } from '../i18n/locale-context.tsx'
import { Link } from '../ui/link.tsx'
import { PollBlock } from './poll-block.tsx'
import ui from '../ui/ui.module.css'
import styles from './poll-box.module.css'

/** The current poll in the rail. */
export function PollBox({ poll, results }: { poll: Poll | null; results: PollResults | null }) {
  const { t, paths } = useLocale()
  return (
    <section aria-labelledby="tham-do">
      <h2 id="tham-do" className={ui.boxTitle}>
        {t('polls')}
      </h2>
      {poll === null ? (
        <p className={styles.empty}>{t('pollEmpty')}</p>
      ) : (
        <PollBlock key={poll.id} poll={poll} results={results} />
      )}
      <p>
        <Link to={paths.polls} className={styles.archive}>
          {t('pollArchive')}
        </Link>
      </p>
    </section>
  )
}
