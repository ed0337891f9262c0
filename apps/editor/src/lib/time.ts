import { calendarDay, formatTime, zonedTimeToInstant } from '@bantin/vietnamese'

/** The day and time of day a wall clock in Vietnam shows. Both empty: no instant. */
export type WallTime = { day: string; time: string }

export const noWallTime: WallTime = { day: '', time: '' }

/** Reads a time of day as people type it: `8:30`, `08.30`, `8h30`, `0830`, `8h`, `8 giờ 30`. Null when it is none. */
export function parseTimeOfDay(text: string): string | null {
  const trimmed = text
    .trim()
    .toLowerCase()
    .normalize('NFC')
    .replace(/\s*giờ\s*/u, 'h')
    .replace(/\s*phút$/u, '')
  const match =
    /^(\d{1,2})\s*[:.h]\s*(\d{2})$/.exec(trimmed) ??
    /^(\d{1,2})\s*h?$/.exec(trimmed) ??
    /^(\d{2})(\d{2})$/.exec(trimmed)
  if (match === null) return null
  const hours = Number(match[1])
  const minutes = Number(match[2] ?? 0)
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** The instant, ISO 8601 in UTC, at which clocks in Vietnam show this; null when it is empty or no time. */
export function wallTimeToInstant({ day, time }: WallTime): string | null {
  const timeOfDay = parseTimeOfDay(time)
  if (day === '' || timeOfDay === null) return null
  try {
    return zonedTimeToInstant({ day, time: timeOfDay }).toISOString()
  } catch {
    return null
  }
}

export function instantToWallTime(instant: string | null): WallTime {
  if (instant === null) return noWallTime
  return { day: calendarDay(instant), time: formatTime(instant) }
}

/** `10:42:05`, on the clock in Vietnam. */
export function clockTime(epochMs: number): string {
  return clock.format(epochMs)
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** A calendar day `2018-06-18` as `18/06/2018`. */
export function formatDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${date}/${month}/${year}`
}

/** Reads a day as people type it in Vietnam: `18/6/2018`, `18-06-2018`, `18.6.2018`. Null when there is no such day. */
export function parseDayText(text: string): string | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim())
  if (match === null) return null
  const [, date = '', month = '', year = ''] = match
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const parsed = new Date(`${day}T00:00:00Z`)
  const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day)
  return exists ? day : null
}
