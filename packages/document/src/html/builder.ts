import { documentLimits } from '../check.ts'
import type { ImageAttributes, Mark, NodeName } from '../nodes.ts'
import { addMark } from './elements.ts'
import { Lines, type LineStyle } from './lines.ts'

/** A node being built; the validator turns the whole into a document. */
export type Draft = {
  type: NodeName
  attrs?: Record<string, unknown>
  content?: Draft[]
  text?: string
  marks?: Mark[]
}

type ContainerName =
  | 'doc'
  | 'blockquote'
  | 'bulletList'
  | 'orderedList'
  | 'listItem'
  | 'table'
  | 'tableRow'
  | 'tableCell'
  | 'tableHeader'
type Frame = { type: ContainerName | 'caption'; attrs?: Record<string, unknown>; content: Draft[] }

// Levels from a container down to the texts in it, itself included.
const levelsWithin = { blockquote: 3, bulletList: 4, orderedList: 4, table: 5 }
// What the text and the containers still open may add when the room is used up.
const spareNodes = 200
const maxCaptionLength = 2_000

/** Builds a document from what comes by in reading order; whatever does not fit its place goes to the nearest that does. */
export class DocumentBuilder {
  #frames: [Frame, ...Frame[]] = [{ type: 'doc', content: [] }]
  #lines = new Lines()
  #strayLists = new WeakSet<Draft[]>()
  #figures: { image?: Draft }[] = []
  #caption: Frame | undefined
  #nodes = 0
  #textLength = 0

  /** How many containers are open; `closeTo` takes it back to an earlier state. */
  get depth(): number {
    return this.#frames.length
  }

  get top(): Frame['type'] {
    return this.#top().type
  }

  /** No more fits into the limits of a document. */
  get isFull(): boolean {
    return (
      this.#nodes > documentLimits.maxNodes - spareNodes || this.#textLength >= documentLimits.maxTextLength
    )
  }

  /** False when there was not room for all of it. */
  addText(value: string, style: LineStyle): boolean {
    const room = documentLimits.maxTextLength - this.#textLength
    const added = this.#lines.addText(value, { style, room })
    this.#textLength += added.length
    this.#nodes += added.nodes
    return added.isWhole
  }

  addBreak(style: LineStyle): void {
    this.#nodes += 1
    this.#lines.addBreak(style)
  }

  addRule(): void {
    this.endLine()
    this.#nodes += 1
    this.#push({ type: 'horizontalRule' })
  }

  addImage(attrs: ImageAttributes): void {
    this.endLine()
    this.#nodes += 1
    this.#textLength += attrs.alt?.length ?? 0
    const image: Draft = { type: 'image', attrs }
    const figure = this.#figures.at(-1)
    if (figure !== undefined) figure.image = image
    this.#push(image)
  }

  /** Ends the running block of text. */
  endLine(): void {
    for (const block of this.#lines.take()) {
      this.#nodes += 1
      this.#push(block)
    }
  }

  /** Opens a container unless it would be too deep: then its content stays where it is. */
  open(type: 'blockquote' | 'bulletList' | 'orderedList' | 'table', attrs?: Record<string, unknown>): void {
    if (this.depth + levelsWithin[type] - 1 <= documentLimits.maxDepth) this.#open(type, attrs)
  }

  openItem(): void {
    if (!this.#isInList()) this.#openStrayList()
    if (this.#isInList()) this.#open('listItem')
  }

  openRow(): void {
    if (this.top === 'table') this.#open('tableRow')
  }

  openCell(type: 'tableCell' | 'tableHeader', attrs: Record<string, unknown>): void {
    if (this.top === 'tableRow') this.#open(type, attrs)
  }

  openFigure(): void {
    this.#figures.push({})
  }

  closeFigure(): void {
    this.#figures.pop()
  }

  /** Opens the caption of the picture before it in the same figure; without one, or within another, it is plain text. */
  openCaption(): void {
    const image = this.#figures.at(-1)?.image
    if (image === undefined || this.#caption !== undefined) return
    this.#caption = { type: 'caption', content: [] }
    this.#frames.push(this.#caption)
  }

  closeTo(depth: number): void {
    this.endLine()
    while (this.#frames.length > Math.max(1, depth)) {
      const frame = this.#frames.pop()
      if (frame !== undefined) this.#finish(frame)
    }
  }

  finish(): Draft {
    this.closeTo(1)
    return { type: 'doc', content: this.#top().content }
  }

  #top(): Frame {
    return this.#frames.at(-1) ?? this.#frames[0]
  }

  #isInList(): boolean {
    return this.top === 'bulletList' || this.top === 'orderedList'
  }

  #open(type: ContainerName, attrs?: Record<string, unknown>): void {
    // An item or a cell may need an empty paragraph.
    this.#nodes += type === 'listItem' || type === 'tableCell' || type === 'tableHeader' ? 2 : 1
    this.#frames.push(attrs === undefined ? { type, content: [] } : { type, attrs, content: [] })
  }

  /** Items outside any list make one of their own; neighbours share it. */
  #openStrayList(): void {
    const last = this.#top().content.at(-1)
    if (last?.content !== undefined && this.#strayLists.has(last.content)) {
      this.#top().content.pop()
      this.#frames.push({ type: 'bulletList', content: last.content })
      return
    }
    this.open('bulletList')
    if (this.#isInList()) this.#strayLists.add(this.#top().content)
  }

  #finish(frame: Frame): void {
    const { type, attrs, content } = frame
    if (type === 'caption') return this.#finishCaption(content)
    if (type === 'tableCell' || type === 'tableHeader') {
      if (content.length === 0) content.push({ type: 'paragraph' })
    } else if (content.length === 0 || (type === 'table' && isBlank(content))) {
      return
    }
    const node: Draft = { type, content: type === 'listItem' ? asItemContent(content) : content }
    if (attrs !== undefined) node.attrs = attrs
    const isPart =
      type === 'listItem' || type === 'tableRow' || type === 'tableCell' || type === 'tableHeader'
    if (isPart) this.#top().content.push(node)
    else this.#push(node)
  }

  #finishCaption(blocks: Draft[]): void {
    this.#caption = undefined
    const image = this.#figures.at(-1)?.image
    const isText = blocks.every(({ type }) => type === 'paragraph' || type === 'heading')
    const caption = blocks.map(textOf).join(' ').replace(/\s+/gu, ' ').trim()
    const fits =
      caption !== '' && caption.length <= maxCaptionLength && image?.attrs?.['caption'] === undefined
    if (image !== undefined && isText && fits) image.attrs = { ...image.attrs, caption }
    else for (const block of blocks) this.#push(block)
  }

  #push(block: Draft): void {
    for (let index = this.#frames.length - 1; index >= 0; index -= 1) {
      const frame = this.#frames[index]
      if (frame === undefined || frame.type === 'table' || frame.type === 'tableRow') continue
      if (frame.type === 'bulletList' || frame.type === 'orderedList') this.#pushBetweenItems(frame, block)
      else frame.content.push(block)
      return
    }
  }

  /** Old pages put a nested list, or anything, between items: it belongs to the item before. */
  #pushBetweenItems(list: Frame, block: Draft): void {
    const item = list.content.at(-1)
    if (item?.content !== undefined) {
      item.content.push(block)
      return
    }
    this.#nodes += 2
    list.content.push({ type: 'listItem', content: asItemContent([block]) })
  }
}

/** An item begins with a paragraph: a heading becomes one in bold, before anything else goes an empty one. */
function asItemContent(content: Draft[]): Draft[] {
  const [first, ...rest] = content
  if (first?.type === 'paragraph') return content
  if (first?.type !== 'heading') return [{ type: 'paragraph' }, ...content]
  const bold = (first.content ?? []).map((node) => ({
    ...node,
    marks: [...addMark(node.marks ?? [], { type: 'bold' })],
  }))
  return [{ type: 'paragraph', content: bold }, ...rest]
}

function isBlank(nodes: Draft[]): boolean {
  return nodes.every(
    (node) =>
      (node.type === 'tableRow' ||
        node.type === 'tableCell' ||
        node.type === 'tableHeader' ||
        node.type === 'paragraph') &&
      isBlank(node.content ?? []),
  )
}

function textOf(node: Draft): string {
  return node.text ?? (node.type === 'hardBreak' ? ' ' : (node.content ?? []).map(textOf).join(''))
}
