import { Button, Group, Text } from '@mantine/core'
import type { Blocker } from 'react-router'
import { useMessages } from '../i18n/messages.tsx'
import { Dialog } from './dialog.tsx'

/** Asks whether to leave a page with unsaved work. */
export function LeaveDialog({ blocker }: { blocker: Blocker }) {
  const m = useMessages()
  const stay = () => blocker.reset?.()
  return (
    <Dialog opened={blocker.state === 'blocked'} title={m.common.unsavedTitle} onClose={stay}>
      <Text size="sm">{m.common.unsavedText}</Text>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {m.common.leave}
        </Button>
        <Button onClick={stay} data-autofocus>
          {m.common.stay}
        </Button>
      </Group>
    </Dialog>
  )
}
