/** The zone whose midnight cuts the days when none is given. */
export const defaultTimeZone = 'Asia/Ho_Chi_Minh'

const dayMs = 86_400_000
const calendarDayPattern = /^(\d{4})-(\d{2})-(\d{2})$/
const timePattern = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/
const instantPattern = /^[+-]?\d{4,6}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i

/** A moment, as a `Date` or an ISO 8601 string with its offset; a bare day `YYYY-MM-DD` means that day's start in the zone. */
export type Instant = Date | string

/** What a wall clock in some zone shows. */
export interface WallClock {
  readonly year: number
  /** 1–12 */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/**
 * Whether `name` is a time zone this platform knows by an IANA name.
 *
 * Tried rather than looked up, because `Intl.supportedValuesOf('timeZone')` leaves out aliases, Asia/Ho_Chi_Minh among
 * them. Bare offsets are refused: Postgres reads `+07:00` with the opposite sign.
 */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name }).format(0)
    return true
  } catch {
    return false
  }
}

/** The moment an `Instant` means; throws a RangeError when it means none. */
export function parseInstant(instant: Instant, timeZone: string = defaultTimeZone): Date {
  if (typeof instant === 'string') {
    if (calendarDayPattern.test(instant)) return startOfDay(instant, timeZone)
    // A date and time without an offset would be read in the zone of the machine, which differs from server to browser.
    if (!instantPattern.test(instant))
      throw new RangeError(`Not an ISO 8601 instant with an offset: ${instant}`)
  }
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) throw new RangeError(`Not an instant: ${String(instant)}`)
  return date
}

/** What the wall clock of `timeZone` shows at `instant`; throws a RangeError for a bad instant or zone. */
export function wallClockAt(instant: Instant, timeZone: string = defaultTimeZone): WallClock {
  return readWallClock(parseInstant(instant, timeZone), timeZone)
}

/** The calendar day `YYYY-MM-DD` that `instant` falls on in `timeZone`. */
export function calendarDay(instant: Instant, timeZone: string = defaultTimeZone): string {
  const { year, month, day } = wallClockAt(instant, timeZone)
  return dayString(Date.UTC(year, month - 1, day))
}

/** The calendar day `count` days after `day` (before, when negative). */
export function addDays(day: string, count: number): string {
  return dayString(parseDay(day) + count * dayMs)
}

/** The first instant of the day of `instantOrDay` in `timeZone`: its midnight, or later where a clock change skips midnight. */
export function startOfDay(instantOrDay: Instant, timeZone: string = defaultTimeZone): Date {
  return zonedTimeToInstant({ day: dayOf(instantOrDay, timeZone), time: '00:00' }, timeZone)
}

/** The first instant of the Monday of the week of `instantOrDay` in `timeZone`. */
export function startOfWeek(instantOrDay: Instant, timeZone: string = defaultTimeZone): Date {
  const day = dayOf(instantOrDay, timeZone)
  const daysSinceMonday = (new Date(parseDay(day)).getUTCDay() + 6) % 7
  return startOfDay(addDays(day, -daysSinceMonday), timeZone)
}

/** The first instant of the first day of the month of `instantOrDay` in `timeZone`. */
export function startOfMonth(instantOrDay: Instant, timeZone: string = defaultTimeZone): Date {
  return startOfDay(`${dayOf(instantOrDay, timeZone).slice(0, 7)}-01`, timeZone)
}

/**
 * The instant at which the wall clock of `timeZone` shows `day` (`YYYY-MM-DD`) and `time` (`HH:mm` or `HH:mm:ss`).
 *
 * A time shown twice means the first; a time a clock change skips moves on by the length of the gap. Throws a RangeError
 * for a day or time that does not exist.
 */
export function zonedTimeToInstant(
  { day, time }: { day: string; time: string },
  timeZone: string = defaultTimeZone,
): Date {
  const match = timePattern.exec(time)
  if (!match) throw new RangeError(`Not a time of day (HH:mm): ${time}`)
  const [, hours, minutes, seconds = '0'] = match
  const wallMs = parseDay(day) + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
  // No zone is more than 14 h from UTC, so a day either side of the UTC reading brackets the instant and any one change.
  const offsetBeforeMs = offsetMsAt(wallMs - dayMs, timeZone)
  const offsetAfterMs = offsetMsAt(wallMs + dayMs, timeZone)
  const candidates = [wallMs - offsetBeforeMs, wallMs - offsetAfterMs].sort((a, b) => a - b)
  const shown = candidates.find((candidate) => candidate + offsetMsAt(candidate, timeZone) === wallMs)
  return new Date(shown ?? wallMs - offsetBeforeMs)
}

function dayOf(instantOrDay: Instant, timeZone: string): string {
  return typeof instantOrDay === 'string' && calendarDayPattern.test(instantOrDay)
    ? instantOrDay
    : calendarDay(instantOrDay, timeZone)
}

function offsetMsAt(epochMs: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = readWallClock(new Date(epochMs), timeZone)
  const wallMs = Date.UTC(year, month - 1, day, hour, minute, second)
  return wallMs - Math.floor(epochMs / 1000) * 1000
}

function readWallClock(date: Date, timeZone: string): WallClock {
  const clock = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0 }
  for (const { type, value } of wallClockFormatter(timeZone).formatToParts(date)) {
    if (
      type === 'year' ||
      type === 'month' ||
      type === 'day' ||
      type === 'hour' ||
      type === 'minute' ||
      type === 'second'
    ) {
      clock[type] = Number(value)
    }
  }
  return clock
}

function wallClockFormatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formatters.set(timeZone, made)
  return made
}

function parseDay(day: string): number {
  const match = calendarDayPattern.exec(day)
  const epochMs = match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : Number.NaN
  // 31 February rolls over to March: the way back shows it.
  if (Number.isNaN(epochMs) || dayString(epochMs) !== day)
    throw new RangeError(`Not a calendar day (YYYY-MM-DD): ${day}`)
  return epochMs
}

function dayString(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10)
}
