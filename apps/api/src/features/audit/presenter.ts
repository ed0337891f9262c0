import type { AuditEntry } from '@bantin/contract'
import type { AuditRow } from './repository.ts'

export function presentAuditEntry(row: AuditRow): AuditEntry {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actor: row.actor,
    action: row.action,
    resource: row.resource,
    resourceId: row.resourceId,
    // Written by recordAudit alone, always an object.
    detail: row.detail as AuditEntry['detail'],
  }
}
