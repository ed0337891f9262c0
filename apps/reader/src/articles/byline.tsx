import { useLocale } from '../i18n/locale-context.tsx'
import { useViewCount } from '../statistics/view-counts.tsx'
import { useCountedViews } from '../statistics/visit.tsx'
import { CountUp } from '../ui/count-up.tsx'
import { ShareBar } from './share-bar.tsx'
import type { ShownArticle } from './shown-article.ts'
import styles from './article-page.module.css'

/** Who wrote it, when, how often it was read, how long it takes; and quietly at the end, sharing and print. */
export function Byline({ article, minutes }: { article: ShownArticle; minutes: number }) {
  const { t, longDateTime, dateTime, langOf } = useLocale()
  const listed = useViewCount(article.id)
  const views = useCountedViews(article.id) ?? listed
  // Saved again within the hour is the newsroom at work, not news to the reader.
  const isUpdated = Date.parse(article.updatedAt) - Date.parse(article.publishedAt) > 3_600_000
  return (
    <div className={styles.byline}>
      <div>
        {article.author === null && article.unit === null ? null : (
          <p className={styles.author} lang={langOf(article.lang)}>
            {article.author === null ? null : <b>{article.author}</b>}
            {article.author !== null && article.unit !== null ? ' · ' : ''}
            {article.unit}
          </p>
        )}
        <p className={styles.facts}>
          <time dateTime={article.publishedAt}>{longDateTime(article.publishedAt)}</time>
          {isUpdated ? (
            <time dateTime={article.updatedAt}>{t('updatedAt', { date: dateTime(article.updatedAt) })}</time>
          ) : null}
          <span>{t('minutesToRead', { n: minutes })}</span>
          <span className={styles.views} data-print="hide">
            {views === undefined ? null : <CountUp value={views} say={(n) => t('views', { n })} />}
          </span>
        </p>
      </div>
      <ShareBar title={article.title} url={article.url} />
    </div>
  )
}
