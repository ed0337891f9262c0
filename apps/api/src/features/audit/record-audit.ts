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
