import { readDateField, readMetaDate, toDay, type NamedDay } from './date-field.ts'

/** When a page came out, and how that is known. */
export type PageDate =
  | (NamedDay & { from: 'meta'; text: string; instant: Date | null })
  | (NamedDay & { from: 'field'; text: string })
  | (NamedDay & {
      from: 'inferred'
      /** `Ngày 18/6` */
      dayText: string
      /** `năm 2018`; null when the day has its year beside it. */
      yearText: string | null
      yearPlace: 'title' | 'lead' | 'text' | null
    })

/** Why a page has no date. */
export type DateGap = 'no-day' | 'no-year'

/** The date a page states about itself: to programs, or in a line of its own (`fields`). */
export function findStatedDate(given: { metaDates: string[]; fields: string[] }): PageDate | null {
  for (const text of given.metaDates) {
    const found = readMetaDate(text)
    if (found) return { ...found, from: 'meta', text }
  }
  const read = given.fields.flatMap((text) => {
    const field = readDateField(text)
    return field ? [{ field, text }] : []
  })
  // When it came out counts before when it was last touched.
  const order = ['published', 'plain', 'updated'] as const
  for (const kind of order) {
    const found = read.find(({ field }) => field.kind === kind)
    if (found) return { day: found.field.day, time: found.field.time, from: 'field', text: found.text }
  }
  return null
}

const dayInDigits =
  /(?<![\p{L}])(?:ngày|sáng|trưa|chiều|tối|đêm)(?![\p{L}])[^.\d]{0,20}?(?:\d{1,2}\s*(?:-|–|,|và|đến)\s*)?(?<day>\d{1,2})\s*[/-]\s*(?<month>\d{1,2})(?:\s*[/-]\s*(?<year>\d{4}))?(?![\d/])/giu
const dayInWords =
  /ngày (?:\d{1,2}\s*(?:-|–|,|và|đến)\s*)?(?<day>\d{1,2})\s*tháng\s*(?<month>\d{1,2})(?:\s*(?:năm|,)?\s*(?<year>\d{4}))?/giu
const years = /(?:năm|tháng\s+\d{1,2}\s*[/-]|quý\s+[IV]+\s*[/-])\s*((?:19|20)\d{2})(?!\d)/giu

/**
 * The date as a reader would work it out: the day from the beginning of the text (`Ngày 18/6, …`), its year beside it or
 * from the title, else from the text.
 */
export function inferDate(given: { title: string; paragraphs: string[] }): PageDate | DateGap {
  const lead = given.paragraphs.slice(0, 2)
  const mention = lead.flatMap(findMentions)[0]
  if (!mention) return 'no-day'
  const { day, month, year, text } = mention
  const places = [
    { place: 'title', text: given.title },
    { place: 'lead', text: lead.join('\n') },
    { place: 'text', text: given.paragraphs.slice(2).join('\n') },
  ] as const
  const source =
    year === null ? places.flatMap(({ place, text }) => findYear({ place, text, month }))[0] : undefined
  const foundYear = year ?? source?.year
  if (foundYear === undefined) return 'no-year'
  const calendarDay = toDay({ year: foundYear, month, day })
  if (calendarDay === null) return 'no-day'
  return {
    day: calendarDay,
    time: null,
    from: 'inferred',
    dayText: text,
    yearText: source?.text ?? null,
    yearPlace: source?.place ?? null,
  }
}

interface Mention {
  index: number
  text: string
  day: number
  month: number
  year: number | null
}

function findMentions(text: string): Mention[] {
  return [...text.matchAll(dayInDigits), ...text.matchAll(dayInWords)]
    .map((match) => ({
      index: match.index,
      text: match[0],
      day: Number(match.groups?.['day']),
      month: Number(match.groups?.['month']),
      year: match.groups?.['year'] === undefined ? null : Number(match.groups['year']),
    }))
    .filter(({ day, month }) => toDay({ year: 2000, month, day }) !== null)
    .sort((a, b) => a.index - b.index)
}

/**
 * The year a place speaks of. Of several, those in the year's second half close the earlier and plan the later; those in
 * its first half look back on the earlier and are held in the later.
 */
function findYear<Place extends string>(given: { place: Place; text: string; month: number }) {
  const found = [...given.text.matchAll(years)].map(([text, year]) => ({ text, year: Number(year) }))
  const ordered = found.toSorted((a, b) => (given.month > 6 ? a.year - b.year : b.year - a.year))
  return ordered.slice(0, 1).map((year) => ({ ...year, place: given.place }))
}
