import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useMessages } from '../i18n/messages.tsx'
import { useErrorMessage } from '../i18n/use-error-message.ts'
import classes from './view-states.module.css'

export function LoadingState({ text }: { text?: string }) {
  const m = useMessages()
  return (
    <p className={classes.state} role="status">
      {text ?? m.common.loading}
    </p>
  )
}

export function EmptyState({ text, action }: { text: string; action?: ReactNode }) {
  return (
    <div className={classes.state}>
      <p>{text}</p>
      {action}
    </div>
  )
}

/** A view that could not be loaded: what failed, why, and a way to try again. */
export function ErrorState({ text, error, onRetry }: { text: string; error: unknown; onRetry?: () => void }) {
  const m = useMessages()
  const describe = useErrorMessage()
  return (
    <div className={classes.state} role="alert">
      <p className={classes.title}>{text}</p>
      <p>{describe(error)}</p>
      {onRetry !== undefined && (
        <Button variant="default" onClick={onRetry}>
          {m.common.retry}
        </Button>
      )}
    </div>
  )
}
