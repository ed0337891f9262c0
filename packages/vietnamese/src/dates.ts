import type { Locale } from './locale.ts'
import { defaultTimeZone, parseInstant, wallClockAt } from './time-zone.ts'
import type { Instant, WallClock } from './time-zone.ts'

/*
 * Dates are put together from parts with our own words: the long form of `vi-VN` puts the time first, and its words differ
 * between the ICU of the server and that of a browser, which would make server and browser draw different pages.
 */
const weekdays = {
  vi: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const
const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** Settings of the date formats; Vietnamese and Asia/Ho_Chi_Minh when left out. */
export interface DateFormatOptions {
  locale?: Locale
  timeZone?: string
}

/** `Thứ Hai, 18/06/2018, 08:30` · `Monday, 18 June 2018, 08:30` */
export function formatLongDateTime(instant: Instant, options: DateFormatOptions = {}): string {
  const clock = wallClockAt(instant, options.timeZone)
  return `${longDate(clock, options.locale)}, ${clockTime(clock)}`
}

/** `Thứ Hai, 18/06/2018` · `Monday, 18 June 2018` */
export function formatLongDate(instant: Instant, options: DateFormatOptions = {}): string {
  return longDate(wallClockAt(instant, options.timeZone), options.locale)
}

/** `18/06/2018` · `18 Jun 2018` */
export function formatDate(instant: Instant, options: DateFormatOptions = {}): string {
  return shortDate(wallClockAt(instant, options.timeZone), options.locale)
}

/** `18/06/2018, 08:30` · `18 Jun 2018, 08:30` */
export function formatDateTime(instant: Instant, options: DateFormatOptions = {}): string {
  const clock = wallClockAt(instant, options.timeZone)
  return `${shortDate(clock, options.locale)}, ${clockTime(clock)}`
}

/** `08:30`, on a 24-hour clock */
export function formatTime(instant: Instant, options: DateFormatOptions = {}): string {
  return clockTime(wallClockAt(instant, options.timeZone))
}

/**
 * How long ago (or from now) in words for up to a week, then the date: `5 phút trước` · `5 minutes ago`, `18/06/2018`.
 *
 * `now` is the moment to count from; pass the same one on the server and in the browser to draw the same words.
 */
export function formatRelative(
  instant: Instant,
  { now = new Date(), locale = 'vi', timeZone = defaultTimeZone }: DateFormatOptions & { now?: Instant } = {},
): string {
  const elapsedMs = parseInstant(now, timeZone).getTime() - parseInstant(instant, timeZone).getTime()
  const isPast = elapsedMs >= 0
  const minutes = Math.floor(Math.abs(elapsedMs) / 60_000)
  if (minutes < 1) return relativeNow[locale][isPast ? 'past' : 'future']
  if (minutes < 60) return relativeWords({ count: minutes, unit: 'minute', isPast, locale })
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return relativeWords({ count: hours, unit: 'hour', isPast, locale })
  const days = Math.floor(hours / 24)
  if (days < 7) return relativeWords({ count: days, unit: 'day', isPast, locale })
  return formatDate(instant, { locale, timeZone })
}

const relativeNow = {
  vi: { past: 'vừa xong', future: 'ngay lúc này' },
  en: { past: 'just now', future: 'right now' },
} as const
const vietnameseUnits = { minute: 'phút', hour: 'giờ', day: 'ngày' } as const

function relativeWords({
  count,
  unit,
  isPast,
  locale,
}: {
  count: number
  unit: keyof typeof vietnameseUnits
  isPast: boolean
  locale: Locale
}): string {
  if (locale === 'vi') {
    const amount = `${count} ${vietnameseUnits[unit]}`
    return isPast ? `${amount} trước` : `sau ${amount}`
  }
  const amount = `${count} ${unit}${count === 1 ? '' : 's'}`
  return isPast ? `${amount} ago` : `in ${amount}`
}

function longDate(clock: WallClock, locale: Locale = 'vi'): string {
  const weekday =
    weekdays[locale][new Date(Date.UTC(clock.year, clock.month - 1, clock.day)).getUTCDay()] ?? ''
  return locale === 'vi'
    ? `${weekday}, ${shortDate(clock, 'vi')}`
    : `${weekday}, ${clock.day} ${englishMonth(clock)} ${clock.year}`
}

function shortDate(clock: WallClock, locale: Locale = 'vi'): string {
  return locale === 'vi'
    ? `${twoDigits(clock.day)}/${twoDigits(clock.month)}/${clock.year}`
    : `${clock.day} ${englishMonth(clock).slice(0, 3)} ${clock.year}`
}

function clockTime({ hour, minute }: WallClock): string {
  return `${twoDigits(hour)}:${twoDigits(minute)}`
}

function englishMonth({ month }: WallClock): string {
  return englishMonths[month - 1] ?? ''
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
