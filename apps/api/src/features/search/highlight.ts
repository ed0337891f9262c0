import type { HighlightRun } from '@bantin/contract'
import { exactKey, foldVietnamese } from '@bantin/vietnamese'
import type { SearchTerms } from './query.ts'

const snippetLength = 220

interface Token {
  start: number
  end: number
  exact: string
  folded: string
}

/** Marks what answers the query: the exact phrase if it is there, else without accents, else single words. */
export function highlight(text: string, terms: SearchTerms): HighlightRun[] {
  return toRuns(text, findMatches(text, terms))
}

/** A stretch of the text around the first match, cut at words, with what answers the query marked. */
export function snippet(text: string, terms: SearchTerms): HighlightRun[] {
  const flat = text.replace(/\s+/g, ' ').trim()
  const [first] = findMatches(flat, terms)
  const from =
    first === undefined || first.start < snippetLength / 2
      ? 0
      : flat.indexOf(' ', first.start - snippetLength / 3) + 1
  const cut = flat.lastIndexOf(' ', from + snippetLength)
  const to = flat.length - from <= snippetLength ? flat.length : cut > from ? cut : from + snippetLength
  const shown = flat.slice(from, to)
  const runs = highlight(shown, terms)
  return [
    ...(from > 0 ? [{ text: '… ', match: false }] : []),
    ...runs,
    ...(to < flat.length ? [{ text: ' …', match: false }] : []),
  ]
}

function findMatches(text: string, terms: SearchTerms): { start: number; end: number }[] {
  const tokens = tokenise(text)
  const attempts = [
    () => findPhrase(tokens, terms.exactWords, 'exact'),
    () => findPhrase(tokens, terms.foldedWords, 'folded'),
    () => tokens.filter((token) => terms.exactWords.includes(token.exact)),
    () => tokens.filter((token) => terms.foldedWords.includes(token.folded)),
  ]
  for (const attempt of attempts) {
    const found = attempt()
    if (found.length > 0) return found
  }
  return []
}

function tokenise(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    exact: exactKey(found[0]),
    folded: foldVietnamese(found[0]),
  }))
}

function findPhrase(tokens: Token[], words: string[], key: 'exact' | 'folded') {
  if (words.length === 0) return []
  const found: { start: number; end: number }[] = []
  for (let index = 0; index + words.length <= tokens.length; index += 1) {
    const window = tokens.slice(index, index + words.length)
    if (!window.every((token, offset) => token[key] === words[offset])) continue
    const [first, last] = [window[0], window.at(-1)]
    if (first && last) found.push({ start: first.start, end: last.end })
    index += words.length - 1
  }
  return found
}

function toRuns(text: string, matches: { start: number; end: number }[]): HighlightRun[] {
  const runs: HighlightRun[] = []
  let position = 0
  for (const { start, end } of matches) {
    if (start > position) runs.push({ text: text.slice(position, start), match: false })
    runs.push({ text: text.slice(start, end), match: true })
    position = end
  }
  if (position < text.length) runs.push({ text: text.slice(position), match: false })
  return runs
}
