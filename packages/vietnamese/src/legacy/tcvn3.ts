import { measureVietnamese } from '../syllable.ts'
import type { VietnameseMeasure } from '../syllable.ts'

/*
 * TCVN 5712:1993, bytes 0xA1–0xFF, eight a line from 0xA0 (whose no-break space is not listed). VN3, what the `.Vn` fonts
 * and the "ABC" keyboards use, has the plain capitals, every small letter, and five combining tones. The toned capitals
 * that VN2 puts in the positions VN3 leaves empty are read too: VN3 text never holds them.
 */
const rows = [
  'Ă Â Ê Ô Ơ Ư Đ', // A1–A7
  'ă â ê ô ơ ư đ Ằ', // A8–AF
  '\u0300 \u0309 \u0303 \u0301 \u0323 à ả ã', // B0–B7
  'á ạ Ẳ ằ ẳ ẵ ắ Ẵ', // B8–BF
  'Ắ Ầ Ẩ Ẫ Ấ Ề ặ ầ', // C0–C7
  'ẩ ẫ ấ ậ è Ể ẻ ẽ', // C8–CF
  'é ẹ ề ể ễ ế ệ ì', // D0–D7
  'ỉ Ễ Ế Ồ ĩ í ị ò', // D8–DF
  'Ổ ỏ õ ó ọ ồ ổ ỗ', // E0–E7
  'ố ộ ờ ở ỡ ớ ợ ù', // E8–EF
  'Ỗ ủ ũ ú ụ ừ ử ữ', // F0–F7
  'ứ ự ỳ ỷ ỹ ý ỵ Ố', // F8–FF
]
const letters = rows.join(' ').normalize('NFC').split(' ')

/** Each TCVN3 letter by its byte. */
export const tcvn3Letters: ReadonlyMap<number, string> = new Map(
  letters.map((letter, index) => [0xa1 + index, letter]),
)

const word = /[\p{L}\p{M}]+/gu

/**
 * TCVN3 bytes as text in NFC. Bytes 0x80–0x9F, which the standard leaves out, are read as the typographic marks of
 * windows-1252, beside which these fonts were used.
 */
export function decodeTcvn3(bytes: Uint8Array): string {
  return mapTcvn3(new TextDecoder('windows-1252').decode(bytes))
}

/**
 * Text whose TCVN3 bytes were once read as Latin-1 (`§¶ng céng s¶n` → `Đảng cộng sản`), in NFC; other text comes back as
 * it was. Give it one run of text at a time: a text that is half Unicode and half TCVN3 is judged as a whole.
 */
export function repairTcvn3(text: string): string {
  // The micro sign (à) turns into the Greek letter when an application applies compatibility composition.
  return chooseRepair(text, mapTcvn3(text.replaceAll('\u03BC', '\u00B5')))
}

/** The repaired text when it reads better as Vietnamese than the text as it came, else the latter. */
export function chooseRepair(text: string, repaired: string): string {
  const before = measureVietnamese(text)
  const after = measureVietnamese(repaired)
  const isBetter = after.plausible > before.plausible && shareOf(after) > Math.max(shareOf(before), 0.6)
  return isBetter ? repaired : text
}

/** The share of accented words that are possible syllables, 0 when there are none. */
export function shareOf({ accented, plausible }: VietnameseMeasure): number {
  return accented === 0 ? 0 : plausible / accented
}

function mapTcvn3(latin1: string): string {
  return latin1
    .replace(/[\u00A1-\u00FF]/g, (symbol) => tcvn3Letters.get(symbol.charCodeAt(0)) ?? symbol)
    .normalize('NFC')
    .replace(word, raiseToCapitals)
}

/*
 * VN3 has no toned capitals: in a word set in capitals they are stored as small letters and drawn large by a second font
 * (`.VnTimeH`), so `TØNH` reads `TỉNH`. No one writes that on purpose. A word like `Hà` stays as it is, and a whole line in
 * that font, stored in small letters alone, can't be told from the bytes.
 */
function raiseToCapitals(word: string): string {
  const hasTonedSmall = /(?![ăâêôơưđ])[^\P{Ll}\x00-\x7F]/u.test(word)
  if (!hasTonedSmall || /[a-zăâêôơưđ]/.test(word)) return word
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0
  return capitals > 1 || /\p{Ll}\P{Ll}*\p{Lu}/u.test(word) ? word.toUpperCase() : word
}
