import { limits } from '@bantin/contract'
import { foldVietnamese } from '@bantin/vietnamese'
import { readDateField } from './date-field.ts'
import { headingKind, isControl, isImprint, parseCount, type HeadingKind } from './labels.ts'
import { countWords, type PageLine } from './page.ts'
import { readCounter, type CounterLine } from './statistics.ts'
import { isGoTop, readViews } from './views.ts'

/** Where in the import a line of a page went; null = nowhere. */
export type Place = 'title' | 'body' | 'signature' | 'date' | 'views' | 'poll' | 'statistics' | null

export interface PlacedLine {
  text: string
  place: Place
  /** A heading with nothing under it. */
  isEmptyHeading?: boolean
}

export interface FoundPoll {
  question: string
  options: string[]
}

/** What the lines around an article tell. */
export interface Surroundings {
  lines: PlacedLine[]
  views: number | null
  poll: FoundPoll | null
  counters: { counter: CounterLine['counter']; value: number }[]
  dateFields: string[]
}

/**
 * Reads the lines before or after an article. What says nothing to an import keeps the place null. `side` = after the
 * text a question is likely a poll; before it questions are links.
 */
export function readSurroundings(lines: readonly PageLine[], side: 'before' | 'after'): Surroundings {
  const found: Surroundings = { lines: [], views: null, poll: null, counters: [], dateFields: [] }
  let heading: HeadingKind | null = null
  let index = 0
  const put = (count: number, place: Place) => {
    for (const line of lines.slice(index, index + count)) found.lines.push({ text: line.text, place })
    index += count
  }
  while (index < lines.length) {
    const [line, next] = [lines[index], lines[index + 1]]
    if (!line) break
    const { text } = line
    const views = found.views === null && side === 'after' ? readViews(text) : null
    const counter = readCounter(text)
    const kind = headingKind(text)
    const pollLength = found.poll === null ? measurePoll({ lines, index, heading, side }) : 0
    if (views !== null) {
      found.views = views
      put(1, 'views')
    } else if (found.views === null && side === 'after' && /^\d+$/.test(text) && next && isGoTop(next.text)) {
      found.views = parseCount(text)
      put(2, 'views')
    } else if (counter !== null && counter.value !== null) {
      found.counters.push({ counter: counter.counter, value: counter.value })
      put(1, 'statistics')
    } else if (counter && next && /^\d[\d., ]*$/.test(next.text) && !line.isChoice) {
      const value = parseCount(next.text)
      if (value !== null) found.counters.push({ counter: counter.counter, value })
      put(2, value === null ? null : 'statistics')
    } else if (kind !== null) {
      heading = kind
      const place = kind === 'poll' || kind === 'statistics' ? kind : null
      const isEmpty = place === null && isHeadingOfNothing(lines, index)
      put(1, place)
      const last = found.lines.at(-1)
      if (isEmpty && last) last.isEmptyHeading = true
    } else if (pollLength > 0) {
      const options = lines.slice(index + 1, index + pollLength).map((option) => option.text)
      found.poll = { question: text, options }
      put(pollLength, 'poll')
      heading = null
    } else if (side === 'after' && readDateField(text) !== null && !/^\P{L}*$/u.test(text)) {
      found.dateFields.push(text)
      put(1, 'date')
    } else {
      put(1, null)
    }
  }
  return found
}

/** Whether a line of its own ends the article above it: what follows belongs to the portal. */
export function endsArticle(line: PageLine, next: PageLine | undefined): boolean {
  const { text } = line
  if (line.isChoice || isGoTop(text) || isImprint(text) || headingKind(text) !== null) return true
  if (/^\d+$/.test(text) && next && isGoTop(next.text)) return true
  if (readViews(text) !== null && text.length < 60) return true
  return (readCounter(text)?.value ?? null) !== null
}

const asking =
  /\b(?:theo (?:ban|quy vi|ong ba|anh chi)|ban (?:co|nghi|thay|danh gia|cho rang|biet|hai long)|quy vi|anh chi|y kien cua ban|co nen|danh gia)\b/

/** How many lines a poll takes that begins here with its question: 0 when none does. */
function measurePoll(given: {
  lines: readonly PageLine[]
  index: number
  heading: HeadingKind | null
  side: 'before' | 'after'
}): number {
  const { lines, index, heading, side } = given
  const line = lines[index]
  if (!line || line.isChoice || line.text.length > limits.titleMaxLength || isControl(line.text)) return 0
  const options = countOptions(lines.slice(index + 1))
  const isMarked = lines[index + 1]?.isChoice === true && options >= limits.pollOptionsMin
  const isQuestion = /\?\s*$/.test(line.text) && countWords(line.text) >= 4
  const after = lines[index + 1 + options]
  const isByCounter = after !== undefined && headingKind(after.text) === 'statistics'
  const isLikely =
    heading === 'poll' ||
    (side === 'after' && (asking.test(foldVietnamese(line.text)) || (isByCounter && heading !== 'related')))
  const isAnnounced = heading === 'poll' && options >= limits.pollOptionsMin && countWords(line.text) >= 4
  if (!isMarked && !isAnnounced && !(isQuestion && isLikely)) return 0
  return 1 + (options >= limits.pollOptionsMin ? options : 0)
}

/** The lines that are answers: those with a choice beside them, or else short lines up to the next button or heading. */
function countOptions(lines: readonly PageLine[]): number {
  const isMarked = lines[0]?.isChoice === true
  const end = lines.findIndex(
    ({ text, isChoice }) =>
      (isMarked && !isChoice) ||
      text.length > 120 ||
      /[?]\s*$/.test(text) ||
      isControl(text) ||
      isImprint(text) ||
      headingKind(text) !== null ||
      readCounter(text) !== null,
  )
  const count = end < 0 ? lines.length : end
  const labels = new Set(lines.slice(0, count).map(({ text }) => text))
  // A poll names each answer once; more than it may have is a list of something else.
  return labels.size === count && count <= limits.pollOptionsMax ? count : 0
}

function isHeadingOfNothing(lines: readonly PageLine[], index: number): boolean {
  const next = lines[index + 1]
  if (!next) return true
  if (headingKind(next.text) !== null || next.isChoice) return true
  return (
    measurePoll({ lines, index: index + 1, heading: headingKind(lines[index]?.text ?? ''), side: 'after' }) >
    0
  )
}
