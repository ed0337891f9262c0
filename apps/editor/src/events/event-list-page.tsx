import { formatNumber, formatRelative } from '@bantin/vietnamese'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { eventListQuery } from '../api/events.ts'
import { useLanguage } from '../i18n/messages.tsx'
import { formatDay } from '../lib/time.ts'
import { LoadMore } from '../ui/load-more.tsx'
import { Page } from '../ui/page.tsx'
import { ShortcutButton } from '../ui/shortcut-button.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/view-states.tsx'
import table from '../ui/data-table.module.css'

export function EventListPage() {
  const { messages: m, locale } = useLanguage()
  const navigate = useNavigate()
  const events = useInfiniteQuery(eventListQuery)
  const items = events.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page
      title={m.events.title}
      actions={
        <ShortcutButton shortcut="N" onClick={() => void navigate('/su-kien/moi')}>
          {m.events.new}
        </ShortcutButton>
      }
    >
      {events.isPending && <LoadingState />}
      {events.isError && (
        <ErrorState text={m.events.loadFailed} error={events.error} onRetry={() => void events.refetch()} />
      )}
      {events.isSuccess && items.length === 0 && <EmptyState text={m.events.empty} />}
      {items.length > 0 && (
        <table className={table.table} aria-label={m.events.title}>
          <thead>
            <tr>
              <th scope="col">{m.events.columns.name}</th>
              <th scope="col" className={table.medium}>
                {m.events.columns.dates}
              </th>
              <th scope="col" className={table.number}>
                {m.events.columns.articles}
              </th>
              <th scope="col" className={table.wide}>
                {m.events.columns.updated}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((event) => (
              <tr key={event.id}>
                <td>
                  <Link className={table.name} to={`/su-kien/${event.id}`}>
                    {event.name}
                  </Link>
                </td>
                <td className={`${table.medium} ${table.quiet}`}>{dates(event)}</td>
                <td className={table.number}>{formatNumber(event.articleCount, locale)}</td>
                <td className={`${table.wide} ${table.quiet}`}>
                  {formatRelative(event.updatedAt, { locale })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <LoadMore pages={events} />
    </Page>
  )

  function dates({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }): string {
    if (startsOn === null && endsOn === null) return m.events.noDates
    if (startsOn === null) return m.events.until(formatDay(endsOn ?? ''))
    return endsOn === null || endsOn === startsOn
      ? formatDay(startsOn)
      : `${formatDay(startsOn)} – ${formatDay(endsOn)}`
  }
}
