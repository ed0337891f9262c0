import { isSameMark } from './model.ts'
import type { BlockNode, DocumentNode, Image, InlineNode, ListItem, Mark, Table, TableRow } from './nodes.ts'
import { countHeaderRows } from './table-head.ts'
import { isExternalHref, parseHref, parseImageSource } from './url.ts'

export type HtmlOptions = {
  /** Added to every heading level (which are 2 to 4); the result stays within 1 to 6. */
  headingOffset?: number
  /** The address to show for an image, for example a variant of the library or an absolute one. */
  mediaUrl?: (image: { mediaId: string | null; src: string }) => string
  /** Origin of the pages that show the HTML; links to it are not marked as leading elsewhere. */
  origin?: string
}

/**
 * Semantic HTML of a document, without any style attribute or script. Texts are escaped and addresses are checked again
 * here, so that even a document written past the validator yields nothing that runs.
 */
export function toHtml(document: DocumentNode, options: HtmlOptions = {}): string {
  return blocksToHtml(document.content, options)
}

function blocksToHtml(blocks: readonly BlockNode[], options: HtmlOptions): string {
  return blocks.map((block) => blockToHtml(block, options)).join('')
}

function blockToHtml(block: BlockNode, options: HtmlOptions): string {
  switch (block.type) {
    case 'paragraph': {
      const align = block.attrs?.textAlign
      const name = align === undefined ? '' : attribute('class', `align-${align}`)
      return `<p${name}>${inlinesToHtml(block.content, options)}</p>`
    }
    case 'heading': {
      const level = Math.min(6, Math.max(1, Math.trunc(block.attrs.level + (options.headingOffset ?? 0))))
      return `<h${level}>${inlinesToHtml(block.content, options)}</h${level}>`
    }
    case 'bulletList':
      return `<ul>${itemsToHtml(block.content, options)}</ul>`
    case 'orderedList': {
      const start = block.attrs?.start ?? 1
      return `<ol${start === 1 ? '' : attribute('start', start)}>${itemsToHtml(block.content, options)}</ol>`
    }
    case 'blockquote':
      return `<blockquote>${blocksToHtml(block.content, options)}</blockquote>`
    case 'image':
      return imageToHtml(block, options)
    case 'table':
      return tableToHtml(block, options)
    case 'horizontalRule':
      return '<hr>'
    case 'codeBlock':
      return `<pre><code>${inlinesToHtml(block.content, options)}</code></pre>`
    default:
      block satisfies never
      return ''
  }
}

function itemsToHtml(items: readonly ListItem[], options: HtmlOptions): string {
  return items.map((item) => `<li>${itemToHtml(item, options)}</li>`).join('')
}

/** An item that is one line, perhaps with lists under it, needs no paragraph of its own. */
function itemToHtml(item: ListItem, options: HtmlOptions): string {
  const [first, ...rest] = item.content
  const isTight =
    first.attrs === undefined &&
    rest.every((block) => block.type === 'bulletList' || block.type === 'orderedList')
  return isTight
    ? inlinesToHtml(first.content, options) + blocksToHtml(rest, options)
    : blocksToHtml(item.content, options)
}

function imageToHtml({ attrs }: Image, options: HtmlOptions): string {
  const { mediaId = null, src, alt = '', caption, width, height } = attrs
  const source = parseImageSource(options.mediaUrl?.({ mediaId, src }) ?? src)
  const figcaption = caption === undefined ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`
  if (source === undefined) return figcaption === '' ? '' : `<figure>${figcaption}</figure>`
  const size = attribute('width', width) + attribute('height', height)
  const picture = `<img${attribute('src', source)}${attribute('alt', alt)}${size} loading="lazy" decoding="async">`
  return `<figure>${picture}${figcaption}</figure>`
}

function tableToHtml(table: Table, options: HtmlOptions): string {
  const headerRows = countHeaderRows(table)
  const head = table.content.slice(0, headerRows)
  const body = table.content.slice(headerRows)
  const thead = head.length === 0 ? '' : `<thead>${rowsToHtml(head, 'col', options)}</thead>`
  const tbody = body.length === 0 ? '' : `<tbody>${rowsToHtml(body, 'row', options)}</tbody>`
  // The wrapper scrolls sideways on a narrow screen; a keyboard must be able to reach it.
  return `<div class="table-scroll" tabindex="0"><table>${thead}${tbody}</table></div>`
}

function rowsToHtml(rows: readonly TableRow[], scope: 'col' | 'row', options: HtmlOptions): string {
  return rows
    .map((row) => {
      const cells = (row.content ?? []).map((cell) => {
        const isHeader = cell.type === 'tableHeader'
        const name = isHeader ? 'th' : 'td'
        const span = attribute('colspan', cell.attrs?.colspan) + attribute('rowspan', cell.attrs?.rowspan)
        const attributes = `${isHeader ? attribute('scope', scope) : ''}${span}`
        return `<${name}${attributes}>${cellToHtml(cell.content, options)}</${name}>`
      })
      return `<tr>${cells.join('')}</tr>`
    })
    .join('')
}

function cellToHtml(blocks: readonly BlockNode[], options: HtmlOptions): string {
  const [only] = blocks
  return blocks.length === 1 && only?.type === 'paragraph' && only.attrs === undefined
    ? inlinesToHtml(only.content, options)
    : blocksToHtml(blocks, options)
}

const markTags = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  subscript: 'sub',
  superscript: 'sup',
  code: 'code',
} as const

/** Marks stay open across neighbours that share them, so that a link with a bold word in it is one link. */
function inlinesToHtml(content: readonly InlineNode[] | undefined, options: HtmlOptions): string {
  let html = ''
  let open: Mark[] = []
  for (const node of content ?? []) {
    const marks = (node.marks ?? []).filter(isRenderable)
    const shared = countShared(open, marks)
    html += closeMarks(open.slice(shared))
    html += marks
      .slice(shared)
      .map((mark) => openMark(mark, options))
      .join('')
    open = marks
    html += node.type === 'text' ? escapeHtml(node.text) : '<br>'
  }
  return html + closeMarks(open)
}

function isRenderable(mark: Mark): boolean {
  return mark.type === 'link' ? parseHref(mark.attrs.href) !== undefined : Object.hasOwn(markTags, mark.type)
}

function countShared(open: readonly Mark[], marks: readonly Mark[]): number {
  const different = open.findIndex((mark, index) => !isSameMark(mark, marks[index]))
  return different === -1 ? open.length : different
}

function openMark(mark: Mark, options: HtmlOptions): string {
  if (mark.type !== 'link') return `<${markTags[mark.type]}>`
  const href = parseHref(mark.attrs.href) ?? ''
  const rel = isExternalHref(href, options.origin) ? ' rel="noopener noreferrer"' : ''
  return `<a${attribute('href', href)}${rel}>`
}

function closeMarks(marks: readonly Mark[]): string {
  return marks
    .toReversed()
    .map((mark) => (mark.type === 'link' ? '</a>' : `</${markTags[mark.type]}>`))
    .join('')
}

function attribute(name: string, value: string | number | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? '')
}
