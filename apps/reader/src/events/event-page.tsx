import { useLoaderData, useLocation } from 'react-router'
import { useApi } from '../api/api-context.tsx'
import { listArticles } from '../api/reader-api.ts'
import { StoryList } from '../articles/story-list.tsx'
import { useLocale } from '../i18n/locale-context.tsx'
import { firstCover } from '../lib/first-cover.ts'
import { useRoot } from '../shell/root-data.ts'
import { siteName } from '../shell/site-name.ts'
import { PageHead } from '../ui/page-head.tsx'
import { PictureView } from '../ui/picture.tsx'
import { Trail } from '../ui/trail.tsx'
import { formatEventDates } from './event-dates.ts'
import type { EventData } from './load-events.ts'
import ui from '../ui/ui.module.css'
import styles from './events.module.css'

export function EventPage() {
  const locale = useLocale()
  const { t, langOf, paths } = locale
  const { site } = useRoot()
  const { event, articles } = useLoaderData<EventData>()
  const { key } = useLocation()
  const client = useApi()
  const notes = [formatEventDates(event, locale), t('articleCount', { n: event.articleCount })]
  const steps = [{ name: t('events'), path: paths.events }]
  return (
    <>
      <PageHead
        title={event.name}
        description={
          event.summary ?? t('listAbout', { name: event.name, site: siteName(site, locale.locale).name })
        }
        image={event.cover ?? firstCover(articles.items)}
        feed={`/feeds/events/${event.slug}`}
        trail={steps}
      />
      <Trail steps={steps} />
      <header className={ui.pageHeader}>
        <h1 className={ui.pageTitle} lang={langOf('vi')}>
          {event.name}
        </h1>
        <p className={styles.notes}>{notes.filter((note) => note !== null).join(' · ')}</p>
        {event.summary === null ? null : (
          <p className={ui.pageIntro} lang={langOf('vi')}>
            {event.summary}
          </p>
        )}
        {event.cover === null ? null : (
          <figure className={styles.cover}>
            <PictureView picture={event.cover} sizes="(max-width: 60rem) 92vw, 51rem" isFirst />
          </figure>
        )}
      </header>
      {articles.items.length === 0 ? (
        <p className={ui.notice}>{t('eventEmpty')}</p>
      ) : (
        <StoryList
          key={key}
          first={articles}
          hasKick
          loadMore={(cursor) => listArticles(client, { event: event.slug, cursor })}
        />
      )}
    </>
  )
}
