import type { ArticleSummary, Event } from '@bantin/contract'
import { replace, useLoaderData, useLocation } from 'react-router'
import { useApi } from '../api/api-context.tsx'
import type { ApiClient } from '../api/client.ts'
import { getEvent, listArticles, type Page } from '../api/reader-api.ts'
import { StoryList } from '../articles/story-list.tsx'
import { useLocale } from '../i18n/locale-context.tsx'
import type { Paths } from '../lib/paths.ts'
import { PageHead } from '../ui/page-head.tsx'
import { PictureView } from '../ui/picture.tsx'
import { Trail } from '../ui/trail.tsx'
import { formatEventDates } from './event-dates.ts'
import ui from '../ui/ui.module.css'
import styles from './events.module.css'

interface EventData {
  event: Event
  articles: Page<ArticleSummary>
}

export async function loadEvent(
  client: ApiClient,
  { slug, cursor, paths }: { slug: string; cursor: string | null; paths: Paths },
  signal: AbortSignal,
): Promise<EventData> {
  const [event, articles] = await Promise.all([
    getEvent(client, slug, signal),
    listArticles(client, { event: slug, cursor }, signal),
  ])
  if (event.slug !== slug) throw replace(paths.event(event.slug), 301)
  return { event, articles }
}

export function EventPage() {
  const locale = useLocale()
  const { t, langOf, paths } = locale
  const { event, articles } = useLoaderData<EventData>()
  const { key } = useLocation()
  const client = useApi()
  const notes = [formatEventDates(event, locale), t('articleCount', { n: event.articleCount })]
  return (
    <>
      <PageHead title={event.name} description={event.summary} />
      <Trail steps={[{ name: t('events'), path: paths.events }]} />
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
