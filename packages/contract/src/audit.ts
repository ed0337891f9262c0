import { z } from 'zod'
import { UserRef } from './articles.ts'
import { Id, Instant, pageQuery } from './primitives.ts'

/** Who did what to what. `actor` is null for the system itself and for users who are gone. */
export const AuditEntry = z
  .object({
    id: Id,
    at: Instant,
    actor: UserRef.nullable(),
    action: z.string().meta({ description: 'e.g. `article.published`' }),
    resource: z.string(),
    resourceId: Id.nullable(),
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditEntry' })
export type AuditEntry = z.infer<typeof AuditEntry>
export const AuditPage = z.object({ items: z.array(AuditEntry), nextCursor: z.string().nullable() })

export const ListAuditQuery = z
  .strictObject({
    ...pageQuery,
    resource: z
      .string()
      .max(40)
      .regex(/^[a-z_]+$/)
      .optional(),
    resourceId: Id.optional(),
    actorId: Id.optional(),
  })
  .refine(({ resource, resourceId }) => resourceId === undefined || resource !== undefined, {
    path: ['resource'],
    message: 'Is needed with resourceId',
  })
export type ListAuditQuery = z.infer<typeof ListAuditQuery>
