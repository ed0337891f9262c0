import { Button, Group, Modal, Text } from '@mantine/core'
import { useMessages } from '../i18n/messages.tsx'

/** Asks before what cannot be undone. */
export function ConfirmDialog(props: {
  opened: boolean
  title: string
  text: string
  confirmLabel: string
  isBusy: boolean
  onConfirm: () => void
  onClose: () => void
}) {
  const m = useMessages()
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': m.common.close }}
    >
      <Text size="sm">{props.text}</Text>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={props.onClose}>
          {m.common.cancel}
        </Button>
        <Button loading={props.isBusy} onClick={props.onConfirm}>
          {props.confirmLabel}
        </Button>
      </Group>
    </Modal>
  )
}
