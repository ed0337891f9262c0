/** A number under which a public body issued a document, and where the text has it. */
export interface DocumentNumber {
  /** As it should be cited: no spaces, ASCII hyphens (`18-NQ/TW`). */
  number: string
  /** Offset of its first UTF-16 unit in the text. */
  start: number
  /** Offset just past its last unit. */
  end: number
}

/*
 * Two families. The Party writes `18-NQ/TW`; the State `42/2022/NĐ-CP`, `1234/QĐ-UBND`, `45/2019/QH14`. A part is a run of
 * capitals and digits that may end in one or two small letters (`TTg`, `QĐi`). Without a year at least two parts are
 * required, so that `24/Tháng` or `3/A` is not taken for one.
 */
const space = '[ \\u00A0]?'
// What displays and word processors leave behind: non-breaking hyphens, dashes, an invisible word joiner.
const hyphen = `${space}[-\\u2010\\u2011\\u2013]\\u2060?${space}`
const slash = '/\\u2060?'
const part = '\\p{Lu}[\\p{Lu}\\d]*[a-zđ]{0,2}'
const separator = `(?:${hyphen}|${slash})`
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}/-])\\d{1,5}[a-zđ]?(?:${slash}[12]\\d{3}${separator}${part}|${separator}${part}${separator}${part})(?:${separator}${part}){0,3}(?![\\p{L}\\p{M}\\p{N}])`,
  'gu',
)

/** The document numbers in `text` (`18-NQ/TW`, `42/2022/NĐ-CP`, `1234/QĐ-UBND`), in order. */
export function findDocumentNumbers(text: string): DocumentNumber[] {
  return [...text.matchAll(pattern)].map((match) => ({
    number: match[0].replace(/[ \u00A0\u2060]/g, '').replace(/[\u2010\u2011\u2013]/g, '-'),
    start: match.index,
    end: match.index + match[0].length,
  }))
}
