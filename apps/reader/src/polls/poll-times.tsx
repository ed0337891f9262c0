import type { Poll } from '@bantin/contract'
import { calendarDay } from '@bantin/vietnamese'
import { useLocale } from '../i18n/locale-context.tsx'
import { useRoot } from '../shell/root-data.ts'

/** Until when the poll is open, or since when it is closed; nothing for one open without an end. */
export function PollTimes({ poll: { closesAt }, isOpen }: { poll: Poll; isOpen: boolean }) {
  const { t, date, dateTime } = useLocale()
  const { site, today } = useRoot()
  if (isOpen) return closesAt === null ? null : t('pollOpenUntil', { date: dateTime(closesAt) })
  // One closed by hand still carries the end once set for it.
  const hasRunOut = closesAt !== null && calendarDay(closesAt, site.timeZone) <= today
  return hasRunOut ? t('pollClosedOn', { date: date(closesAt) }) : t('pollClosed')
}

/** When results that may not be seen yet will be. */
export function ResultsNote({ poll, isOpen }: { poll: Poll; isOpen: boolean }) {
  const { t, dateTime } = useLocale()
  if (!isOpen || poll.resultsVisibility === 'always') return null
  if (poll.resultsVisibility === 'after_vote') return t('pollResultsAfterVote')
  return poll.closesAt === null
    ? t('pollResultsAfterClose')
    : t('pollResultsAfterCloseOn', { date: dateTime(poll.closesAt) })
}
