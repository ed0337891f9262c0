// A calm adult pace for Vietnamese, counted in written syllables.
const wordsPerMinute = 250

/** Number of words (in Vietnamese: syllables, since they are written apart); what has no letter or digit is none. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** Whole minutes an adult needs to read a text; at least 1. */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.ceil(countWords(text) / wordsPerMinute))
}
