import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { pollQuery } from '../api/polls.ts'
import { useMessages } from '../i18n/messages.tsx'
import { Page } from '../ui/page.tsx'
import { ErrorState, LoadingState } from '../ui/view-states.tsx'
import { PollForm } from './poll-form.tsx'

/** One poll; `/tham-do/moi` is a new one. */
export function PollPage() {
  const { id = 'moi' } = useParams()
  return id === 'moi' ? <PollForm key="moi" poll={null} /> : <ExistingPoll key={id} id={id} />
}

function ExistingPoll({ id }: { id: string }) {
  const m = useMessages()
  const poll = useQuery({ ...pollQuery(id), refetchOnWindowFocus: false, staleTime: 0, gcTime: 0 })
  if (poll.isSuccess) return <PollForm poll={poll.data} />
  return (
    <Page title={m.polls.title}>
      {poll.isPending ? (
        <LoadingState />
      ) : (
        <ErrorState text={m.polls.openFailed} error={poll.error} onRetry={() => void poll.refetch()} />
      )}
    </Page>
  )
}
