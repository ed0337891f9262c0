import { createContext, use, useState, type ReactNode } from 'react'
import { en } from './en.ts'
import { vi, type Messages } from './vi.ts'

export type Locale = 'vi' | 'en'

const catalogues: Record<Locale, Messages> = { vi, en }
const storageKey = 'bantin-editor-locale'

type Language = { locale: Locale; messages: Messages; setLocale: (locale: Locale) => void }

const LanguageContext = createContext<Language>({ locale: 'vi', messages: vi, setLocale: () => {} })

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [locale, setStoredLocale] = useState<Locale>(() => readLocale())
  const setLocale = (next: Locale) => {
    localStorage.setItem(storageKey, next)
    document.documentElement.lang = next
    setStoredLocale(next)
  }
  return (
    <LanguageContext value={{ locale, messages: catalogues[locale], setLocale }}>{children}</LanguageContext>
  )
}

/** The words of the language chosen. */
export function useMessages(): Messages {
  return use(LanguageContext).messages
}

export function useLanguage(): Language {
  return use(LanguageContext)
}

export function readLocale(): Locale {
  return localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi'
}
