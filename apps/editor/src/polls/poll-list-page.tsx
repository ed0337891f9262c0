import { formatNumber, formatRelative } from '@bantin/vietnamese'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { pollListQuery } from '../api/polls.ts'
import { useLanguage } from '../i18n/messages.tsx'
import { LoadMore } from '../ui/load-more.tsx'
import { Page } from '../ui/page.tsx'
import { ShortcutButton } from '../ui/shortcut-button.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/view-states.tsx'
import { PollStatus } from './poll-status.tsx'
import table from '../ui/data-table.module.css'

export function PollListPage() {
  const { messages: m, locale } = useLanguage()
  const navigate = useNavigate()
  const polls = useInfiniteQuery(pollListQuery)
  const items = polls.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page
      title={m.polls.title}
      actions={
        <ShortcutButton shortcut="N" onClick={() => void navigate('/tham-do/moi')}>
          {m.polls.new}
        </ShortcutButton>
      }
    >
      {polls.isPending && <LoadingState />}
      {polls.isError && (
        <ErrorState text={m.polls.loadFailed} error={polls.error} onRetry={() => void polls.refetch()} />
      )}
      {polls.isSuccess && items.length === 0 && <EmptyState text={m.polls.empty} />}
      {items.length > 0 && (
        <table className={table.table} aria-label={m.polls.title}>
          <thead>
            <tr>
              <th scope="col">{m.polls.columns.question}</th>
              <th scope="col">{m.polls.columns.status}</th>
              <th scope="col" className={`${table.number} ${table.medium}`}>
                {m.polls.columns.voters}
              </th>
              <th scope="col" className={table.wide}>
                {m.polls.columns.updated}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((poll) => (
              <tr key={poll.id}>
                <td>
                  <Link className={table.name} to={`/tham-do/${poll.id}`}>
                    {poll.question}
                  </Link>
                </td>
                <td>
                  <PollStatus poll={poll} />
                </td>
                <td className={`${table.number} ${table.medium}`}>
                  {formatNumber(poll.totalVoters, locale)}
                </td>
                <td className={`${table.wide} ${table.quiet}`}>
                  {formatRelative(poll.updatedAt, { locale })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <LoadMore pages={polls} />
    </Page>
  )
}
