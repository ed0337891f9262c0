import { createHash } from 'node:crypto'
import { z } from 'zod'
import { invalidField } from './problems.ts'

/**
 * A keyset position as an opaque string. `scope` names the list with its filters and sort: a cursor of another list is
 * refused rather than read as a position in this one.
 */
export function encodeCursor(scope: unknown, values: (string | number)[]): string {
  return Buffer.from(JSON.stringify([fingerprint(scope), ...values])).toString('base64url')
}

/** The values of a cursor made by `encodeCursor` for the same scope, or null when there is none. Throws a 400 otherwise. */
export function decodeCursor<Values extends z.ZodTuple>(
  { cursor, scope }: { cursor: string | undefined; scope: unknown },
  values: Values,
): z.output<Values> | null {
  if (cursor === undefined) return null
  const parsed = z.tuple([z.literal(fingerprint(scope))], z.unknown()).safeParse(parseJson(cursor))
  const result = parsed.success ? values.safeParse(parsed.data.slice(1)) : null
  if (!result?.success) throw invalidField('cursor', 'Is not a cursor of this list', 'REQUEST_CURSOR_INVALID')
  return result.data
}

function parseJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

function fingerprint(scope: unknown) {
  return createHash('sha256').update(JSON.stringify(scope)).digest('base64url').slice(0, 8)
}

/** Cuts the one row too many that tells whether there is a next page. */
export function cutPage<Row>(
  rows: Row[],
  limit: number,
  toCursor: (last: Row) => string,
): { rows: Row[]; nextCursor: string | null } {
  const last = rows[limit - 1]
  if (rows.length <= limit || last === undefined) return { rows, nextCursor: null }
  return { rows: rows.slice(0, limit), nextCursor: toCursor(last) }
}
