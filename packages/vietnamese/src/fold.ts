/**
 * The search key without accents: lower-case ASCII letters and digits, words separated by one space.
 *
 * Marks, case and punctuation are dropped, so `Tỉnh uỷ`, `TỈNH ỦY` and `tinh-uy` share one key.
 */
export function foldVietnamese(text: string): string {
  return (
    text
      .normalize('NFC')
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      // Ð (eth) and Ɖ look exactly like Đ and stand in for it in many old files.
      .replace(/[đĐðÐɖƉ]/g, 'd')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  )
}

/** The text in NFC with unpaired surrogates replaced by U+FFFD: what may be stored, compared and sent as UTF-8. */
export function normalizeText(text: string): string {
  return text.toWellFormed().normalize('NFC')
}
