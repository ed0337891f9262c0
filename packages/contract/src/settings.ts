import { z } from 'zod'
import { limits } from './limits.ts'
import { line, requiredLine } from './primitives.ts'

/** What names the portal. Public; the reader's masthead and footer show it. */
export const Site = z
  .object({
    name: z.string(),
    nameEn: z.string().nullable(),
    tagline: z.string(),
    taglineEn: z.string().nullable(),
    address: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    editorInChief: z.string().nullable(),
    license: z.string().nullable(),
    timeZone: z.string(),
  })
  .meta({ id: 'Site' })
export type Site = z.infer<typeof Site>

/** `visitsBaseline`: visits counted before this software, added to the total. */
export const Settings = z
  .object({ ...Site.omit({ timeZone: true }).shape, visitsBaseline: z.int(), version: z.int() })
  .meta({ id: 'Settings' })
export type Settings = z.infer<typeof Settings>

const optionalLine = line(limits.nameMaxLength).nullable().optional()

export const UpdateSettings = z
  .strictObject({
    name: requiredLine(limits.nameMaxLength).optional(),
    nameEn: optionalLine,
    tagline: requiredLine(limits.nameMaxLength).optional(),
    taglineEn: optionalLine,
    address: optionalLine,
    phone: optionalLine,
    email: optionalLine,
    editorInChief: optionalLine,
    license: optionalLine,
    visitsBaseline: z.int().min(0).max(1_000_000_000_000).optional(),
  })
  .meta({ id: 'UpdateSettings' })
export type UpdateSettings = z.infer<typeof UpdateSettings>
