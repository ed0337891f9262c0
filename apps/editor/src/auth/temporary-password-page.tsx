import { Button } from '@mantine/core'
import { useMessages } from '../i18n/messages.tsx'
import { Emblem } from '../theme/emblem.tsx'
import { ChangePasswordForm } from './change-password-form.tsx'
import { useSignOut } from './use-sign-out.ts'
import classes from './sign-in-page.module.css'

export function TemporaryPasswordPage() {
  const m = useMessages()
  const signOut = useSignOut()
  return (
    <main className={classes.page}>
      <title>{m.account.temporaryTitle}</title>
      <div className={classes.box}>
        <Emblem size={48} />
        <h1 className={classes.title}>{m.account.temporaryTitle}</h1>
        <p className={classes.intro}>{m.account.temporaryText}</p>
        <ChangePasswordForm />
        <Button variant="subtle" mt="md" onClick={() => void signOut()}>
          {m.auth.signOut}
        </Button>
      </div>
    </main>
  )
}
