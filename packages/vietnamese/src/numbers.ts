import type { Locale } from './locale.ts'

const formatters = new Map<string, Intl.NumberFormat>()

/** A number with its thousands grouped: `5.120.831` in Vietnamese, `5,120,831` in English; at most `maxDecimals` decimals. */
export function formatNumber(value: number | bigint, locale: Locale = 'vi', maxDecimals = 3): string {
  return numberFormatter(locale, maxDecimals).format(value)
}

/** Percentage points (0–100, not a fraction) with a per cent sign: `33,3%` in Vietnamese, `33.3%` in English. */
export function formatPercent(percent: number, locale: Locale = 'vi', maxDecimals = 1): string {
  return `${formatNumber(percent, locale, maxDecimals)}%`
}

function numberFormatter(locale: Locale, maxDecimals: number): Intl.NumberFormat {
  const key = `${locale}${maxDecimals}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
    maximumFractionDigits: maxDecimals,
    useGrouping: true,
    // Without this a value that rounds to zero from below prints as "-0".
    signDisplay: 'negative',
  })
  formatters.set(key, made)
  return made
}
