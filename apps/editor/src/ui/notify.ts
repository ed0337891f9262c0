import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'

export function notifyDone(message: ReactNode) {
  notifications.show({ message, color: 'var(--ok)', autoClose: 5_000 })
}

export function notifyError(message: ReactNode) {
  notifications.show({ message, color: 'brand', autoClose: 12_000 })
}
