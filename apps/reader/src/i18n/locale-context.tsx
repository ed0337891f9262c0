import {
  defaultTimeZone,
  formatDate,
  formatDateTime,
  formatLongDate,
  formatLongDateTime,
  formatNumber,
  formatPercent,
  type Locale,
} from '@bantin/vietnamese'
import { createContext, type ReactNode, use, useMemo } from 'react'
import { createPaths, type Paths } from '../lib/paths.ts'
import { createTranslate, type Translate } from './translate.ts'

export interface LocaleTools {
  locale: Locale
  t: Translate
  paths: Paths
  date: (instant: string) => string
  dateTime: (instant: string) => string
  longDate: (instant: string) => string
  longDateTime: (instant: string) => string
  number: (value: number) => string
  percent: (value: number) => string
  /** A `lang` attribute for text in `lang`: none when the page around it is in that language. */
  langOf: (lang: string) => string | undefined
}

const LocaleContext = createContext<LocaleTools | null>(null)

export function LocaleProvider({
  locale,
  timeZone = defaultTimeZone,
  children,
}: {
  locale: Locale
  timeZone?: string | undefined
  children: ReactNode
}) {
  const tools = useMemo(() => createLocaleTools(locale, timeZone), [locale, timeZone])
  return <LocaleContext value={tools}>{children}</LocaleContext>
}

/** Words, dates, numbers and addresses in the language of the page. */
export function useLocale(): LocaleTools {
  const tools = use(LocaleContext)
  if (tools === null) throw new Error('useLocale is for components below LocaleProvider')
  return tools
}

export function createLocaleTools(locale: Locale, timeZone: string): LocaleTools {
  const options = { locale, timeZone }
  return {
    locale,
    t: createTranslate(locale),
    paths: createPaths(locale),
    date: (instant) => formatDate(instant, options),
    dateTime: (instant) => formatDateTime(instant, options),
    longDate: (instant) => formatLongDate(instant, options),
    longDateTime: (instant) => formatLongDateTime(instant, options),
    number: (value) => formatNumber(value, locale),
    percent: (value) => formatPercent(value, locale),
    langOf: (lang) => (lang === locale ? undefined : lang),
  }
}
