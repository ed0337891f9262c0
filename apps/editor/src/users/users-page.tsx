import { formatRelative } from '@bantin/vietnamese'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { userListQuery } from '../api/accounts.ts'
import type { ManagedUser } from '../api/types.ts'
import { useLanguage } from '../i18n/messages.tsx'
import { LoadMore } from '../ui/load-more.tsx'
import { Page } from '../ui/page.tsx'
import { ShortcutButton } from '../ui/shortcut-button.tsx'
import { StateDot } from '../ui/state-dot.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/view-states.tsx'
import { UserDialog } from './user-dialog.tsx'
import table from '../ui/data-table.module.css'
import classes from './users-page.module.css'

export function UsersPage() {
  const { messages: m, locale } = useLanguage()
  const users = useInfiniteQuery(userListQuery)
  const [edited, setEdited] = useState<ManagedUser | 'new' | null>(null)
  const items = users.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page
      title={m.users.title}
      actions={
        <ShortcutButton shortcut="N" onClick={() => setEdited('new')}>
          {m.users.new}
        </ShortcutButton>
      }
    >
      {users.isPending && <LoadingState />}
      {users.isError && (
        <ErrorState text={m.users.loadFailed} error={users.error} onRetry={() => void users.refetch()} />
      )}
      {users.isSuccess && items.length === 0 && <EmptyState text={m.users.empty} />}
      {items.length > 0 && (
        <table className={table.table} aria-label={m.users.title}>
          <thead>
            <tr>
              <th scope="col">{m.users.columns.name}</th>
              <th scope="col" className={table.wide}>
                {m.users.columns.email}
              </th>
              <th scope="col">{m.users.columns.role}</th>
              <th scope="col" className={table.medium}>
                {m.users.columns.state}
              </th>
              <th scope="col" className={table.wide}>
                {m.users.columns.signedIn}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((user) => (
              <tr key={user.id}>
                <td>
                  <button
                    type="button"
                    className={classes.name}
                    aria-label={m.users.edit(user.name)}
                    onClick={() => setEdited(user)}
                  >
                    {user.name}
                  </button>
                  <span className={table.under}>{user.email}</span>
                </td>
                <td className={table.wide}>{user.email}</td>
                <td>{m.roles[user.role]}</td>
                <td className={table.medium}>
                  <StateDot tone={user.isActive ? 'live' : 'off'}>
                    {user.isActive ? m.users.active : m.users.inactive}
                  </StateDot>
                  {user.hasTemporaryPassword && <span className={table.quiet}> · {m.users.temporary}</span>}
                </td>
                <td className={`${table.wide} ${table.quiet}`}>
                  {user.lastSignedInAt === null
                    ? m.users.never
                    : formatRelative(user.lastSignedInAt, { locale })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <LoadMore pages={users} />
      {edited !== null && (
        <UserDialog user={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Page>
  )
}
