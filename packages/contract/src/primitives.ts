import { z } from 'zod'
import { limits } from './limits.ts'

// C0 controls, DEL and C1 controls never belong in a line; Postgres cannot store NUL at all.
const forbiddenInLine = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/
const forbiddenInText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/

/** Nothing runs on a text that is too long: normalising a long run of combining marks takes quadratic time. */
const tooLong = { abort: true }

/** One line of text: NFC, trimmed, no control characters, at most `maxLength` UTF-16 units. May be empty. */
export function line(maxLength: number) {
  return z
    .string()
    .max(maxLength, tooLong)
    .normalize('NFC')
    .trim()
    .refine((value) => value.isWellFormed() && !forbiddenInLine.test(value), {
      message: 'Contains a control character or an unpaired surrogate',
    })
}

/** One line of text with at least one visible character. */
export function requiredLine(maxLength: number) {
  return line(maxLength).refine((value) => value.length > 0, { message: 'Must not be empty' })
}

/** Text of several lines: NFC, trimmed, tab and newline allowed. */
export function text(maxLength: number) {
  return z
    .string()
    .max(maxLength, tooLong)
    .normalize('NFC')
    .trim()
    .refine((value) => value.isWellFormed() && !forbiddenInText.test(value), {
      message: 'Contains a control character or an unpaired surrogate',
    })
}

export const Id = z.uuid().meta({ description: 'UUID' })

/** Ids joined by commas, as a parameter has them. */
export function idList(most: number) {
  return z
    .string()
    .max(most * 37)
    .transform((value) => value.split(','))
    .pipe(z.array(Id).min(1).max(most))
}

/** Lower-case ASCII letters and digits in groups joined by single hyphens. */
export const Slug = z
  .string()
  .min(1)
  .max(limits.slugMaxLength)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Must be lower-case ASCII letters and digits joined by hyphens')

/** An id or a slug, as it stands in a path. A value that is neither simply matches nothing. */
export const IdOrSlug = z
  .string()
  .min(1)
  .max(limits.slugMaxLength)
  .regex(/^[^\u0000-\u001f\u007f]*$/, 'Contains a control character')

/** An instant in UTC, ISO 8601, e.g. `2018-06-18T01:30:00.000Z`. */
export const Instant = z.iso.datetime()

/** An instant with any offset on the way in; stored and answered in UTC. Years 1900–2200. */
export const InstantInput = z.iso
  .datetime({ offset: true })
  .refine((value) => Date.parse(value) >= Date.UTC(1900, 0, 1) && Date.parse(value) < Date.UTC(2200, 0, 1), {
    message: 'Must lie between the years 1900 and 2200',
  })

/** A calendar day in the portal's time zone, `YYYY-MM-DD`. */
export const CalendarDay = z.iso.date().refine((value) => value >= '1900-01-01' && value < '2200-01-01', {
  message: 'Must lie between the years 1900 and 2200',
})

export const Language = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, 'Must be a BCP 47 tag such as vi or en')

/** An absolute http(s) URL without credentials. */
export const WebUrl = z
  .url({ protocol: /^https?$/ })
  .max(limits.urlMaxLength)
  .refine((value) => !/^[a-z]+:\/\/[^/?#]*@/i.test(value), { message: 'Must not carry credentials' })

/** A link: an absolute http(s) URL, or a path on this site that begins with one slash. */
export const LinkUrl = z.union([
  WebUrl,
  z
    .string()
    .max(limits.urlMaxLength)
    .regex(/^\/(?![/\\])[^\s\\]*$/, 'Must be http(s) or a path on this site'),
])

/** A page size in a query string: 1–100, 20 when absent. */
export const Limit = z
  .string()
  .regex(/^\d{1,3}$/, 'Must be a whole number')
  .transform(Number)
  .refine((value) => value >= 1 && value <= limits.pageSizeMax, {
    message: `Must be from 1 to ${limits.pageSizeMax}`,
  })
  .default(limits.pageSizeDefault)
  // In a query everything is text; to those who read the interface it is a number.
  .meta({
    type: 'integer',
    pattern: undefined,
    minimum: 1,
    maximum: limits.pageSizeMax,
    default: limits.pageSizeDefault,
  })

export const Cursor = z.string().min(1).max(512)

export const pageQuery = { limit: Limit, cursor: Cursor.optional() }

/** A page of a keyset list. `nextCursor` is null on the last page. */
export function page<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}

/** A comma-separated list of field names, each one of `names`. */
export function fieldList<Name extends string>(names: readonly Name[]) {
  const known = new Set<string>(names)
  return z
    .string()
    .max(500)
    .transform((value) => value.split(','))
    .refine((value): value is Name[] => value.every((name) => known.has(name)), {
      message: `Each must be one of ${names.join(', ')}`,
    })
}

export const IdParams = z.object({ id: Id })
export const IdOrSlugParams = z.object({ idOrSlug: IdOrSlug })
export const SlugParams = z.object({ slug: IdOrSlug })
