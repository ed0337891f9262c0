import type { TextNode } from '@bantin/document'
import { trimEnd } from './blocks.ts'
import type { PageBlock } from './page.ts'

export interface Signature {
  author: string
  /** The office the author writes for. */
  unit: string | null
  /** As it stands on the page. */
  text: string
}

const dash = '\\s*[-–—]\\s*'
// Letters, spaces and what names hold; no digits, so that `(2016 - 2020)` is none.
const name = "\\p{Lu}[\\p{L}\\p{M}.,&’' ]{0,58}?"
const inBrackets = new RegExp(
  `(?:^|(?<=[.!?…:”"»\\n]))\\s*\\(\\s*(${name})${dash}(${name})\\s*\\)\\s*\\.?\\s*$`,
  'u',
)
const ownLine = new RegExp(`^\\s*(${name})${dash}(${name})\\s*$`, 'u')
// Without brackets at the end of a paragraph only what can be nothing else: an office by its abbreviation or its kind.
const office =
  '(?:\\p{Lu}{2,10}|(?:Văn phòng|Ban|Sở|Phòng|UBND|Báo|Đài|Trung tâm|Huyện ủy|Tỉnh ủy|Thành ủy)(?: [\\p{L}\\p{M}]+){0,8})'
const properName = '\\p{Lu}[\\p{L}\\p{M}]*(?: \\p{Lu}[\\p{L}\\p{M}]*){0,4}'
const afterSentence = new RegExp(`(?<=[.!?…”"])\\s+(${properName})${dash}(${office})\\s*$`, 'u')
const labelled =
  /^(?:tác giả|người viết|tin,? ?(?:và )?(?:bài,? ?)?(?:và )?ảnh|tin|bài|bài và ảnh|bài, ảnh)\s*:\s*(\p{Lu}[^:]{0,80})$/iu

/** Parts a paragraph from the signature it ends with; null when it has none. `rest` is null when nothing else is in it. */
export function splitSignature(block: PageBlock): { signature: Signature; rest: PageBlock | null } | null {
  const { node } = block
  if (node.type !== 'paragraph') return null
  const texts = (node.content ?? []).filter((inline): inline is TextNode => inline.type === 'text')
  const text = texts.map((inline) => inline.text).join('')
  const signature = readSignature(text)
  if (!signature) return null
  const content = takeStart(texts, text.lastIndexOf(signature.text))
  if (content.length === 0) return { signature, rest: null }
  const line = content.map((inline) => inline.text).join('')
  return {
    signature,
    rest: { ...block, node: { ...node, content }, lines: [{ text: line, isChoice: false }] },
  }
}

/** Reads the signature at the end of a text. */
export function readSignature(text: string): Signature | null {
  for (const pattern of text.length <= 90
    ? [inBrackets, ownLine, afterSentence]
    : [inBrackets, afterSentence]) {
    const [whole, author = '', unit = ''] = pattern.exec(text) ?? []
    if (whole !== undefined && wordCount(author) <= 6 && wordCount(unit) <= 10)
      return { author: author.trim(), unit: unit.trim(), text: whole.trim() }
  }
  const label = labelled.exec(text)
  if (!label?.[1]) return null
  const [author = '', unit] = label[1].split(/\s+[-–—]\s+/u)
  return { author: author.trim(), unit: unit?.trim() || null, text: text.trim() }
}

/** The first `length` characters of a run of texts, without white space at their end. */
function takeStart(texts: TextNode[], length: number): TextNode[] {
  let room = length
  const taken: TextNode[] = []
  for (const text of texts) {
    const part = text.text.slice(0, Math.max(0, room))
    room -= text.text.length
    if (part !== '') taken.push({ ...text, text: part })
  }
  return trimEnd(taken)
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/u).length
}
