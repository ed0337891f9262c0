import { parseHref, parseImageSource } from '@bantin/document'
import { Mark, mergeAttributes, type Extensions } from '@tiptap/core'
import Image from '@tiptap/extension-image'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'

/*
 * Tiptap's schema, cut down to the one of @bantin/document: the same nodes, marks, attributes and defaults (a test holds
 * them together). What a document may not hold is then dropped when it is pasted, not refused when it is saved.
 */

const kit = StarterKit.configure({
  // A paragraph added by itself at the end would be an edit nobody made.
  trailingNode: false,
  heading: { levels: [2, 3, 4] },
  link: {
    openOnClick: false,
    // Both rewrite what was just typed, which fights the composing of Vietnamese letters.
    autolink: false,
    linkOnPaste: true,
    isAllowedUri: (address) => parseHref(address) !== undefined,
    HTMLAttributes: { target: null, rel: null, class: null },
  },
}).extend({
  addExtensions() {
    const extensions = this.parent?.() ?? []
    return extensions.map((extension) => {
      switch (extension.name) {
        case 'link':
          return extension.extend({ addAttributes: () => ({ href: {} }) })
        case 'heading':
          return extension.extend({ addAttributes: () => ({ level: { default: 2, rendered: false } }) })
        case 'orderedList':
          return extension.extend({ addAttributes: () => ({ start: { default: 1, parseHTML: readStart } }) })
        case 'codeBlock':
          return extension.extend({ addAttributes: () => ({}) })
        case 'paragraph':
          return extension.extend({ addAttributes: () => ({ textAlign: textAlignAttribute }) })
        default:
          return extension
      }
    })
  },
})

const textAlignAttribute = {
  default: null,
  parseHTML: (element: HTMLElement) => {
    const align = element.style.textAlign
    return /^(center|right|justify)$/.test(align) ? align : null
  },
  renderHTML: ({ textAlign }: Record<string, unknown>) =>
    typeof textAlign === 'string' ? { style: `text-align: ${textAlign}` } : {},
}

const Figure = Image.extend({
  group: 'block',
  addAttributes() {
    return {
      mediaId: { default: null },
      src: {},
      alt: { default: '' },
      caption: { default: '' },
      width: { default: null },
      height: { default: null },
    }
  },
  parseHTML() {
    return [
      { tag: 'figure', getAttrs: (element) => readFigure(element, element.querySelector('img')) },
      { tag: 'img[src]', getAttrs: (element) => readFigure(null, element) },
    ]
  },
  renderHTML({ node }) {
    const { src, alt, caption, width, height, mediaId } = node.attrs
    return [
      'figure',
      { 'data-media-id': mediaId },
      ['img', { src, alt, width, height, draggable: 'false' }],
      ['figcaption', caption],
    ]
  },
})

const Subscript = Mark.create({
  name: 'subscript',
  parseHTML: () => [{ tag: 'sub' }],
  renderHTML: ({ HTMLAttributes }) => ['sub', mergeAttributes(HTMLAttributes), 0],
})

const Superscript = Mark.create({
  name: 'superscript',
  parseHTML: () => [{ tag: 'sup' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', mergeAttributes(HTMLAttributes), 0],
})

function withoutAlign(cell: typeof TableCell | typeof TableHeader) {
  return cell.extend({
    addAttributes() {
      const { align: _align, ...attributes } = this.parent?.() ?? {}
      return attributes
    },
  })
}

export const writingExtensions: Extensions = [
  kit,
  Figure,
  Table.configure({ resizable: false, renderWrapper: true }),
  TableRow,
  withoutAlign(TableCell),
  withoutAlign(TableHeader),
  Subscript,
  Superscript,
]

function readStart(element: HTMLElement): number {
  const start = Number.parseInt(element.getAttribute('start') ?? '', 10)
  return Number.isInteger(start) && start >= 0 ? start : 1
}

function readFigure(figure: HTMLElement | null, picture: HTMLElement | null) {
  const src = parseImageSource(picture?.getAttribute('src'))
  // Pictures come from the library: one from elsewhere would vanish with its server.
  if (picture === null || src === undefined || !src.startsWith('/')) return false
  return {
    src,
    mediaId: figure?.dataset['mediaId'] ?? null,
    alt: picture.getAttribute('alt') ?? '',
    caption: figure?.querySelector('figcaption')?.textContent ?? '',
    width: readPixels(picture.getAttribute('width')),
    height: readPixels(picture.getAttribute('height')),
  }
}

function readPixels(value: string | null): number | null {
  const pixels = Number.parseInt(value ?? '', 10)
  return Number.isInteger(pixels) && pixels > 0 ? pixels : null
}
