import type { ManagedArticleSummary } from '../api/types.ts'
import { useMessages } from '../i18n/messages.tsx'
import { StateDot, type DotTone } from '../ui/state-dot.tsx'

type Facts = Pick<ManagedArticleSummary, 'state' | 'isScheduled'>

/** An article's state as a dot and a word. */
export function ArticleState({ article }: { article: Facts }) {
  const m = useMessages()
  const state = article.isScheduled ? 'scheduled' : article.state
  return <StateDot tone={tones[state]}>{m.states[state]}</StateDot>
}

const tones: Record<Facts['state'] | 'scheduled', DotTone> = {
  draft: 'quiet',
  in_review: 'waiting',
  approved: 'ready',
  published: 'live',
  scheduled: 'ahead',
  withdrawn: 'off',
  trashed: 'quiet',
}
