import type { DatabaseOrTransaction } from '@bantin/database'

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
