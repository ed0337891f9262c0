import { foldVietnamese, formatNumber } from '@bantin/vietnamese'
import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { eventChoicesQuery, type EventSummary } from '../api/events.ts'
import { useLanguage } from '../i18n/messages.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/view-states.tsx'
import pick from '../articles/pick-article-dialog.module.css'

/** Finds an event by its name. */
export function PickEventDialog(props: { onPick: (event: EventSummary) => void; onClose: () => void }) {
  const { messages: m, locale } = useLanguage()
  const [text, setText] = useState('')
  const events = useQuery(eventChoicesQuery)
  const shown = (events.data?.items ?? []).filter(({ name }) =>
    foldVietnamese(name).includes(foldVietnamese(text)),
  )
  return (
    <Dialog opened title={m.featured.addEvent} size="lg" onClose={props.onClose}>
      <TextInput
        type="search"
        label={m.events.name}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      {events.isPending && <LoadingState />}
      {events.isError && (
        <ErrorState text={m.events.loadFailed} error={events.error} onRetry={() => void events.refetch()} />
      )}
      {events.isSuccess && shown.length === 0 && <EmptyState text={m.events.empty} />}
      <ul className={pick.list}>
        {shown.map((event) => (
          <li key={event.id}>
            <button type="button" className={pick.item} onClick={() => props.onPick(event)}>
              <span className={pick.title}>{event.name}</span>
              <span className={pick.quiet}>{m.events.count(formatNumber(event.articleCount, locale))}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
