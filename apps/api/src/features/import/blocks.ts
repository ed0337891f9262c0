import {
  inlinesToText,
  type BlockNode,
  type InlineNode,
  type ListItem,
  type Table,
  type TableCell,
  type TextNode,
} from '@bantin/document'
import { cleanRun, mainHeadingMark, toLines, withoutMarks } from './lines.ts'
import { countWords, type LegacyPage, type PageBlock } from './page.ts'

type Blocks = Pick<LegacyPage, 'blocks' | 'pictures'>
type Pictures = LegacyPage['pictures']

/**
 * Takes a document of a whole page apart into the pieces that belong to the article or to what stands around it.
 * Containers that only laid the page out come undone; pictures, whose files are elsewhere, are only listed.
 */
export function blocksOf(nodes: readonly BlockNode[]): Blocks {
  const pictures: Pictures = []
  const pageWords = countWords(nodes.flatMap(linesOf).join('\n'))
  const blocks = spread(nodes, { pageWords, pictures })
  return { blocks, pictures }
}

interface Spreading {
  pageWords: number
  pictures: Pictures
}

function spread(nodes: readonly BlockNode[], page: Spreading): PageBlock[] {
  return nodes.flatMap((node) => {
    const inner = contentOfLayout(node, page.pageWords)
    if (inner) return spread(inner, page)
    return splitAtBreaks(node).flatMap((part) => {
      const emphasis = emphasisOf(part)
      return tidy(part, page.pictures)
        .map((tidied) => ({ node: tidied, lines: linesOf(tidied).flatMap(toLines), emphasis }))
        .filter(({ node, lines }) => lines.length > 0 || node.type === 'horizontalRule')
    })
  })
}

/** What is in a container that holds most of the page, so that it can be no part of an article; null for any other. */
function contentOfLayout(node: BlockNode, pageWords: number): readonly BlockNode[] | null {
  if (node.type === 'codeBlock') {
    const lines = linesOf(node)
    return lines.length > 1 && isMost(lines, pageWords) ? lines.map(paragraphOf) : null
  }
  if (node.type === 'blockquote') return isMost(linesOf(node), pageWords) ? node.content : null
  if (node.type === 'bulletList' || node.type === 'orderedList') {
    return isMost(linesOf(node), pageWords) ? node.content.flatMap((item) => item.content) : null
  }
  if (node.type !== 'table') return null
  const words = countWords(linesOf(node).join('\n'))
  const cells = node.content.flatMap((row) => row.content ?? [])
  const isLayout = cells.some(
    (cell) => cell.content.length > 2 && countWords(cell.content.flatMap(linesOf).join('\n')) > words * 0.4,
  )
  return isLayout ? cells.flatMap((cell) => cell.content) : null
}

function isMost(lines: string[], pageWords: number): boolean {
  return countWords(lines.join('\n')) > pageWords / 2
}

/** Old pages part their paragraphs by line breaks. */
function splitAtBreaks(node: BlockNode): BlockNode[] {
  if (node.type !== 'paragraph') return [node]
  const lines: InlineNode[][] = [[]]
  for (const inline of node.content ?? []) {
    if (inline.type === 'hardBreak') lines.push([])
    else lines.at(-1)?.push(inline)
  }
  return lines.map((content) => ({ ...node, content }))
}

function emphasisOf(node: BlockNode): PageBlock['emphasis'] {
  if (node.type === 'heading')
    return inlinesToText(node.content).includes(mainHeadingMark) ? 'main-heading' : 'heading'
  if (node.type !== 'paragraph') return 'none'
  const texts = (node.content ?? []).filter((inline) => inline.type === 'text' && inline.text.trim() !== '')
  const isBold = texts.every((inline) => inline.marks?.some(({ type }) => type === 'bold') === true)
  return isBold && texts.length > 0 ? 'bold' : 'none'
}

/** The node with its words cleaned and its pictures taken out; nothing when nothing is left. */
function tidy(node: BlockNode, pictures: Pictures): BlockNode[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading': {
      const content = tidyInlines(node.content ?? [])
      return content.length > 0 ? [{ ...node, content }] : []
    }
    case 'image': {
      const { src, alt = '', caption } = node.attrs
      pictures.push({ src, alt })
      return caption === undefined ? [] : tidy(paragraphOf(caption), pictures)
    }
    case 'blockquote': {
      const content = node.content.flatMap((child) => tidy(child, pictures))
      return content.length > 0 ? [{ ...node, content }] : []
    }
    case 'bulletList':
    case 'orderedList':
      return [{ ...node, content: node.content.map((item) => tidyItem(item, pictures)) }]
    case 'table':
      return [tidyTable(node, pictures)]
    case 'horizontalRule':
    case 'codeBlock':
      return [node]
    default:
      return node satisfies never
  }
}

function tidyItem({ content: [first, ...rest], type }: ListItem, pictures: Pictures): ListItem {
  const { content, ...paragraph } = first
  const inlines = tidyInlines(content ?? [])
  const lead = inlines.length > 0 ? { ...paragraph, content: inlines } : paragraph
  return { type, content: [lead, ...rest.flatMap((child) => tidy(child, pictures))] }
}

function tidyTable(table: Table, pictures: Pictures): Table {
  const tidyCell = (cell: TableCell): TableCell => {
    const content = cell.content.flatMap((child) => tidy(child, pictures))
    return { ...cell, content: content.length > 0 ? content : [{ type: 'paragraph' }] }
  }
  return {
    ...table,
    content: table.content.map((row) => (row.content ? { ...row, content: row.content.map(tidyCell) } : row)),
  }
}

/** Repairs and collapses the texts of a line, also across their edges; hard breaks of a heading become spaces. */
function tidyInlines(inlines: readonly InlineNode[]): InlineNode[] {
  const texts: TextNode[] = []
  let isAtSpace = true
  for (const inline of inlines) {
    const isBreak = inline.type === 'hardBreak'
    let text = isBreak ? ' ' : cleanRun(inline.text)
    if (isAtSpace) text = text.trimStart()
    if (text === '') continue
    isAtSpace = text.endsWith(' ')
    texts.push({
      type: 'text',
      text,
      ...(inline.marks && inline.marks.length > 0 ? { marks: inline.marks } : {}),
    })
  }
  return trimEnd(texts)
}

/** Without white space at its end. */
export function trimEnd(texts: readonly TextNode[]): TextNode[] {
  const last = texts.at(-1)
  if (!last) return []
  const text = last.text.trimEnd()
  const rest = texts.slice(0, -1)
  return text === '' ? trimEnd(rest) : [...rest, { ...last, text }]
}

/** The visible lines of a node: of a list each item's, of a table each row's. */
export function linesOf(node: BlockNode): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return nonEmpty(splitLines(inlinesToText(node.content)))
    case 'codeBlock':
      return nonEmpty(splitLines(inlinesToText(node.content)))
    case 'image':
      return nonEmpty([node.attrs.caption ?? ''])
    case 'blockquote':
      return node.content.flatMap(linesOf)
    case 'bulletList':
    case 'orderedList':
      return node.content.flatMap((item) => item.content.flatMap(linesOf))
    case 'table':
      return node.content
        .map((row) => (row.content ?? []).flatMap((cell) => cell.content.flatMap(linesOf)).join(' '))
        .filter((line) => line !== '')
    case 'horizontalRule':
      return []
    default:
      return node satisfies never
  }
}

function splitLines(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim())
}

function nonEmpty(lines: string[]): string[] {
  return lines.filter((line) => withoutMarks(line).trim() !== '')
}

function paragraphOf(text: string): BlockNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}
