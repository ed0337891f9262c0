import { useLoaderData, useLocation } from 'react-router'
import { useLocale } from '../i18n/locale-context.tsx'
import { withParameter } from '../lib/paths.ts'
import { useRoot } from '../shell/root-data.ts'
import { Link } from '../ui/link.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Trail } from '../ui/trail.tsx'
import type { PollData, PollsData, PollWithResults } from './load-polls.ts'
import { PollBlock } from './poll-block.tsx'
import ui from '../ui/ui.module.css'
import styles from './polls-page.module.css'

export function PollsPage() {
  const { t } = useLocale()
  const { open, closed, nextCursor, isFirstPage } = useLoaderData<PollsData>()
  const location = useLocation()
  return (
    <>
      <PageHead title={t('polls')} description={t('pollsIntro')} trail={[]} />
      <Trail steps={[]} />
      <header>
        <h1 className={ui.pageTitle}>{t('polls')}</h1>
        <p className={ui.pageIntro}>{t('pollsIntro')}</p>
      </header>
      {isFirstPage && open.length === 0 && closed.length === 0 ? (
        <p className={ui.notice}>{t('pollsEmpty')}</p>
      ) : null}
      {isFirstPage && (open.length > 0 || closed.length > 0) ? (
        <section className={styles.group} aria-labelledby="dang-mo">
          <h2 id="dang-mo">{t('pollsOpen')}</h2>
          {open.length === 0 ? <p className={ui.notice}>{t('pollsNoneOpen')}</p> : <Polls polls={open} />}
        </section>
      ) : null}
      {closed.length === 0 ? null : (
        <section className={styles.group} aria-labelledby="da-ket-thuc">
          <h2 id="da-ket-thuc">{t('pollsClosed')}</h2>
          <Polls polls={closed} />
        </section>
      )}
      {nextCursor === null ? null : (
        <p>
          <Link to={withParameter(location, 'cursor', nextCursor)} className={ui.plain}>
            {t('pollsMore')}
          </Link>
        </p>
      )}
    </>
  )
}

export function PollPage() {
  const { t, paths } = useLocale()
  const { origin } = useRoot()
  const { poll, results, message } = useLoaderData<PollData>()
  const steps = [{ name: t('polls'), path: paths.polls }]
  return (
    <>
      <PageHead
        // What became of a vote is the first thing to hear where no script can announce it.
        title={message === null ? poll.question : t(message, { n: poll.maxChoices })}
        description={poll.description ?? poll.options.map(({ label }) => label).join(' · ')}
        canonical={origin + paths.poll(poll.id)}
        isIndexed={message === null}
        {...(message === null ? { trail: steps } : {})}
      />
      <Trail steps={steps} />
      <h1 className={ui.pageTitle}>{t('polls')}</h1>
      <div className={styles.single}>
        <PollBlock key={`${poll.id} ${message}`} poll={poll} results={results} message={message} />
      </div>
    </>
  )
}

function Polls({ polls }: { polls: PollWithResults[] }) {
  return (
    <ul className={styles.polls}>
      {polls.map(({ poll, results }) => (
        <li key={poll.id}>
          <PollBlock poll={poll} results={results} />
        </li>
      ))}
    </ul>
  )
}
