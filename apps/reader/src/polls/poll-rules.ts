import type { Poll } from '@bantin/contract'
import type { MessageKey } from '../i18n/vi.ts'

/** What becomes of the ticked options when `optionId` is chosen: one choice replaces, several are ticked and unticked. */
export function toggleChoice(chosen: readonly string[], optionId: string, maxChoices: number): string[] {
  if (maxChoices === 1) return [optionId]
  return chosen.includes(optionId) ? chosen.filter((id) => id !== optionId) : [...chosen, optionId]
}

/** Why a choice may not be sent yet. */
export function findChoiceFault(chosen: readonly string[], maxChoices: number): 'none' | 'too_many' | null {
  if (chosen.length === 0) return 'none'
  return chosen.length > maxChoices ? 'too_many' : null
}

/** Whether this browser may see the results now, as far as it can tell by itself. */
export function canExpectResults(
  poll: Pick<Poll, 'status' | 'resultsVisibility'>,
  hasVoted: boolean,
): boolean {
  if (poll.status === 'closed' || poll.resultsVisibility === 'always') return true
  return poll.resultsVisibility === 'after_vote' && hasVoted
}

/** Whether a message is about a vote that counts, now or before. */
export function saysVoted(message: MessageKey | null): boolean {
  return message === 'pollThanks' || message === 'pollAlreadyVoted'
}

/** Width of a bar in a drawing 100 wide: something to see for any vote, nothing for none. */
export function barWidth(percent: number): number {
  if (percent <= 0) return 0
  return Math.min(100, Math.max(0.8, percent))
}
