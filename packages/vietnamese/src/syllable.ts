/*
 * Whether text is Vietnamese is told by its syllables: an initial, a rime and at most one tone, from short closed lists.
 * A wrong decoding yields letters that no syllable can hold, so the share of accented words that are possible syllables
 * tells a right decoding from a wrong one.
 */
const initial = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?'
// The vowels as written without tone, each with the endings it takes ('-' is none).
const rimes: Record<string, string> = {
  a: '- c ch i m n ng nh o p t u y',
  ă: 'c m n ng p t',
  â: 'c m n ng p t u y',
  e: '- c m n ng o p t',
  ê: '- ch m n nh p t u',
  i: '- a ch m n nh p t u',
  iê: 'c m n ng p t u',
  o: '- c i m n ng p t',
  oa: '- c ch i m n ng nh o p t y',
  oă: 'c m n ng t',
  oe: '- n o t',
  oo: 'c ng',
  ô: '- c i m n ng p t',
  ơ: '- i m n p t',
  u: '- a c i m n ng p t',
  uâ: 'n ng t y',
  uê: '- ch nh',
  uô: 'c i m n ng t',
  uơ: '-',
  uy: '- a ch n nh p t u',
  uyê: 'n t',
  ư: '- a c i m n ng t u',
  ươ: 'c i m n ng p t u',
  y: '- ch nh t',
  yê: 'm n ng t u',
}
const rime = Object.entries(rimes)
  .flatMap(([nucleus, endings]) =>
    endings.split(' ').map((ending) => nucleus + (ending === '-' ? '' : ending)),
  )
  .join('|')
const syllable = new RegExp(`^(?:${initial}(?:${rime}))$`)
const stoppedSyllable = /(?:c|ch|p|t)$/
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const stoppedTones = /[\u0301\u0323]/

// Latin-1 symbols count as parts of a word: they are what TCVN3 letters look like in a wrong decoding (`§¶ng`).
const words = /[\p{L}\p{M}\u00A1-\u00BF\u00D7\u00F7\u0080-\u009F\uFFFD]+/gu
const hasMark = /[^\x00-\x7F]/
const cased = /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u

/** Counts of words in a text: all, those beyond ASCII, and those of the latter that are possible Vietnamese syllables. */
export interface VietnameseMeasure {
  words: number
  accented: number
  plausible: number
}

/** Whether a word alone is a possible Vietnamese syllable with its tone, in any case: `nghiêng` is, `straße` is not. */
export function isVietnameseSyllable(word: string): boolean {
  const composed = word.normalize('NFC')
  if (!cased.test(composed)) return false
  const decomposed = composed.toLowerCase().normalize('NFD')
  const tone = decomposed.match(tones)
  if (tone && tone.length > 1) return false
  const toneless = decomposed.replace(tones, '').normalize('NFC')
  if (!syllable.test(toneless)) return false
  // A syllable stopped by c, ch, p, t can only rise or fall short.
  return !stoppedSyllable.test(toneless) || (tone !== null && stoppedTones.test(tone[0]))
}

/** Counts how much of a text could be Vietnamese. */
export function measureVietnamese(text: string): VietnameseMeasure {
  const measure: VietnameseMeasure = { words: 0, accented: 0, plausible: 0 }
  for (const [word] of text.normalize('NFC').matchAll(words)) {
    measure.words++
    if (!hasMark.test(word)) continue
    measure.accented++
    if (isVietnameseSyllable(word)) measure.plausible++
  }
  return measure
}

/** Whether the text reads as Vietnamese written with its accents; text typed without them does not count. */
export function looksLikeVietnamese(text: string): boolean {
  const { words, accented, plausible } = measureVietnamese(text)
  // Two thirds of the words of Vietnamese prose carry marks; a fifth leaves room for names, numbers and mark-up.
  return plausible > 0 && plausible >= accented * 0.75 && accented >= words * 0.2
}
