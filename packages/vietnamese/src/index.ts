export {
  formatDate,
  formatDateTime,
  formatLongDate,
  formatLongDateTime,
  formatRelative,
  formatTime,
  type DateFormatOptions,
} from './dates.ts'
export { findDocumentNumbers, type DocumentNumber } from './document-number.ts'
export { foldVietnamese, normalizeText } from './fold.ts'
export { decodeLegacy, type DecodedText, type LegacyEncoding } from './legacy/decode-legacy.ts'
export { repairTcvn3 } from './legacy/tcvn3.ts'
export { repairVni } from './legacy/vni.ts'
export type { Locale } from './locale.ts'
export { keepTogether } from './no-break.ts'
export { formatNumber, formatPercent } from './numbers.ts'
export { slugify } from './slug.ts'
export { isVietnameseSyllable, looksLikeVietnamese } from './syllable.ts'
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
