export {
  formatDate,
  formatDateTime,
  formatLongDate,
  formatLongDateTime,
  formatRelative,
  formatTime,
  type DateFormatOptions,
} from './dates.ts'
export { foldVietnamese, normalizeText } from './fold.ts'
export type { Locale } from './locale.ts'
export { formatNumber, formatPercent } from './numbers.ts'
export { slugify } from './slug.ts'
export {
  addDays,
  calendarDay,
  defaultTimeZone,
  isTimeZone,
  parseInstant,
  startOfDay,
  startOfMonth,
  startOfWeek,
  wallClockAt,
  zonedTimeToInstant,
  type Instant,
  type WallClock,
} from './time-zone.ts'
export { exactKey, unifyTonePlacement } from './tone.ts'
