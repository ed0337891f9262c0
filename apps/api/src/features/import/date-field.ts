import { viewsPattern } from './views.ts'

/** A day a page names, `YYYY-MM-DD`, and the time of day `HH:mm` where it names that too. */
export interface NamedDay {
  day: string
  time: string | null
}

export interface DateField extends NamedDay {
  kind: 'published' | 'updated' | 'plain'
}

const dayMonthYear = /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/u
const yearMonthDay = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/u
const dayInWords = /ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/iu
const timeOfDay =
  /(?<!\d)(\d{1,2})(?::|\s?h\s?|\s?giờ\s?)(\d{2})(?::\d{2}(?:\.\d+)?)?(?:\s?phút)?\s?(AM|PM|SA|CH)?(?![\d\p{L}])/iu
const published = /ngày đăng|đăng ngày|đăng lúc|ngày xuất bản|xuất bản|ngày gửi|gửi lúc|ngày tạo|ngày viết/giu
const updated = /cập nhật(?: lần cuối)?|ngày cập nhật|sửa lần cuối/giu
const others = /thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|GMT\s*\+\s*7|ngày|lúc|vào|giờ|T(?=\d)/giu

/** Reads a line that holds a date, its label and nothing else: `Cập nhật: 18/06/2018 08:30`. */
export function readDateField(line: string): DateField | null {
  const found = findDay(line)
  if (!found) return null
  const withoutDay = line.replace(found.match, ' ')
  const clock = timeOfDay.exec(withoutDay)
  const words = (clock ? withoutDay.replace(clock[0], ' ') : withoutDay)
    .replace(viewsPattern, ' ')
    .replace(published, ' ')
    .replace(updated, ' ')
    .replace(others, ' ')
  if (/[\p{L}\p{N}]/u.test(words)) return null
  const kind = line.search(published) >= 0 ? 'published' : line.search(updated) >= 0 ? 'updated' : 'plain'
  return { day: found.day, time: readTime(clock), kind }
}

/** A date as programs write it, with or without a time; the instant when it says its offset. */
export function readMetaDate(value: string): (NamedDay & { instant: Date | null }) | null {
  const found = findDay(value)
  if (!found) return null
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/i.test(value)) {
    const instant = new Date(value)
    if (!Number.isNaN(instant.getTime())) return { day: found.day, time: null, instant }
  }
  const clock = timeOfDay.exec(value.replace(found.match, ' ').replace(/\s*T\s*/, ' '))
  return { day: found.day, time: readTime(clock), instant: null }
}

/** The calendar day, or null when there is no such day. */
export function toDay(given: { year: number; month: number; day: number }): string | null {
  const { year, month, day } = given
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1990 || year > 2199 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

function findDay(text: string): { day: string; match: string } | null {
  const inWords = dayInWords.exec(text)
  const european = dayMonthYear.exec(text)
  const iso = yearMonthDay.exec(text)
  const read = inWords ?? european
  if (read) {
    const [match, day, month, year] = read
    const value = toDay({ year: Number(year), month: Number(month), day: Number(day) })
    return value === null ? null : { day: value, match }
  }
  if (!iso) return null
  const [match, year, month, day] = iso
  const value = toDay({ year: Number(year), month: Number(month), day: Number(day) })
  return value === null ? null : { day: value, match }
}

function readTime(clock: RegExpExecArray | null): string | null {
  if (!clock) return null
  const [, hours, minutes, half] = clock
  const isAfternoon = /^(?:PM|CH)$/i.test(half ?? '')
  const isMorning = /^(?:AM|SA)$/i.test(half ?? '')
  const hour = (Number(hours) % (half ? 12 : 24)) + (isAfternoon ? 12 : 0)
  if (Number(hours) > 23 || Number(minutes) > 59 || (isMorning && hour > 11)) return null
  return `${String(hour).padStart(2, '0')}:${minutes}`
}
