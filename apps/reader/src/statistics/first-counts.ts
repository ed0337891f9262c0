import type { Stats } from '@bantin/contract'
import { createContext } from 'react'

/** The counters as they stood when the server drew the page: readable at once, and then asked for again. */
export interface FirstCounts {
  stats: Pick<Stats, 'online' | 'visits'> | null
  views: { id: string; views: number }[]
}

/** Null where the server drew nothing, and once the reader has gone on to another page. */
export const FirstCountsContext = createContext<FirstCounts | null>(null)

/** Ids of the articles in what the loaders found, each once and in the order they stand there. */
export function listArticleIds(loaded: unknown): string[] {
  const ids = new Set<string>()
  collect(loaded, ids)
  return [...ids]
}

function collect(value: unknown, ids: Set<string>) {
  if (typeof value !== 'object' || value === null) return
  if ('publishedAt' in value && 'id' in value && typeof value.id === 'string') ids.add(value.id)
  for (const [name, part] of Object.entries(value)) {
    // The text of an article is long and holds none.
    if (name !== 'body') collect(part, ids)
  }
}
