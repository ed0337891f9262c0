import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useMessages } from '../i18n/messages.tsx'

export function Dialog(props: {
  opened: boolean
  title: string
  size?: string | number
  onClose: () => void
  children: ReactNode
}) {
  const m = useMessages()
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      size={props.size ?? 'md'}
      closeButtonProps={{ 'aria-label': m.common.close }}
    >
      {props.children}
    </Modal>
  )
}
