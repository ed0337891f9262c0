import { createHash } from 'node:crypto'
import { documentToPlainSummary, toText, validateDocument, type DocumentNode } from '@bantin/document'
import { foldVietnamese } from '@bantin/vietnamese'
import { readDateField } from './date-field.ts'
import { decodePage, UnreadablePageError, type DecodedPage } from './decode-page.ts'
import { findStatedDate, inferDate, type DateGap, type PageDate } from './find-date.ts'
import { splitSignature, type Signature } from './find-signature.ts'
import { findTitle, isProse, textOf, type FoundTitle } from './find-title.ts'
import { isHtml, readHtmlPage } from './html-page.ts'
import { isControl } from './labels.ts'
import { withoutMarks } from './lines.ts'
import type { LegacyPage, PageBlock, PageLine } from './page.ts'
import { sumUp, type Statistics } from './statistics.ts'
import { endsArticle, readSurroundings, type FoundPoll, type PlacedLine } from './surroundings.ts'
import { readTextPage } from './text-page.ts'
import { readViews } from './views.ts'

/** An old page, understood. */
export interface PageReading {
  format: LegacyPage['format']
  encoding: DecodedPage['encoding']
  isDoubtful: boolean
  replaced: number
  title: string
  summary: string
  body: DocumentNode
  signature: Signature | null
  date: PageDate | DateGap
  views: number | null
  poll: FoundPoll | null
  statistics: Statistics | null
  /** Every line of the page in its order, with where it went. */
  lines: PlacedLine[]
  /** What is no text and stays behind. */
  pictures: LegacyPage['pictures']
  elements: LegacyPage['elements']
  /** The same for the same page, whatever its file name, encoding and form. */
  importKey: string
  pollKey: string | null
}

/** Reads the bytes of a saved page. Throws an UnreadablePageError when there is no article in them. */
export function readPage(bytes: Uint8Array): PageReading {
  const { text, encoding, isDoubtful, replaced } = decodePage(bytes)
  const page = isHtml(text) ? readHtmlPage(text) : readTextPage(text)
  return { ...understand(page), encoding, isDoubtful, replaced }
}

function understand(page: LegacyPage): Omit<PageReading, 'encoding' | 'isDoubtful' | 'replaced'> {
  const found = findTitle(page)
  if (!found) throw new UnreadablePageError('empty')
  const article = readArticle(page.blocks, found)
  const before = readSurroundings(linesIn(page.blocks.slice(0, found.index ?? found.bodyStart)), 'before')
  const after = readSurroundings(linesIn(page.blocks.slice(article.end)), 'after')
  const body = toDocument(article.blocks)
  const bodyText = toText(body)
  if (bodyText === '') throw new UnreadablePageError('no-article')
  const paragraphs = article.blocks.map(textOf).filter((text) => text !== '')
  const poll = after.poll ?? before.poll
  return {
    format: page.format,
    title: found.title,
    summary: summarise(body),
    body,
    signature: article.signature,
    date:
      findStatedDate({ metaDates: page.metaDates, fields: [...article.dateFields, ...after.dateFields] }) ??
      inferDate({ title: found.title, paragraphs }),
    views: article.views ?? after.views,
    poll,
    statistics: sumUp([...after.counters, ...before.counters]),
    lines: [
      ...linesOfElement(page.titleElement, found),
      ...before.lines,
      ...(found.index === null
        ? []
        : linesIn(page.blocks.slice(found.index, found.index + 1)).map(({ text }): PlacedLine => ({
            text,
            place: 'title',
          }))),
      ...article.lines,
      ...after.lines,
    ],
    pictures: page.pictures,
    elements: page.elements,
    importKey: `page:${hash(`${foldVietnamese(found.title)}\n${foldVietnamese(bodyText).slice(0, 300)}`)}`,
    pollKey: poll && `page-poll:${hash(foldVietnamese(poll.question))}`,
  }
}

interface ArticleParts {
  blocks: PageBlock[]
  /** The first block after it. */
  end: number
  signature: Signature | null
  views: number | null
  dateFields: string[]
  lines: PlacedLine[]
}

/** The text between the title and what the portal puts below it, and the fields that stand in it. */
function readArticle(blocks: PageBlock[], found: FoundTitle): ArticleParts {
  const start = found.bodyStart
  const lead = findLead(blocks, start)
  let end = blocks.findIndex((block, index) => {
    const [first] = block.lines
    return index > lead && first !== undefined && endsArticle(first, blocks[index + 1]?.lines[0])
  })
  if (end < 0) end = blocks.length
  const signed = findSigned(blocks.slice(0, end), lead)
  // Below the signature short lines belong to the portal; prose is still text.
  if (signed && !blocks.slice(signed.index + 1, end).some(isProse)) end = signed.index + 1
  const parts: ArticleParts = {
    blocks: [],
    end,
    signature: signed?.signature ?? null,
    views: null,
    dateFields: [],
    lines: [],
  }
  for (const [offset, block] of blocks.slice(start, end).entries()) {
    const index = start + offset
    const text = textOf(block)
    const isAbove = index < lead && block.lines.length === 1
    if (isAbove && readDateField(text) !== null) {
      parts.dateFields.push(text)
      parts.views ??= readViews(text)
      parts.lines.push({ text, place: 'date' })
    } else if (isAbove && readViews(text) !== null) {
      parts.views ??= readViews(text)
      parts.lines.push({ text, place: 'views' })
    } else if (block.lines.length === 1 && isControl(text)) {
      parts.lines.push({ text, place: null })
    } else if (index === signed?.index) {
      if (signed.rest) parts.blocks.push(signed.rest)
      parts.lines.push(...linesIn(signed.rest ? [signed.rest] : []).map(inBody))
      parts.lines.push({ text: signed.signature.text, place: 'signature' })
    } else {
      parts.blocks.push(block)
      parts.lines.push(...block.lines.map(inBody))
    }
  }
  return parts
}

/** Where running text begins; on a page of short lines, the first that is no field. */
function findLead(blocks: readonly PageBlock[], start: number): number {
  const prose = blocks.findIndex((block, index) => index >= start && isProse(block))
  if (prose >= 0) return prose
  const text = blocks.findIndex((block, index) => index >= start && !isField(block))
  return text < 0 ? blocks.length : text
}

function isField(block: PageBlock): boolean {
  const text = textOf(block)
  return (
    block.lines.length === 1 && (readDateField(text) !== null || readViews(text) !== null || isControl(text))
  )
}

function findSigned(blocks: PageBlock[], lead: number) {
  // A picture's caption or a source may stand below it, but it is never far from the end.
  for (let index = blocks.length - 1; index >= Math.max(lead, blocks.length - 5); index -= 1) {
    const block = blocks[index]
    const found = block && splitSignature(block)
    // The whole text can't be a signature.
    if (found && (found.rest !== null || index > lead)) return { ...found, index }
  }
  return null
}

function inBody({ text }: PageLine): PlacedLine {
  return { text, place: 'body' }
}

function linesIn(blocks: readonly PageBlock[]): PageLine[] {
  return blocks.flatMap((block) => block.lines)
}

function linesOfElement(element: string | null, found: FoundTitle): PlacedLine[] {
  if (element === null) return []
  if (found.rest === null) return [{ text: element, place: 'title' }]
  const title = element.slice(0, element.length - found.rest.length).trim()
  return [
    ...(title === '' ? [] : [{ text: title, place: 'title' as const }]),
    { text: found.rest, place: null },
  ]
}

function toDocument(blocks: readonly PageBlock[]): DocumentNode {
  const first = blocks.findIndex(({ node }) => node.type !== 'horizontalRule')
  const last = blocks.findLastIndex(({ node }) => node.type !== 'horizontalRule')
  const content = first < 0 ? [] : blocks.slice(first, last + 1).map(({ node }) => node)
  // The stand-ins are in texts alone, so that the shape stays as it is.
  const draft: unknown = JSON.parse(withoutMarks(JSON.stringify({ type: 'doc', content })))
  const result = validateDocument(draft)
  if (!result.ok) throw new UnreadablePageError('too-large')
  return result.document
}

const summaryLength = 300
// Two small letters before the point keep initials and abbreviations (`TP.`, `Th.S`) from ending a sentence.
const sentenceEnd = /(?<=(?:\p{Ll}{2}|[\d)”"»])[.!?…])\s+(?=[\p{Lu}\d“"(])/u

/** The first sentences of the text that fit, or its beginning. */
function summarise(body: DocumentNode): string {
  const lead = documentToPlainSummary(body, Number.MAX_SAFE_INTEGER)
  let summary = ''
  for (const sentence of lead.split(sentenceEnd)) {
    const longer = summary === '' ? sentence : `${summary} ${sentence}`
    if (longer.length > summaryLength) break
    summary = longer
  }
  return summary === '' ? documentToPlainSummary(body, summaryLength) : summary
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
