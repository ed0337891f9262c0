import type { BlockNode, DocumentNode, InlineNode, ListItem, Table } from './nodes.ts'
import { countWords } from './reading-time.ts'
import { truncateAtWord } from './text.ts'

/**
 * Plain text of a document, NFC: blocks apart by one blank line, list items as lines with `- ` or their number, table rows
 * as lines with a tab between cells, image captions as blocks.
 */
export function toText(document: DocumentNode): string {
  return blocksToText(document.content, { hasMarkers: true }).normalize('NFC')
}

/** Number of words (in Vietnamese: syllables, since they are written apart), list markers not counted. */
export function wordCount(document: DocumentNode): number {
  return countWords(blocksToText(document.content, { hasMarkers: false }))
}

/** The first paragraph that says something, on one line, cut at a word edge to at most `maxLength` UTF-16 units. */
export function documentToPlainSummary(document: DocumentNode, maxLength: number): string {
  const first = findFirstParagraph(document.content)
  return truncateAtWord(first.normalize('NFC'), maxLength)
}

/** Text of inline content; a hard break is a line feed. */
export function inlinesToText(content: readonly InlineNode[] | undefined): string {
  return (content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('')
}

type TextOptions = { hasMarkers: boolean }

function blocksToText(blocks: readonly BlockNode[], options: TextOptions, separator = '\n\n'): string {
  return blocks
    .map((block) => blockToText(block, options))
    .filter((text) => text !== '')
    .join(separator)
}

function blockToText(block: BlockNode, options: TextOptions): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlinesToText(block.content).trim()
    case 'codeBlock':
      return trimLineFeeds(inlinesToText(block.content))
    case 'bulletList':
      return listToText(block.content, () => '- ', options)
    case 'orderedList': {
      const start = block.attrs?.start ?? 1
      return listToText(block.content, (index) => `${start + index}. `, options)
    }
    case 'blockquote':
      return blocksToText(block.content, options)
    case 'image':
      return block.attrs.caption ?? ''
    case 'table':
      return tableToText(block, options)
    case 'horizontalRule':
      return ''
    default:
      return block satisfies never
  }
}

function listToText(items: readonly ListItem[], marker: (index: number) => string, options: TextOptions) {
  return items
    .map((item, index) => {
      const text = blocksToText(item.content, options, '\n')
      if (!options.hasMarkers) return text
      const lead = marker(index)
      return (lead + text.replaceAll('\n', `\n${' '.repeat(lead.length)}`)).trimEnd()
    })
    .join('\n')
}

function tableToText(table: Table, options: TextOptions): string {
  return table.content
    .map((row) =>
      (row.content ?? [])
        .map((cell) => blocksToText(cell.content, options).replace(/\s+/gu, ' '))
        .join('\t')
        .trimEnd(),
    )
    .filter((line) => line !== '')
    .join('\n')
}

function findFirstParagraph(blocks: readonly BlockNode[]): string {
  for (const block of blocks) {
    const text = firstParagraphOf(block)
    if (text !== '') return text
  }
  return ''
}

function firstParagraphOf(block: BlockNode): string {
  switch (block.type) {
    case 'paragraph':
      return inlinesToText(block.content).replace(/\s+/gu, ' ').trim()
    case 'blockquote':
      return findFirstParagraph(block.content)
    case 'bulletList':
    case 'orderedList':
      return findFirstParagraph(block.content.flatMap((item) => item.content))
    case 'table':
      return findFirstParagraph(
        block.content.flatMap((row) => row.content ?? []).flatMap((cell) => cell.content),
      )
    case 'heading':
    case 'image':
    case 'horizontalRule':
    case 'codeBlock':
      return ''
    default:
      return block satisfies never
  }
}

/** Line feeds at the end go. No pattern for this: one takes time quadratic in the line feeds of the whole text. */
function trimLineFeeds(text: string): string {
  let end = text.length
  while (end > 0 && text[end - 1] === '\n') end -= 1
  return text.slice(0, end)
}
