import { formatNumber, type Locale } from '@bantin/vietnamese'

/** The size of a file as people read it: `312 kB`, `1,4 MB`. Units of 1000, as operating systems show them. */
export function formatBytes(bytes: number, locale: Locale): string {
  if (bytes < 1_000) return `${formatNumber(bytes, locale)} B`
  // One that would round up to 1000 kB is a megabyte.
  if (bytes < 999_500) return `${formatNumber(bytes / 1_000, locale, 0)} kB`
  return `${formatNumber(bytes / 1_000_000, locale, 1)} MB`
}
