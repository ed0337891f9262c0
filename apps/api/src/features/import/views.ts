import { parseCount } from './labels.ts'

const label = '(?:tổng )?(?:số )?(?:lượt|lần) (?:xem|đọc)|lượt truy cập bài(?: viết)?|đã xem|đã đọc|views?'
const count = '\\d{1,3}(?:[., ]\\d{3})+|\\d{1,9}'

/** `Lượt xem: 171`, `171 lượt đọc`, `171 Go top`, wherever it stands in a line. */
export const viewsPattern = new RegExp(
  `(?<!\\p{L})(?:${label})\\s*[:=(-]?\\s*(${count})\\s*\\)?(?:\\s*(?:lượt|lần))?|(?<![\\d./])(${count})\\s+(?:(?:lượt|lần) (?:xem|đọc)|go top|views?)(?!\\p{L})`,
  'giu',
)

/** The number of views a line tells and nothing much else; null when it is about something else. */
export function readViews(line: string): number | null {
  const [match] = line.matchAll(viewsPattern)
  if (!match) return null
  const rest = line.replace(match[0], ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  return rest > 8 ? null : parseCount(match[1] ?? match[2] ?? '')
}

/** The link to the top, beside which old portals show the number of views. */
export function isGoTop(line: string): boolean {
  return /^\P{L}*go top\P{L}*$/iu.test(line)
}
