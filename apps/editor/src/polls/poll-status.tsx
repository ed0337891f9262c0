import type { ManagedPoll } from '../api/types.ts'
import { useMessages } from '../i18n/messages.tsx'
import { StateDot, type DotTone } from '../ui/state-dot.tsx'

const tones: Record<ManagedPoll['status'], DotTone> = {
  draft: 'quiet',
  scheduled: 'ahead',
  open: 'live',
  closed: 'off',
}

export function PollStatus({ poll }: { poll: Pick<ManagedPoll, 'status'> }) {
  const m = useMessages()
  return <StateDot tone={tones[poll.status]}>{m.polls.statuses[poll.status]}</StateDot>
}
