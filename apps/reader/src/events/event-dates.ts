import type { Event } from '@bantin/contract'
import type { LocaleTools } from '../i18n/locale-context.tsx'

/** `12/10/2026 – 30/11/2026`, `từ 12/10/2026`, `đến 30/11/2026`, one day alone, or null for an event without days. */
export function formatEventDates(
  { startsOn, endsOn }: Pick<Event, 'startsOn' | 'endsOn'>,
  { t, date }: Pick<LocaleTools, 't' | 'date'>,
): string | null {
  if (startsOn === null) return endsOn === null ? null : t('until', { date: date(endsOn) })
  if (endsOn === null) return t('from', { date: date(startsOn) })
  return startsOn === endsOn ? date(startsOn) : `${date(startsOn)} – ${date(endsOn)}`
}
