import { exactKey, foldVietnamese } from '@bantin/vietnamese'

/** A search as the database asks it; each part is in the syntax of to_tsquery over words of letters and digits alone. */
export interface SearchTerms {
  /** Words as typed, one tone placement, accents kept. */
  exactWords: string[]
  /** Words without accents. */
  foldedWords: string[]
  isAccented: boolean
}

/** Splits what a reader typed into words to look for; null when there is none. */
export function parseSearch(q: string): SearchTerms | null {
  const exactWords = splitWords(exactKey(q))
  const foldedWords = splitWords(foldVietnamese(q))
  if (exactWords.length === 0 && foldedWords.length === 0) return null
  return { exactWords, foldedWords, isAccented: exactWords.join(' ') !== foldedWords.join(' ') }
}

/** `a <-> b` over words of one weight; the empty query when there are no words. */
export function phrase(words: string[], weights: string): string {
  return words.map((word) => `${word}:${weights}`).join(' <-> ')
}

/** `a & b` over words of given weights. */
export function all(words: string[], weights: string): string {
  return words.map((word) => `${word}:${weights}`).join(' & ')
}

function splitWords(key: string): string[] {
  // to_tsquery reads anything but letters and digits as syntax; marks that stand alone are no words.
  return key
    .split(' ')
    .filter((word) => /^[\p{L}\p{N}]+$/u.test(word))
    .slice(0, 20)
}
