import { documentLimits } from './check.ts'
import type { DocumentNode, Paragraph } from './nodes.ts'
import { cleanText } from './text.ts'

/**
 * A document of plain paragraphs: every line that is not blank is one, as old plain pages have them. Always valid: text
 * beyond the length limit is left out, lines beyond the node limit join the last paragraph.
 */
export function fromText(text: string): DocumentNode {
  const lines = cleanText(text)
    .split(/[\n\u2028\u2029]/)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
  // A paragraph is two nodes, itself and its text.
  const maxParagraphs = documentLimits.maxNodes / 2
  const kept = lines.slice(0, maxParagraphs - 1)
  const rest = lines.slice(maxParagraphs - 1).join(' ')
  if (rest !== '') kept.push(rest)

  const content: Paragraph[] = []
  let room = documentLimits.maxTextLength
  for (const line of kept) {
    // Never between the halves of a pair.
    const fitting = line.length <= room ? line : line.slice(0, room).replace(/[\ud800-\udbff]$/, '')
    if (fitting === '') break
    content.push({ type: 'paragraph', content: [{ type: 'text', text: fitting }] })
    room -= fitting.length
  }
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}
