import { formatNumber, type Locale } from '@bantin/vietnamese'
import { en } from './en.ts'
import { type MessageKey, vi } from './vi.ts'

const catalogues: Record<Locale, Record<MessageKey, string>> = { vi, en }

export type MessageValues = Record<string, string | number>
export type Translate = (key: MessageKey, values?: MessageValues) => string

/** The words of one language. `{n}` counts: numbers are written the language's way, and `|` chooses singular or plural. */
export function createTranslate(locale: Locale): Translate {
  return (key, values = {}) => fillMessage(catalogues[locale][key], values, locale)
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
