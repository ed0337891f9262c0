import { Button } from '@mantine/core'
import { useMessages } from '../i18n/messages.tsx'
import classes from './root.module.css'

/** Shown when drawing a page failed, e.g. because a newer version of the app took its files away. */
export function ErrorPage() {
  const m = useMessages()
  return (
    <main className={classes.message} role="alert">
      <h1>{m.crashed.title}</h1>
      <p>{m.crashed.text}</p>
      <Button onClick={() => window.location.reload()}>{m.crashed.reload}</Button>
    </main>
  )
}
