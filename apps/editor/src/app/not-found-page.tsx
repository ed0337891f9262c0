import { Link } from 'react-router'
import { useMessages } from '../i18n/messages.tsx'
import { Page } from '../ui/page.tsx'

export function NotFoundPage() {
  const m = useMessages()
  return (
    <Page title={m.notFound.title} intro={m.notFound.text}>
      <Link to="/bai-viet">{m.notFound.home}</Link>
    </Page>
  )
}
