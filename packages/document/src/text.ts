/**
 * Runs of combining marks are bounded as in the Stream-Safe Text Format of UAX #15. Normalising a run takes time quadratic
 * in its length (200,000 marks: 15 seconds), so an unbounded one would let a single request hold the process.
 */
export const maxCombiningRun = 30

const combiningRunTooLong = /\p{M}{31}/u
// C0 but tab and line feed, DEL, C1. Carriage returns have become line feeds by the time this is asked.
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g
const loneSurrogate = /\p{Surrogate}/u
const loneSurrogates = /\p{Surrogate}/gu
// Well under the bound, because normalising may split one mark into two.
const combiningRunsToCut = /(\p{M}{10})\p{M}+/gu

export type TextFault = 'TEXT_CONTROL_CHARACTER' | 'TEXT_SURROGATE' | 'TEXT_COMBINING_RUN'

/** Line ends become `\n`; the result is not yet NFC (pieces must be joined first). */
export function unifyLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/** Says why a text may not be stored, or undefined. Must be asked before and after normalising. */
export function findTextFault(text: string): TextFault | undefined {
  if (control.test(text)) return 'TEXT_CONTROL_CHARACTER'
  if (loneSurrogate.test(text)) return 'TEXT_SURROGATE'
  if (combiningRunTooLong.test(text)) return 'TEXT_COMBINING_RUN'
  return undefined
}

/** Makes any string storable: what `findTextFault` refuses becomes a space, U+FFFD or is cut; the result is NFC. */
export function cleanText(text: string): string {
  return unifyLineEnds(text)
    .replace(controls, ' ')
    .replace(loneSurrogates, '\ufffd')
    .replace(combiningRunsToCut, '$1')
    .normalize('NFC')
}

/** Cuts at a word edge and adds an ellipsis when something is left out; never longer than `maxLength` UTF-16 units. */
export function truncateAtWord(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  if (maxLength < 1) return ''
  let head = text.slice(0, maxLength - 1)
  if (/\S/.test(text.charAt(maxLength - 1))) {
    const edge = head.search(/\s\S*$/)
    if (edge > 0) head = head.slice(0, edge)
    // One word longer than the whole: cut inside it, but never between the halves of a pair.
    else head = head.replace(/[\ud800-\udbff]$/, '')
  }
  return `${head.replace(/[\s,;:.–-]+$/u, '')}…`
}
