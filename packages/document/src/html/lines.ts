import { isSameMark, isSameMarks } from '../model.ts'
import type { HeadingLevel, InlineNode, Mark, TextAlign, TextNode } from '../nodes.ts'
import { cleanText } from '../text.ts'
import type { Draft } from './builder.ts'

/** What an element gives the lines inside it. */
export type LineStyle = {
  marks: readonly Mark[]
  align?: TextAlign
  kind: 'paragraph' | 'codeBlock' | HeadingLevel
}

/** How many nodes and UTF-16 units a text took, and whether there was room for all of it. */
type Added = { nodes: number; length: number; isWhole: boolean }

/** The lines of one block of text as they come in, white space collapsed as HTML does. */
export class Lines {
  #lines: TextNode[][] = [[]]
  #style: LineStyle | undefined
  /** At the start of a line or after a space, where one more space shows nothing. */
  #isAtSpace = true

  /** Adds as much of a text as there is room for. */
  addText(value: string, { style, room }: { style: LineStyle; room: number }): Added {
    this.#style ??= style
    let text = cleanText(value)
    if (style.kind !== 'codeBlock') {
      text = text.replace(/[ \t\n\f]+/g, ' ')
      if (this.#isAtSpace && text.startsWith(' ')) text = text.slice(1)
    }
    const isWhole = text.length <= room
    text = text.slice(0, room)
    if (text === '') return { nodes: 0, length: 0, isWhole }
    // Asked of the piece, not of the whole line: that would cost the square of its length.
    this.#isAtSpace = text.endsWith(' ')
    const line = this.#lastLine()
    const last = line.at(-1)
    const marks = style.kind === 'codeBlock' || style.marks.length === 0 ? undefined : [...style.marks]
    if (last !== undefined && isSameMarks(last.marks, marks)) {
      last.text += text
      return { nodes: 0, length: text.length, isWhole }
    }
    line.push(marks === undefined ? { type: 'text', text } : { type: 'text', text, marks })
    return { nodes: 1, length: text.length, isWhole }
  }

  addBreak(style: LineStyle): void {
    this.#style ??= style
    this.#lines.push([])
    this.#isAtSpace = true
  }

  /** Gives the blocks these lines make and starts anew. A blank line parts two blocks; no words, no block. */
  take(): Draft[] {
    const lines = this.#lines
    const style = this.#style
    this.#lines = [[]]
    this.#isAtSpace = true
    this.#style = undefined
    if (style === undefined) return []
    return style.kind === 'codeBlock' ? toCodeBlock(lines) : toTextBlocks(lines, style)
  }

  #lastLine(): TextNode[] {
    const line = this.#lines.at(-1) ?? []
    if (this.#lines.length === 0) this.#lines.push(line)
    return line
  }
}

function toCodeBlock(lines: TextNode[][]): Draft[] {
  const text = lines.map((line) => line.map((node) => node.text).join('')).join('\n')
  const words = text.trimStart()
  // The indentation of the first line stays, the blank lines before it go.
  const start = text.lastIndexOf('\n', text.length - words.length - 1) + 1
  const trimmed = cleanText(text.slice(words === '' ? text.length : start).trimEnd())
  return trimmed === '' ? [] : [{ type: 'codeBlock', content: [{ type: 'text', text: trimmed }] }]
}

function toTextBlocks(lines: TextNode[][], style: LineStyle): Draft[] {
  const blocks: Draft[] = []
  let inlines: InlineNode[] = []
  const finish = () => {
    if (inlines.length > 0) blocks.push(toTextBlock(inlines, style))
    inlines = []
  }
  for (const line of lines) {
    const texts = trimLine(line)
    const [first] = texts
    if (first === undefined) {
      finish()
      continue
    }
    const before = inlines.at(-1)
    if (before !== undefined) inlines.push(breakBetween(before, first))
    inlines.push(...texts)
  }
  finish()
  return blocks
}

function toTextBlock(content: InlineNode[], { kind, align }: LineStyle): Draft {
  if (kind === 'paragraph') {
    // Left is what a line does by itself; old pages say it on every paragraph.
    return align === undefined || align === 'left'
      ? { type: 'paragraph', content }
      : { type: 'paragraph', attrs: { textAlign: align }, content }
  }
  return { type: 'heading', attrs: { level: kind }, content }
}

/** A break inside a link or bold words belongs to them, so that they stay one. */
function breakBetween(before: InlineNode, after: InlineNode): InlineNode {
  const shared = (before.marks ?? []).filter((mark) => after.marks?.some((other) => isSameMark(mark, other)))
  return shared.length === 0 ? { type: 'hardBreak' } : { type: 'hardBreak', marks: shared }
}

function trimLine(line: TextNode[]): TextNode[] {
  const texts = line.map((node) => ({ ...node, text: cleanText(node.text) }))
  for (let first = texts[0]; first !== undefined; first = texts[0]) {
    first.text = first.text.trimStart()
    if (first.text !== '') break
    texts.shift()
  }
  for (let last = texts.at(-1); last !== undefined; last = texts.at(-1)) {
    last.text = last.text.trimEnd()
    if (last.text !== '') break
    texts.pop()
  }
  return texts
}
