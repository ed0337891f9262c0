/*
 * A tone on an open `oa`, `oe` or `uy` may sit on either vowel: `hòa` and `hoà` are the same word. Nowhere else is there
 * a choice: after `q` the `u` belongs to the consonant (`quý`), and with a final letter the second vowel must carry the
 * tone (`hoàn`, `thoải`, `khuỷu`). The initial consonants are listed so that foreign names (`Chloé`) are left alone.
 */
const initialConsonants = 'ngh|ng|nh|ch|gh|gi|kh|ph|th|tr|[bcdđghklmnprstvx]'
const toneOnSecondVowel = new RegExp(
  `(?<![\\p{L}\\p{M}])(${initialConsonants})?(?:(o)([àảãáạèẻẽéẹ])|(u)([ỳỷỹýỵ]))(?![\\p{L}\\p{M}])`,
  'giu',
)

/** The text in NFC with every tone in the traditional place (`hoà` → `hòa`, `uỷ` → `ủy`); case is kept. */
export function unifyTonePlacement(text: string): string {
  return text.normalize('NFC').replace(toneOnSecondVowel, moveToneToFirstVowel)
}

/**
 * The search key with accents: lower case, NFC, one tone placement, words separated by one space.
 *
 * `kinh tế-xã hội` and `Kinh tế xã hội` share one key, and so do `Tỉnh uỷ` and `tỉnh ủy`; `cán bộ` and `can bo` do not.
 */
export function exactKey(text: string): string {
  const lowered = text
    .normalize('NFC')
    .toLowerCase()
    // ð (eth) stands for đ in many old files; its capital is drawn exactly like Đ.
    .replace(/[ðɖ]/g, 'đ')
  const words = lowered.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()
  return unifyTonePlacement(words)
}

function moveToneToFirstVowel(
  _syllable: string,
  initial: string | undefined,
  o: string | undefined,
  tonedAE: string | undefined,
  u: string | undefined,
  tonedY: string | undefined,
): string {
  const [base = '', tone = ''] = (tonedAE ?? tonedY ?? '').normalize('NFD')
  return (initial ?? '') + ((o ?? u ?? '') + tone).normalize('NFC') + base
}
