import { z } from 'zod'

export type RecordKey = { id: string } | { slug: string }

/** What a path names: a record by its id or by its slug. */
export function parseIdOrSlug(value: string): RecordKey {
  return z.uuid().safeParse(value).success ? { id: value } : { slug: value }
}
