import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { ScrollRestoration } from 'react-router'
import { session } from '../auth/browser-session.ts'
import { SignInDialog } from '../auth/sign-in-dialog.tsx'
import { SignInPage } from '../auth/sign-in-page.tsx'
import { TemporaryPasswordPage } from '../auth/temporary-password-page.tsx'
import { UserContext, useSessionState } from '../auth/use-session.ts'
import { useMessages } from '../i18n/messages.tsx'
import { Shell } from './shell.tsx'
import classes from './root.module.css'

/** Shows the newsroom to who is signed in and the sign-in page, at the same address, to who is not. */
export function Root() {
  const m = useMessages()
  const state = useSessionState()
  useEffect(() => {
    if (session.getState().status === 'starting') void session.start()
  }, [])
  switch (state.status) {
    case 'starting':
      return (
        <main className={classes.message}>
          <p role="status">{m.auth.starting}</p>
        </main>
      )
    case 'unreachable':
      return (
        <main className={classes.message} role="alert">
          <p>{m.auth.unreachable}</p>
          <Button variant="default" onClick={() => void session.start()}>
            {m.common.retry}
          </Button>
        </main>
      )
    case 'signed-out':
      return <SignInPage />
    case 'signed-in':
    case 'expired':
      if (state.user.hasTemporaryPassword && state.status === 'signed-in') return <TemporaryPasswordPage />
      return (
        <UserContext value={state.user}>
          <ScrollRestoration />
          <Shell />
          <SignInDialog opened={state.status === 'expired'} email={state.user.email} />
        </UserContext>
      )
  }
}
