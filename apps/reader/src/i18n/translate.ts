import { formatNumber, type Locale } from '@bantin/vietnamese'
import { type MessageKey, vi } from './vi.ts'

export type MessageValues = Record<string, string | number>
export type Translate = (key: MessageKey, values?: MessageValues) => string

let english: Record<MessageKey, string> | null = null

/** Fetches the words of `locale`, unless they are there. Vietnamese always is: it is what most readers read. */
export async function loadWords(locale: Locale): Promise<void> {
  if (locale === 'en') english ??= (await import('./en.ts')).en
}

/**
 * The words of one language, Vietnamese for one not loaded. `{n}` counts: numbers are written the language's way, and `|`
 * chooses singular or plural.
 */
export function createTranslate(locale: Locale): Translate {
  const words = locale === 'en' ? (english ?? vi) : vi
  return (key, values = {}) => fillMessage(words[key], values, locale)
}

/** A message with its values in place; a name without a value stays as it is written. */
export function fillMessage(message: string, values: MessageValues, locale: Locale): string {
  const [one = message, many = one] = message.split('|')
  const form = values['n'] === 1 ? one : many
  return form.replace(/\{(\w+)\}/g, (written, name: string) => {
    const value = values[name]
    if (value === undefined) return written
    return typeof value === 'number' ? formatNumber(value, locale) : value
  })
}
