import { keepTogether } from '@bantin/vietnamese'

export interface TextPiece {
  text: string
  isUnbroken: boolean
}

const known = new Map<string, readonly TextPiece[]>()
const knownMax = 1_000
const joiners = /[\u00A0\u2060]/

/**
 * The text cut into what may break across lines and what may not (document numbers, dates, numbers with their unit). The
 * pieces join to the very text given: marks put into it would travel along when a reader copies a document number.
 */
export function splitUnbroken(text: string): readonly TextPiece[] {
  // The server draws the same headlines again and again.
  if (!import.meta.env.SSR) return split(text)
  let pieces = known.get(text)
  if (pieces === undefined) {
    pieces = split(text)
    if (known.size === knownMax) known.clear()
    known.set(text, pieces)
  }
  return pieces
}

function split(text: string): TextPiece[] {
  const joined = keepTogether(text)
  if (joined === text) return [{ text, isUnbroken: false }]
  const pieces: TextPiece[] = []
  let start = 0
  for (const run of joined.split(/(?<=[^\S\u00A0])|(?=[^\S\u00A0])/)) {
    const length = countGiven(run, text, start)
    const piece = text.slice(start, start + length)
    const isUnbroken = joiners.test(run) && piece !== ''
    const last = pieces.at(-1)
    if (last !== undefined && !last.isUnbroken && !isUnbroken) last.text += piece
    else pieces.push({ text: piece, isUnbroken })
    start += length
  }
  return pieces
}

/** How many characters of `text` from `start` on `run` stands for: all of its own but the joiners put in. */
function countGiven(run: string, text: string, start: number): number {
  let length = 0
  for (const character of run) {
    const given = text.slice(start + length, start + length + character.length)
    if (character === '\u2060' && given !== '\u2060') continue
    length += character.length
  }
  return length
}
