import type {
  DemoHeading,
  DemoImage,
  DemoList,
  DemoListItem,
  DemoParagraph,
  DemoQuote,
  DemoTable,
  DemoTableCell,
  DemoText,
} from './types.ts'

type Inline = string | DemoText

/** A paragraph of plain text and marked runs. */
export function p(...content: readonly Inline[]): DemoParagraph {
  return { type: 'paragraph', content: content.map(run) }
}

export function h2(text: string): DemoHeading {
  return { type: 'heading', attrs: { level: 2 }, content: [run(text)] }
}

export function h3(text: string): DemoHeading {
  return { type: 'heading', attrs: { level: 3 }, content: [run(text)] }
}

export function ul(...items: readonly Inline[]): DemoList {
  return { type: 'bulletList', content: items.map(listItem) }
}

export function ol(...items: readonly Inline[]): DemoList {
  return { type: 'orderedList', content: items.map(listItem) }
}

/** A quotation; the last paragraph may name who said it. */
export function quote(...paragraphs: readonly string[]): DemoQuote {
  return { type: 'blockquote', content: paragraphs.map((text) => p(text)) }
}

/** A table whose first row is its header. Every row has as many cells as the header. */
export function table(header: readonly string[], ...rows: readonly (readonly string[])[]): DemoTable {
  return {
    type: 'table',
    content: [
      { type: 'tableRow', content: header.map((text) => cell('tableHeader', text)) },
      ...rows.map((row) => ({
        type: 'tableRow' as const,
        content: row.map((text) => cell('tableCell', text)),
      })),
    ],
  }
}

/** A picture in the text, by its key in the picture list. */
export function image(pictureKey: string, alt: string, caption: string): DemoImage {
  return { type: 'image', attrs: { pictureKey, alt, caption } }
}

export function b(text: string): DemoText {
  return { type: 'text', text, marks: [{ type: 'bold' }] }
}

export function i(text: string): DemoText {
  return { type: 'text', text, marks: [{ type: 'italic' }] }
}

export function link(text: string, href: string): DemoText {
  return { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }
}

function run(content: Inline): DemoText {
  return typeof content === 'string' ? { type: 'text', text: content } : content
}

function listItem(content: Inline): DemoListItem {
  return { type: 'listItem', content: [p(content)] }
}

function cell(type: DemoTableCell['type'], text: string): DemoTableCell {
  return { type, content: [p(text)] }
}
