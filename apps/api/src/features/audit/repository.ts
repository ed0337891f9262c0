import { randomUUIDv7 } from 'node:crypto'
import type { DatabaseOrTransaction } from '@bantin/database'

export interface AuditRecord {
  actorId: string | null
  action: string
  resource: string
  resourceId: string | null
  /** Small facts about the deed; never content, passwords or tokens. */
  detail?: Record<string, unknown>
}

/** Notes who did what to what. Call it in the transaction of the deed. */
export async function recordAudit(db: DatabaseOrTransaction, record: AuditRecord): Promise<void> {
  await db.$executeRaw`
    INSERT INTO audit_entries (id, actor_id, action, resource, resource_id, detail)
    VALUES (${randomUUIDv7()}::uuid, ${record.actorId}::uuid, ${record.action}, ${record.resource}, ${record.resourceId}::uuid,
      ${JSON.stringify(record.detail ?? {})}::jsonb)`
}

export interface AuditFilter {
  resource?: string | undefined
  resourceId?: string | undefined
  actorId?: string | undefined
}

/** One page of deeds, newest first, one row more than `limit`. */
export async function listAuditEntries(
  db: DatabaseOrTransaction,
  { filter, limit, after }: { filter: AuditFilter; limit: number; after: { at: string; id: string } | null },
) {
  const { resource, resourceId, actorId } = filter
  return db.auditEntry.findMany({
    where: {
      ...(resource === undefined ? {} : { resource }),
      ...(resourceId === undefined ? {} : { resourceId }),
      ...(actorId === undefined ? {} : { actorId }),
      ...(after === null ? {} : { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] }),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      id: true,
      at: true,
      action: true,
      resource: true,
      resourceId: true,
      detail: true,
      actor: { select: { id: true, name: true } },
    },
  })
}

export type AuditRow = Awaited<ReturnType<typeof listAuditEntries>>[number]
