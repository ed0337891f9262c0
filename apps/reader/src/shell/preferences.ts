import { useSyncExternalStore } from 'react'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export interface DisplayPreferences {
  theme: Theme
  /** Null: as the device asks. */
  contrast: 'more' | 'normal' | null
  /** Steps from the default size, −1 to 3. */
  textSize: number
}

export const textSizeRange = { min: -1, max: 3 } as const
const defaults: DisplayPreferences = { theme: 'auto', contrast: null, textSize: 0 }
// public/preferences.js reads the same key before the first paint.
const storageKey = 'bantin.display'

/** The reader's choices as kept; anything unknown in there counts as not chosen. */
export function parsePreferences(stored: string | null): DisplayPreferences {
  const value = readObject(stored)
  const size = Number(value['textSize'] ?? 0)
  return {
    theme: themes.find((theme) => theme === value['theme']) ?? 'auto',
    contrast: value['contrast'] === 'more' || value['contrast'] === 'normal' ? value['contrast'] : null,
    textSize: Number.isInteger(size) ? clampSize(size) : 0,
  }
}

/** What is stored: only what differs from the default, with the names the style sheet looks for. */
export function serializePreferences({ theme, contrast, textSize }: DisplayPreferences): string {
  return JSON.stringify({
    ...(theme === 'auto' ? {} : { theme }),
    ...(contrast === null ? {} : { contrast }),
    ...(textSize === 0 ? {} : { textSize: String(clampSize(textSize)) }),
  })
}

let current: DisplayPreferences | null = null
const listeners = new Set<() => void>()

/** The choices, and a function that changes some of them at once and for the next visit. */
export function usePreferences(): [DisplayPreferences, (change: Partial<DisplayPreferences>) => void] {
  return [useSyncExternalStore(subscribe, readCurrent, () => defaults), changePreferences]
}

function changePreferences(change: Partial<DisplayPreferences>): void {
  current = { ...readCurrent(), ...change, textSize: clampSize(change.textSize ?? readCurrent().textSize) }
  const { dataset } = document.documentElement
  setOrDelete(dataset, 'theme', current.theme === 'auto' ? null : current.theme)
  setOrDelete(dataset, 'contrast', current.contrast)
  setOrDelete(dataset, 'textSize', current.textSize === 0 ? null : String(current.textSize))
  try {
    localStorage.setItem(storageKey, serializePreferences(current))
  } catch {
    // Storage may be forbidden or full; the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

function readCurrent(): DisplayPreferences {
  current ??= parsePreferences(readStored())
  return current
}

function readStored(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function setOrDelete(dataset: DOMStringMap, name: string, value: string | null): void {
  if (value === null) delete dataset[name]
  else dataset[name] = value
}

function clampSize(size: number): number {
  return Math.min(textSizeRange.max, Math.max(textSizeRange.min, size))
}

function readObject(stored: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(stored ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
