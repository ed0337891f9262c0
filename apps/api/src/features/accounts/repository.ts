import type { Role } from '@bantin/contract'
import type { DatabaseOrTransaction, Prisma } from '@bantin/database'
import type { CurrentUser } from '../../app-types.ts'

const userSelect = {
  id: true,
  email: true,
  name: true,
  role: true,
  isActive: true,
  hasTemporaryPassword: true,
  version: true,
  createdAt: true,
  lastSignedInAt: true,
  sections: { select: { sectionId: true } },
} satisfies Prisma.UserSelect

export type UserRow = Prisma.UserGetPayload<{ select: typeof userSelect }>

/** The user of a session that is neither revoked nor expired, of a user who is active; one statement. */
export async function findActiveSession(
  db: DatabaseOrTransaction,
  { sessionId, userId }: { sessionId: string; userId: string },
): Promise<CurrentUser | null> {
  const rows = await db.$queryRaw<{ id: string; name: string; role: Role; section_ids: string[] }[]>`
    SELECT u.id, u.name, u.role::text AS role,
      ARRAY(SELECT us.section_id::text FROM user_sections us WHERE us.user_id = u.id) AS section_ids
    FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.id = ${sessionId}::uuid AND u.id = ${userId}::uuid
      AND s.revoked_at IS NULL AND s.expires_at > now() AND u.is_active`
  const row = rows[0]
  return row ? { id: row.id, name: row.name, role: row.role, sectionIds: row.section_ids, sessionId } : null
}

export async function findUserByEmail(db: DatabaseOrTransaction, email: string) {
  return db.user.findUnique({ where: { email }, select: { ...userSelect, passwordHash: true } })
}

export async function findUser(db: DatabaseOrTransaction, id: string) {
  return db.user.findUnique({ where: { id }, select: { ...userSelect, passwordHash: true } })
}

export async function listUsers(
  db: DatabaseOrTransaction,
  { limit, after }: { limit: number; after: { createdAt: string; id: string } | null },
): Promise<UserRow[]> {
  return db.user.findMany({
    where: after
      ? { OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, id: { lt: after.id } }] }
      : {},
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: userSelect,
  })
}

export async function countUsers(db: DatabaseOrTransaction): Promise<number> {
  return db.user.count()
}

/** Active administrators other than `id`. Locks them, so that two can't step down at once. */
export async function countOtherAdmins(db: DatabaseOrTransaction, id: string): Promise<number> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT id FROM users WHERE role = 'admin' AND is_active AND id <> ${id}::uuid FOR UPDATE`
  return rows.length
}

export async function createUser(
  db: DatabaseOrTransaction,
  user: {
    email: string
    name: string
    role: Role
    passwordHash: string
    hasTemporaryPassword: boolean
    sectionIds: string[]
  },
): Promise<UserRow> {
  const { sectionIds, ...fields } = user
  return db.user.create({
    data: { ...fields, sections: { create: sectionIds.map((sectionId) => ({ sectionId })) } },
    select: userSelect,
  })
}

export async function updateUser(
  db: DatabaseOrTransaction,
  id: string,
  change: Partial<{
    name: string
    role: Role
    isActive: boolean
    passwordHash: string
    hasTemporaryPassword: boolean
    sectionIds: string[]
  }>,
): Promise<UserRow> {
  const { sectionIds, ...fields } = change
  if (sectionIds) {
    await db.userSection.deleteMany({ where: { userId: id } })
    await db.userSection.createMany({ data: sectionIds.map((sectionId) => ({ userId: id, sectionId })) })
  }
  return db.user.update({ where: { id }, data: { ...fields, version: { increment: 1 } }, select: userSelect })
}

export async function touchSignIn(db: DatabaseOrTransaction, id: string) {
  await db.$executeRaw`UPDATE users SET last_signed_in_at = now() WHERE id = ${id}::uuid`
}

export async function createSession(
  db: DatabaseOrTransaction,
  session: { userId: string; tokenHash: Uint8Array<ArrayBuffer>; device: string; expiresAt: Date },
) {
  return db.session.create({ data: session, select: { id: true } })
}

export interface SessionRow {
  id: string
  user_id: string
  token_hash: Uint8Array
  previous_token_hash: Uint8Array | null
  seconds_since_rotation: number
  is_good: boolean
}

/** Locks the session, so that of two refreshes with one token only the first rotates. */
export async function lockSession(db: DatabaseOrTransaction, id: string): Promise<SessionRow | null> {
  const rows = await db.$queryRaw<SessionRow[]>`
    SELECT s.id, s.user_id, s.token_hash, s.previous_token_hash,
      extract(epoch FROM now() - s.rotated_at)::float8 AS seconds_since_rotation,
      (s.revoked_at IS NULL AND s.expires_at > now() AND u.is_active) AS is_good
    FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.id = ${id}::uuid FOR UPDATE OF s`
  return rows[0] ?? null
}

export async function rotateSession(
  db: DatabaseOrTransaction,
  { id, tokenHash, expiresAt }: { id: string; tokenHash: Uint8Array<ArrayBuffer>; expiresAt: Date },
) {
  await db.$executeRaw`
    UPDATE sessions SET previous_token_hash = token_hash, token_hash = ${tokenHash}, rotated_at = now(),
      last_used_at = now(), expires_at = ${expiresAt} WHERE id = ${id}::uuid`
}

/** Ends the sessions of a user: one, all, or all but one. Returns how many were still good. */
export async function revokeSessions(
  db: DatabaseOrTransaction,
  { userId, only, except }: { userId: string; only?: string; except?: string },
): Promise<number> {
  return db.$executeRaw`
    UPDATE sessions SET revoked_at = now() WHERE user_id = ${userId}::uuid AND revoked_at IS NULL AND expires_at > now()
      AND (${only ?? null}::uuid IS NULL OR id = ${only ?? null}::uuid)
      AND (${except ?? null}::uuid IS NULL OR id <> ${except ?? null}::uuid)`
}

export async function listSessions(db: DatabaseOrTransaction, userId: string) {
  return db.session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { lastUsedAt: 'desc' },
    take: 100,
    select: { id: true, device: true, createdAt: true, lastUsedAt: true, expiresAt: true },
  })
}

export async function findFirstAdministrator(db: DatabaseOrTransaction): Promise<{ email: string } | null> {
  return db.user.findFirst({
    where: { role: 'admin', isActive: true },
    orderBy: { createdAt: 'asc' },
    select: { email: true },
  })
}
