import { documentLimits } from './check.ts'
import { fromText } from './from-text.ts'
import { DocumentBuilder } from './html/builder.ts'
import {
  addMark,
  alignOf,
  attributeOf,
  blockElements,
  headingLevelOf,
  isHidden,
  marksWithin,
  preformattedElements,
  skippedElements,
  styleOf,
  type Element,
} from './html/elements.ts'
import type { LineStyle } from './html/lines.ts'
import { findLayoutTables, parseHtml, stripTags, walk, type HtmlParent } from './html/tree.ts'
import type { DocumentNode, ImageAttributes } from './nodes.ts'
import { cleanText } from './text.ts'
import { parseHref, parseImageSource } from './url.ts'
import { validateDocument } from './validate.ts'

export type FromHtmlOptions = {
  /** Address of the page the HTML comes from: relative links and images become absolute. Without it they are dropped. */
  baseUrl?: string
  /** UTF-16 units of HTML that are read; 2,000,000 unless given. */
  maxLength?: number
}

/**
 * `what` is an element name (`script`, `iframe`), `hidden` for elements nobody sees, `a[href]` and `img[src]` for addresses a
 * document may not hold, `markup` when a page was too tangled to keep anything but its text, or `limit` for what was cut.
 */
export type DroppedContent = { what: string; count: number }

export type FromHtmlResult = { document: DocumentNode; dropped: DroppedContent[] }

/** Turns a pasted fragment or a whole old page into a valid document that has every visible word of it; never throws. */
export function fromHtml(html: string, options: FromHtmlOptions = {}): FromHtmlResult {
  const { maxLength = 2_000_000, baseUrl } = options
  const dropped = new Map<string, number>()
  const source = html.slice(0, maxLength)
  if (source.length < html.length) drop(dropped, 'limit')
  const document = readTree(source, { dropped, baseUrl }) ?? readTextAlone(source, dropped)
  const counts = [...dropped].map(([what, count]) => ({ what, count }))
  return { document, dropped: counts.sort((a, b) => (a.what < b.what ? -1 : 1)) }
}

type Reading = { dropped: Map<string, number>; baseUrl: string | undefined }

function readTree(source: string, reading: Reading): DocumentNode | undefined {
  const root = parseHtml(source)
  if (root === undefined) return undefined
  const result = validateDocument(buildDraft(root, reading))
  return result.ok ? result.document : undefined
}

function readTextAlone(source: string, dropped: Map<string, number>): DocumentNode {
  drop(dropped, 'markup')
  const text = stripTags(source)
  if (text.replace(/\s+/gu, ' ').length > documentLimits.maxTextLength) drop(dropped, 'limit')
  return fromText(text)
}

function buildDraft(root: HtmlParent, reading: Reading): unknown {
  const builder = new DocumentBuilder()
  const layoutTables = findLayoutTables(root)
  // One entry for each element that is open; the last is where reading stands.
  const entered: { style: LineStyle; depth: number }[] = []
  const outermost: LineStyle = { marks: [], kind: 'paragraph' }
  const current = () => entered.at(-1)?.style ?? outermost

  walk(root, {
    enter(element) {
      const css = styleOf(element)
      const reason = skippedElements.has(element.tagName)
        ? element.tagName
        : isHidden(element, css)
          ? 'hidden'
          : builder.isFull
            ? 'limit'
            : undefined
      if (reason !== undefined) {
        drop(reading.dropped, reason)
        return false
      }
      if (blockElements.has(element.tagName)) builder.endLine()
      entered.push({ style: styleWithin(element, { outer: current(), css, reading }), depth: builder.depth })
      openElement(builder, element, { style: current(), reading, isLayout: layoutTables.has(element) })
      return true
    },
    leave(element) {
      const depth = entered.pop()?.depth ?? 1
      if (blockElements.has(element.tagName)) builder.closeTo(depth)
      if (element.tagName === 'figure') builder.closeFigure()
    },
    text(value) {
      const fits = builder.isFull ? value.trim() === '' : builder.addText(value, current())
      if (!fits) drop(reading.dropped, 'limit')
    },
  })
  return builder.finish()
}

function styleWithin(
  element: Element,
  { outer, css, reading }: { outer: LineStyle; css: ReadonlyMap<string, string>; reading: Reading },
): LineStyle {
  let marks = marksWithin(element, { outer: outer.marks, style: css })
  if (element.tagName === 'a') {
    const href = readHref(element, reading)
    if (href !== undefined) marks = addMark(marks, { type: 'link', attrs: { href } })
  }
  const align = alignOf(element, css) ?? outer.align
  const kind = preformattedElements.has(element.tagName)
    ? 'codeBlock'
    : (headingLevelOf(element) ?? outer.kind)
  return align === undefined ? { marks, kind } : { marks, kind, align }
}

function openElement(
  builder: DocumentBuilder,
  element: Element,
  { style, reading, isLayout }: { style: LineStyle; reading: Reading; isLayout: boolean },
): void {
  switch (element.tagName) {
    case 'br':
      return builder.addBreak(style)
    case 'hr':
      return builder.addRule()
    case 'img': {
      const attrs = readImage(element, reading)
      if (attrs !== undefined) builder.addImage(attrs)
      // The words on both sides of a picture that is left out are still two words.
      else builder.addText(' ', style)
      return undefined
    }
    case 'blockquote':
      return builder.open('blockquote')
    case 'ul':
    case 'menu':
    case 'dir':
      return builder.open('bulletList')
    case 'ol':
      return builder.open('orderedList', { start: readInteger(element, 'start', 1_000_000) ?? 1 })
    case 'li':
      return builder.openItem()
    case 'table':
      return isLayout ? undefined : builder.open('table')
    case 'tr':
      return builder.openRow()
    case 'td':
    case 'th':
      return builder.openCell(element.tagName === 'th' ? 'tableHeader' : 'tableCell', {
        colspan: Math.max(1, readInteger(element, 'colspan', 100) ?? 1),
        rowspan: Math.max(1, readInteger(element, 'rowspan', 1_000) ?? 1),
      })
    case 'figure':
      return builder.openFigure()
    case 'figcaption':
      return builder.openCaption()
    default:
      return undefined
  }
}

function readHref(element: Element, reading: Reading): string | undefined {
  const value = attributeOf(element, 'href')?.trim()
  // "#" alone is a button of some script that is gone.
  if (value === undefined || value === '' || value === '#') return undefined
  const href = parseHref(resolveAddress(value, reading.baseUrl))
  if (href === undefined) drop(reading.dropped, 'a[href]')
  return href
}

function readImage(element: Element, reading: Reading): ImageAttributes | undefined {
  const width = readInteger(element, 'width', 20_000)
  const height = readInteger(element, 'height', 20_000)
  const candidates = ['src', 'data-src', 'data-original'].map((name) => attributeOf(element, name))
  const isCounter = width !== undefined && width <= 1 && height !== undefined && height <= 1
  const src = candidates
    .map((value) =>
      value === undefined ? undefined : parseImageSource(resolveAddress(value, reading.baseUrl)),
    )
    .find((value) => value !== undefined)
  if (src === undefined || isCounter) {
    drop(reading.dropped, 'img[src]')
    return undefined
  }
  const description = attributeOf(element, 'alt')?.trim() || attributeOf(element, 'title')
  const alt = cleanText((description ?? '').slice(0, 1_000))
    .replace(/\s+/gu, ' ')
    .slice(0, 1_000)
    .trim()
  return {
    src,
    ...(alt === '' ? {} : { alt: cleanText(alt) }),
    ...(width === undefined || width === 0 ? {} : { width }),
    ...(height === undefined || height === 0 ? {} : { height }),
  }
}

/** Old pages write \ for / and leave the scheme out; browsers read both so. */
function resolveAddress(value: string, baseUrl: string | undefined): string {
  const address = value.trim().replaceAll('\\', '/')
  if (address.startsWith('#') || /^[a-z][a-z\d+.-]*:/i.test(address)) return value.trim()
  if (baseUrl !== undefined) {
    try {
      return new URL(address, baseUrl).href
    } catch {
      return address
    }
  }
  return address.startsWith('//') ? `https:${address}` : address
}

function readInteger(element: Element, name: string, max: number): number | undefined {
  const digits = /^\s*(\d{1,7})(px)?\s*$/i.exec(attributeOf(element, name) ?? '')?.[1]
  return digits === undefined ? undefined : Math.min(max, Number(digits))
}

function drop(dropped: Map<string, number>, what: string): void {
  dropped.set(what, (dropped.get(what) ?? 0) + 1)
}
