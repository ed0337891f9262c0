import { formatDateTime, formatRelative } from '@bantin/vietnamese'
import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { deleteAllSessions, deleteSession, sessionsQuery } from '../api/accounts.ts'
import { useLanguage } from '../i18n/messages.tsx'
import { useErrorMessage } from '../i18n/use-error-message.ts'
import { Dialog } from '../ui/dialog.tsx'
import { notifyDone, notifyError } from '../ui/notify.ts'
import { ErrorState, LoadingState } from '../ui/view-states.tsx'
import { session } from './browser-session.ts'
import classes from './sessions-dialog.module.css'

export function SessionsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { messages: m, locale } = useLanguage()
  const describe = useErrorMessage()
  const queryClient = useQueryClient()
  const sessions = useQuery({ ...sessionsQuery, enabled: opened })
  const end = useMutation({
    mutationFn: deleteSession,
    onSuccess: () => {
      notifyDone(m.account.sessionEnded)
      return queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey })
    },
    onError: (error) => notifyError(describe(error)),
  })
  const endAll = useMutation({
    mutationFn: deleteAllSessions,
    onSuccess: () => {
      session.forget()
      queryClient.clear()
    },
    onError: (error) => notifyError(describe(error)),
  })

  return (
    <Dialog opened={opened} onClose={onClose} title={m.account.sessions} size="lg">
      <Text size="sm" c="dimmed">
        {m.account.sessionsText}
      </Text>
      {sessions.isPending && <LoadingState />}
      {sessions.isError && (
        <ErrorState
          text={m.account.sessions}
          error={sessions.error}
          onRetry={() => void sessions.refetch()}
        />
      )}
      <ul className={classes.list}>
        {sessions.data?.items.map((item) => (
          <li key={item.id} className={classes.item}>
            <div>
              <strong>{item.device}</strong>
              <div className={classes.quiet}>
                {item.isCurrent
                  ? m.account.currentSession
                  : m.account.lastUsed(formatRelative(item.lastUsedAt, { locale }))}
                {' · '}
                {m.account.signedInAt(formatDateTime(item.createdAt, { locale }))}
              </div>
            </div>
            {!item.isCurrent && (
              <Button
                variant="default"
                size="xs"
                aria-label={m.account.endSessionOf(item.device)}
                loading={end.isPending && end.variables === item.id}
                onClick={() => end.mutate(item.id)}
              >
                {m.account.endSession}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Group justify="flex-end" mt="md">
        <Button loading={endAll.isPending} onClick={() => endAll.mutate()}>
          {m.account.signOutEverywhere}
        </Button>
      </Group>
    </Dialog>
  )
}
