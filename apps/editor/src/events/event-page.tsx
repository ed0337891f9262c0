import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { eventQuery } from '../api/events.ts'
import { useMessages } from '../i18n/messages.tsx'
import { Page } from '../ui/page.tsx'
import { ErrorState, LoadingState } from '../ui/view-states.tsx'
import { EventForm } from './event-form.tsx'

/** One event; `/su-kien/moi` is a new one. */
export function EventPage() {
  const { id = 'moi' } = useParams()
  return id === 'moi' ? <EventForm key="moi" event={null} /> : <ExistingEvent key={id} id={id} />
}

function ExistingEvent({ id }: { id: string }) {
  const m = useMessages()
  const event = useQuery({ ...eventQuery(id), refetchOnWindowFocus: false, staleTime: 0, gcTime: 0 })
  if (event.isSuccess) return <EventForm event={event.data} />
  return (
    <Page title={m.events.title}>
      {event.isPending ? (
        <LoadingState />
      ) : (
        <ErrorState text={m.events.openFailed} error={event.error} onRetry={() => void event.refetch()} />
      )}
    </Page>
  )
}
