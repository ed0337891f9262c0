import { limits } from '@bantin/contract'
import { documentToPlainSummary, fromText } from '@bantin/document'
import { foldVietnamese } from '@bantin/vietnamese'
import { readDateField } from './date-field.ts'
import { isNavigation } from './labels.ts'
import { countWords, type LegacyPage, type PageBlock } from './page.ts'

export interface FoundTitle {
  title: string
  /** Which block it is; null when no block is nothing but the title. */
  index: number | null
  /** Where the text begins. */
  bodyStart: number
  /** Words of the `<title>` that are not the title: the portal's name, as a rule. */
  rest: string | null
}

/** Finds the title among what stands before the first prose, and where that begins. Null on a page without text. */
export function findTitle(page: LegacyPage): FoundTitle | null {
  const { blocks } = page
  // The first line of a page saved as text is its title even when it ends like a sentence.
  const isFirstTitle = page.format === 'text' && blocks.length > 1 && isOneSentence(blocks[0])
  const prose = blocks.findIndex((block, index) => (index > 0 || !isFirstTitle) && isProse(block))
  const before = prose < 0 ? blocks : blocks.slice(0, prose)
  const candidates = before
    .map((block, index) => ({ index, text: textOf(block), score: score({ page, block, index, before }) }))
    .filter(({ score }) => score !== null)
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (best, candidate) => (best === null || (candidate.score ?? 0) > (best.score ?? 0) ? candidate : best),
    null,
  )
  if (best !== null) {
    const rest = page.titleElement === null ? null : restOfTitle(page.titleElement, best.text)
    return { title: cut(best.text), index: best.index, bodyStart: best.index + 1, rest }
  }
  const fromElement = titleOfElement(page.titleElement)
  if (fromElement !== null) {
    const rest = restOfTitle(page.titleElement ?? '', fromElement)
    return { title: cut(fromElement), index: null, bodyStart: Math.max(0, prose), rest }
  }
  // Text without any heading: it begins like its first paragraph.
  const first = blocks[Math.max(0, prose)]
  if (!first) return null
  return { title: cut(textOf(first)), index: null, bodyStart: Math.max(0, prose), rest: page.titleElement }
}

/** Whether a block is running text and no heading, label or field. */
export function isProse(block: PageBlock): boolean {
  const text = textOf(block)
  if (block.node.type !== 'paragraph' || block.emphasis === 'main-heading') return false
  if (text.length >= 200 || (text.length >= 120 && datedLead.test(text))) return true
  // A question alone is what a poll asks.
  return text.length >= 60 && /[.!?…:;][”"’»)]*$/u.test(text) && !/^[^.]{0,200}\?$/u.test(text)
}

const datedLead =
  /^(?:trong (?:\d+ )?)?(?:vào )?(?:ngày|sáng|trưa|chiều|tối|đêm)(?!\p{L})[^.\d]{0,20}\d{1,2}(?!\d)/iu

function isOneSentence(block: PageBlock | undefined): boolean {
  const text = block ? textOf(block) : ''
  return text !== '' && text.length < 200 && !/[.!?…]\s+\p{Lu}/u.test(text)
}

export function textOf(block: PageBlock): string {
  return block.lines.map(({ text }) => text).join(' ')
}

/** How much a block looks like the title; null when it can't be. */
function score(given: {
  page: LegacyPage
  block: PageBlock
  index: number
  before: PageBlock[]
}): number | null {
  const { page, block, index, before } = given
  const text = textOf(block)
  const isLine = block.node.type === 'paragraph' || block.node.type === 'heading'
  if (!isLine || text.length > limits.titleMaxLength) return null
  if (countWords(text) < 2 || isNavigation(text) || readDateField(text) !== null) return null
  let points = { 'main-heading': 4, heading: 2, bold: 1, none: 0 }[block.emphasis]
  const folded = foldVietnamese(text)
  const element = foldVietnamese(page.titleElement ?? '')
  if (element.startsWith(folded)) points += 3
  else if (countWords(text) >= 4 && element.includes(folded)) points += 2
  // Menus are one or two words long, titles a line.
  points += Math.min(countWords(text), 10) / 10
  // A page saved as text begins with its title; on a whole page it stands right before its text.
  if (page.format === 'text') points += index === 0 ? 2 : 0
  else points += index === before.length - 1 ? 1 : 0
  return points
}

const separators = /\s+[-–—|»:]+\s+|\s*\|\s*|\s*::+\s*/u

/** The `<title>` without the portal's name at its end; null when it says too little. */
function titleOfElement(element: string | null): string | null {
  if (element === null) return null
  const parts = element.split(separators)
  const head = element.slice(0, element.lastIndexOf(parts.at(-1) ?? '')).replace(/[\s\-–—|»:]+$/u, '')
  if (parts.length > 1 && countWords(head) >= 3) return head
  return countWords(element) >= 3 ? element : null
}

function restOfTitle(element: string, title: string): string | null {
  if (foldVietnamese(element) === foldVietnamese(title)) return null
  const rest = element.startsWith(title) ? element.slice(title.length).replace(/^[\s\-–—|»:]+/u, '') : element
  return rest === '' ? null : rest
}

function cut(text: string): string {
  return documentToPlainSummary(fromText(text), limits.titleMaxLength)
}
