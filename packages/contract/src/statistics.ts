import { z } from 'zod'
import { limits } from './limits.ts'
import { Id, Instant } from './primitives.ts'

export const Online = z.object({ guests: z.int(), members: z.int(), total: z.int() }).meta({ id: 'Online' })
export type Online = z.infer<typeof Online>

/** Visits by calendar day of the portal's time zone; `week` begins on Monday; `total` includes the baseline carried over. */
export const Stats = z
  .object({
    online: Online,
    visits: z.object({ today: z.int(), yesterday: z.int(), week: z.int(), month: z.int(), total: z.int() }),
    asOf: Instant,
  })
  .meta({ id: 'Stats' })
export type Stats = z.infer<typeof Stats>

/** A path on this site, with its query. */
const VisitPath = z
  .string()
  .max(limits.pathMaxLength)
  .regex(/^\/(?![/\\])[^\s\\\u0000-\u001f\u007f]*$/, 'Must be a path on this site')

export const RecordVisit = z
  .strictObject({
    path: VisitPath,
    articleId: Id.optional(),
    referrer: z.string().max(limits.urlMaxLength).optional(),
  })
  .meta({ id: 'RecordVisit' })
export type RecordVisit = z.infer<typeof RecordVisit>

export const RecordPresence = z.strictObject({}).meta({ id: 'RecordPresence' })

export const VisitRecorded = z
  .object({ views: z.int().optional(), online: Online })
  .meta({ id: 'VisitRecorded' })
export type VisitRecorded = z.infer<typeof VisitRecorded>
