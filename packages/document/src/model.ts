import type { Mark, MarkName, NodeName } from './nodes.ts'
import { findTextFault, unifyLineEnds } from './text.ts'
import { parseHref, parseImageSource } from './url.ts'

/** What an attribute parser returns for a value that may not be stored. */
export const invalid = Symbol('invalid')

/** `parse` gives the canonical value, undefined for the default (left out of a document), or `invalid`. */
export type AttributeRule = {
  parse: (value: unknown) => unknown
  expected: string
  isRequired?: true
  /** Value an editor shows when the attribute is absent; null unless given. */
  fallback?: string | number
}

/** Content is `first` (when given), then any number of `any`; at least `min` nodes in all. Absent: a leaf. */
export type ContentRule = { first?: NodeName; any: readonly NodeName[]; min: 0 | 1 }

export type NodeRule = {
  content?: ContentRule
  attributes: Readonly<Record<string, AttributeRule>>
  /** Attributes editors are known to send that mean nothing here: accepted and left out. */
  dropped: readonly string[]
  isInline?: true
  /** Whether the inline content may carry marks. */
  allowsMarks?: true
}

export type MarkRule = {
  attributes: Readonly<Record<string, AttributeRule>>
  dropped: readonly string[]
  excludesAll?: true
}

const blocks = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'image',
  'table',
  'horizontalRule',
  'codeBlock',
] as const
const inlines = ['text', 'hardBreak'] as const

const textAlign: AttributeRule = {
  parse: (value) =>
    value === null
      ? undefined
      : value === 'left' || value === 'center' || value === 'right' || value === 'justify'
        ? value
        : invalid,
  expected: 'left, center, right or justify',
}

const cellAttributes = {
  colspan: optionalInteger({ min: 1, max: 100, fallback: 1 }),
  rowspan: optionalInteger({ min: 1, max: 1_000, fallback: 1 }),
  colwidth: {
    parse: parseColumnWidths,
    expected: 'a list of at most 100 whole numbers up to 10000, or null',
  },
}

/** Every node of the schema. The order of the keys is the order of the node types in the editor's schema. */
export const nodeRules: Readonly<Record<NodeName, NodeRule>> = {
  doc: { content: { any: blocks, min: 1 }, attributes: {}, dropped: [] },
  paragraph: {
    content: { any: inlines, min: 0 },
    attributes: { textAlign },
    dropped: [],
    allowsMarks: true,
  },
  heading: {
    content: { any: inlines, min: 0 },
    attributes: {
      level: {
        parse: (value) => (value === 2 || value === 3 || value === 4 ? value : invalid),
        expected: '2, 3 or 4',
        isRequired: true,
      },
    },
    dropped: ['textAlign'],
    allowsMarks: true,
  },
  bulletList: { content: { any: ['listItem'], min: 1 }, attributes: {}, dropped: [] },
  orderedList: {
    content: { any: ['listItem'], min: 1 },
    attributes: { start: optionalInteger({ min: 0, max: 1_000_000, fallback: 1 }) },
    dropped: ['type'],
  },
  listItem: { content: { first: 'paragraph', any: blocks, min: 1 }, attributes: {}, dropped: [] },
  blockquote: { content: { any: blocks, min: 1 }, attributes: {}, dropped: [] },
  image: {
    attributes: {
      mediaId: { parse: parseMediaId, expected: 'a UUID or null' },
      src: {
        parse: (value) => parseImageSource(value) ?? invalid,
        expected: 'an http(s) address or a path that starts with /',
        isRequired: true,
      },
      alt: optionalLine(1_000),
      caption: optionalLine(2_000),
      width: optionalInteger({ min: 1, max: 20_000 }),
      height: optionalInteger({ min: 1, max: 20_000 }),
    },
    dropped: ['title'],
  },
  table: { content: { any: ['tableRow'], min: 1 }, attributes: {}, dropped: [] },
  tableRow: { content: { any: ['tableCell', 'tableHeader'], min: 0 }, attributes: {}, dropped: [] },
  tableCell: { content: { any: blocks, min: 1 }, attributes: cellAttributes, dropped: ['align'] },
  tableHeader: { content: { any: blocks, min: 1 }, attributes: cellAttributes, dropped: ['align'] },
  horizontalRule: { attributes: {}, dropped: [] },
  codeBlock: { content: { any: ['text'], min: 0 }, attributes: {}, dropped: ['language'] },
  text: { attributes: {}, dropped: [], isInline: true },
  hardBreak: { attributes: {}, dropped: [], isInline: true },
}

/** Every mark, outermost first: the order of the keys is the order in which marks are kept and nested. */
export const markRules: Readonly<Record<MarkName, MarkRule>> = {
  link: {
    attributes: {
      href: {
        parse: (value) => parseHref(value) ?? invalid,
        expected: 'an http(s), mailto or tel address, a path that starts with / or a #fragment',
        isRequired: true,
      },
    },
    dropped: ['target', 'rel', 'class', 'title'],
  },
  bold: { attributes: {}, dropped: [] },
  italic: { attributes: {}, dropped: [] },
  underline: { attributes: {}, dropped: [] },
  strike: { attributes: {}, dropped: [] },
  subscript: { attributes: {}, dropped: [] },
  superscript: { attributes: {}, dropped: [] },
  code: { attributes: {}, dropped: [], excludesAll: true },
}

/** Mark names in their canonical order. */
export const markOrder = Object.keys(markRules)

export function isNodeName(value: unknown): value is NodeName {
  return typeof value === 'string' && Object.hasOwn(nodeRules, value)
}

export function isMarkName(value: unknown): value is MarkName {
  return typeof value === 'string' && Object.hasOwn(markRules, value)
}

/** Whether two canonical mark lists are the same. */
export function isSameMarks(a: readonly Mark[] | undefined, b: readonly Mark[] | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return a.length === b.length && a.every((mark, index) => isSameMark(mark, b[index]))
}

export function isSameMark(a: Mark, b: Mark | undefined): boolean {
  if (b === undefined || a.type !== b.type) return false
  return a.type !== 'link' || b.type !== 'link' || a.attrs.href === b.attrs.href
}

function optionalInteger(bounds: { min: number; max: number; fallback?: number }): AttributeRule {
  const { min, max, fallback } = bounds
  return {
    parse(value) {
      if (value === null || value === fallback) return undefined
      return isIntegerWithin(value, min, max) ? value : invalid
    },
    expected: `a whole number from ${min} to ${max}`,
    ...(fallback === undefined ? {} : { fallback }),
  }
}

function optionalLine(maxLength: number): AttributeRule {
  return {
    parse(value) {
      if (value === null || value === '') return undefined
      // The length is asked first: it bounds the cost of what follows.
      if (typeof value !== 'string' || value.length > 4 * maxLength) return invalid
      const line = unifyLineEnds(value).replace(/[\t\n]/g, ' ')
      if (findTextFault(line) !== undefined) return invalid
      const normalised = line.normalize('NFC').trim()
      if (normalised.length > maxLength || findTextFault(normalised) !== undefined) return invalid
      return normalised === '' ? undefined : normalised
    },
    expected: `a text of at most ${maxLength} characters without control characters`,
    fallback: '',
  }
}

function parseMediaId(value: unknown): unknown {
  if (value === null) return undefined
  const isUuid =
    typeof value === 'string' && /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(value)
  return isUuid ? value.toLowerCase() : invalid
}

function parseColumnWidths(value: unknown): unknown {
  if (value === null) return undefined
  if (!Array.isArray(value) || value.length > 100) return invalid
  const widths: unknown[] = value
  if (!widths.every((width) => width === null || isIntegerWithin(width, 0, 10_000))) return invalid
  return widths.every((width) => width === null || width === 0)
    ? undefined
    : widths.map((width) => width ?? 0)
}

function isIntegerWithin(value: unknown, min: number, max: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
}
