import type { Session, User } from '@bantin/contract'
import type { UserRow } from './repository.ts'

export function presentUser(row: UserRow): User & { version: number } {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    sectionIds: row.sections.map(({ sectionId }) => sectionId),
    isActive: row.isActive,
    hasTemporaryPassword: row.hasTemporaryPassword,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    lastSignedInAt: row.lastSignedInAt?.toISOString() ?? null,
  }
}

export function presentSession(
  row: { id: string; device: string; createdAt: Date; lastUsedAt: Date; expiresAt: Date },
  currentId: string,
): Session {
  return {
    id: row.id,
    device: row.device,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    isCurrent: row.id === currentId,
  }
}
