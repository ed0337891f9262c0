import { useMessages } from '../i18n/messages.tsx'
import { Emblem } from '../theme/emblem.tsx'
import { SignInForm } from './sign-in-form.tsx'
import classes from './sign-in-page.module.css'

export function SignInPage() {
  const m = useMessages()
  return (
    <main className={classes.page}>
      <title>{m.auth.title}</title>
      <div className={classes.box}>
        <Emblem size={48} />
        <h1 className={classes.title}>{m.appName}</h1>
        <p className={classes.intro}>{m.auth.intro}</p>
        <SignInForm />
        <p className={classes.foot}>
          <a href="/">{m.auth.toReader}</a>
        </p>
      </div>
    </main>
  )
}
