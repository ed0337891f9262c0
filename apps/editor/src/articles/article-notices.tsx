import { formatLongDateTime } from '@bantin/vietnamese'
import type { ReactNode } from 'react'
import type { ManagedArticle } from '../api/types.ts'
import { useLanguage } from '../i18n/messages.tsx'
import classes from './article-notices.module.css'

/** What one must know before editing: when it goes out, why it came back, what readers do not see yet. */
export function ArticleNotices({ article }: { article: ManagedArticle | null }) {
  const { messages: m, locale } = useLanguage()
  if (article === null) return null
  const time = (instant: string) => formatLongDateTime(instant, { locale })
  const notices: ReactNode[] = []
  if (article.state === 'published' && article.publishAt !== null) {
    notices.push(
      article.isScheduled ? (
        m.article.scheduledFor(time(article.publishAt))
      ) : (
        <>
          {m.article.publishedAt(time(article.publishAt))} ·{' '}
          <a href={article.url} target="_blank" rel="noreferrer">
            {m.article.openReader}
          </a>
        </>
      ),
    )
    if (article.unpublishAt !== null) notices.push(m.article.withdrawAt(time(article.unpublishAt)))
  }
  if (article.hasPendingChanges) notices.push(<strong>{m.article.pendingNotice}</strong>)
  if (article.note !== null && article.state === 'draft') notices.push(m.article.returnedNote(article.note))
  if (article.note !== null && article.state === 'withdrawn')
    notices.push(m.article.withdrawnNote(article.note))
  if (notices.length === 0) return null
  return (
    <ul className={classes.notices}>
      {notices.map((notice, index) => (
        // Their number and order follow from the article; none moves by itself.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>{notice}</li>
      ))}
    </ul>
  )
}
