import { repairTcvn3, repairVni } from '@bantin/vietnamese'
import type { PageLine } from './page.ts'

/** What stands in for an element until its text is a line. Noncharacters: no text holds them. */
export const choiceMark = '\uFDD0'
export const mainHeadingMark = '\uFDD1'

const marks = /[\uFDD0\uFDD1]/g
// Zero-width spaces and byte order marks that programs leave in a text; the joiners stay, some scripts need them.
const unseen = /[\u200B\u2060\uFEFF]/g
// Signs that stood for a radio button in pages saved as text.
const choiceSign = /^(?:[\u25CB\u25CE\u25C9\u25EF\u2B58\u2610\u2611]|\(\s?\)|\[\s?\])\s*/

/** Text of one run as a reader saw it: letters of disguised old encodings repaired, white space collapsed. */
export function cleanRun(text: string): string {
  return repairTcvn3(repairVni(text)).replace(unseen, '').replace(/\s+/gu, ' ')
}

/** A whole line, cleaned and trimmed. Controls that a text cannot hold become spaces. */
export function clean(line: string): string {
  return cleanRun(line.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')).trim()
}

/** Takes the stand-ins out. */
export function withoutMarks(text: string): string {
  return text.replace(marks, '')
}

/** A line as it was seen; several choices beside each other are as many lines. */
export function toLines(text: string): PageLine[] {
  const parts = text.split(new RegExp(`(?=${choiceMark})`, 'u'))
  return parts.map(toLine).filter((line) => line.text !== '')
}

function toLine(text: string): PageLine {
  const isChoice = text.includes(choiceMark) || choiceSign.test(text)
  const words = withoutMarks(text).trim()
  return { text: isChoice ? words.replace(choiceSign, '') : words, isChoice }
}
