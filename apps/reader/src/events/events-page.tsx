import type { Event } from '@bantin/contract'
import { useLoaderData, useLocation } from 'react-router'
import type { Page } from '../api/reader-api.ts'
import { useLocale } from '../i18n/locale-context.tsx'
import { firstCover } from '../lib/first-cover.ts'
import { withParameter } from '../lib/paths.ts'
import { Link } from '../ui/link.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PictureView } from '../ui/picture.tsx'
import { Trail } from '../ui/trail.tsx'
import { formatEventDates } from './event-dates.ts'
import ui from '../ui/ui.module.css'
import styles from './events.module.css'

export function EventsPage() {
  const { t } = useLocale()
  const { items, nextCursor } = useLoaderData<Page<Event>>()
  const location = useLocation()
  return (
    <>
      <PageHead title={t('events')} description={t('eventsIntro')} image={firstCover(items)} trail={[]} />
      <Trail steps={[]} />
      <header className={ui.pageHeader}>
        <h1 className={ui.pageTitle}>{t('events')}</h1>
        <p className={ui.pageIntro}>{t('eventsIntro')}</p>
      </header>
      {items.length === 0 ? (
        <p className={ui.notice}>{t('eventsEmpty')}</p>
      ) : (
        <ol className={styles.list}>
          {items.map((event) => (
            <li key={event.id}>
              <EventRow event={event} />
            </li>
          ))}
        </ol>
      )}
      {nextCursor === null ? null : (
        <p className={styles.more}>
          <Link to={withParameter(location, 'cursor', nextCursor)} className={ui.plain}>
            {t('more')}
          </Link>
        </p>
      )}
    </>
  )
}

function EventRow({ event }: { event: Event }) {
  const locale = useLocale()
  const { t, paths, langOf } = locale
  const notes = [formatEventDates(event, locale), t('articleCount', { n: event.articleCount })]
  return (
    <article className={styles.row}>
      <div>
        <h2 className={styles.name} lang={langOf('vi')}>
          <Link to={paths.event(event.slug)} className={ui.headline}>
            {event.name}
          </Link>
        </h2>
        <p className={ui.meta}>{notes.filter((note) => note !== null).join(' · ')}</p>
        {event.summary === null ? null : (
          <p className={styles.summary} lang={langOf('vi')}>
            {event.summary}
          </p>
        )}
      </div>
      {event.cover === null ? null : (
        <Link to={paths.event(event.slug)} tabIndex={-1} aria-hidden="true">
          <PictureView
            picture={event.cover}
            sizes="(max-width: 36rem) 92vw, 15rem"
            shape="wide"
            isDecorative
          />
        </Link>
      )}
    </article>
  )
}
