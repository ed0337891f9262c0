/** The shapes of a canonical document: what `validateDocument` returns and every renderer may rely on. */

export type TextAlign = 'left' | 'center' | 'right' | 'justify'

export type Mark =
  | { type: 'link'; attrs: { href: string } }
  | { type: 'bold' | 'italic' | 'underline' | 'strike' | 'subscript' | 'superscript' | 'code' }
export type MarkName = Mark['type']

export type TextNode = { type: 'text'; text: string; marks?: Mark[] }
export type HardBreak = { type: 'hardBreak'; marks?: Mark[] }
export type InlineNode = TextNode | HardBreak

export type Paragraph = { type: 'paragraph'; attrs?: { textAlign: TextAlign }; content?: InlineNode[] }
export type HeadingLevel = 2 | 3 | 4
export type Heading = { type: 'heading'; attrs: { level: HeadingLevel }; content?: InlineNode[] }
export type CodeBlock = { type: 'codeBlock'; content?: { type: 'text'; text: string }[] }

export type ListItem = { type: 'listItem'; content: [Paragraph, ...BlockNode[]] }
export type BulletList = { type: 'bulletList'; content: ListItem[] }
export type OrderedList = { type: 'orderedList'; attrs?: { start: number }; content: ListItem[] }
export type Blockquote = { type: 'blockquote'; content: BlockNode[] }

export type ImageAttributes = {
  mediaId?: string
  src: string
  alt?: string
  caption?: string
  width?: number
  height?: number
}
export type Image = { type: 'image'; attrs: ImageAttributes }

export type TableCellAttributes = { colspan?: number; rowspan?: number; colwidth?: number[] }
export type TableCell = {
  type: 'tableCell' | 'tableHeader'
  attrs?: TableCellAttributes
  content: BlockNode[]
}
export type TableRow = { type: 'tableRow'; content?: TableCell[] }
export type Table = { type: 'table'; content: TableRow[] }

export type HorizontalRule = { type: 'horizontalRule' }

export type BlockNode =
  | Paragraph
  | Heading
  | BulletList
  | OrderedList
  | Blockquote
  | Image
  | Table
  | HorizontalRule
  | CodeBlock

/** A whole body: the root node. */
export type DocumentNode = { type: 'doc'; content: BlockNode[] }

/** Any node of a document, the root included. */
export type AnyNode = DocumentNode | BlockNode | ListItem | TableRow | TableCell | InlineNode
export type NodeName = AnyNode['type']
