import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { ChangePassword, UpdateUser, UserInput } from '@bantin/contract'
import type { Database, DatabaseOrTransaction } from '@bantin/database'
import { z } from 'zod'
import type { CurrentUser } from '../../app-types.ts'
import { decodeCursor, cutPage, encodeCursor } from '../../lib/cursor.ts'
import { isUniqueViolation } from '../../lib/database-errors.ts'
import { requireVersion } from '../../lib/preconditions.ts'
import { conflict, invalidField, notFound, ProblemError } from '../../lib/problems.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { presentUser } from './presenter.ts'
import {
  countOtherAdmins,
  createSession,
  createUser,
  findUser,
  findUserByEmail,
  listUsers,
  lockSession,
  revokeSessions,
  rotateSession,
  touchSignIn,
  updateUser,
  type UserRow,
} from './repository.ts'

const sessionDays = 30
/** Two tabs that wake at once both send the old token; for so long it is a race, after that a theft. */
const rotationGraceSeconds = 20

export interface OpenedSession {
  user: UserRow
  sessionId: string
  /** What goes into the cookie; null when the browser already got a newer one. */
  refreshToken: string | null
  expiresAt: Date
}

/** Checks e-mail and password and opens a session. Throws 401 without saying which was wrong. */
export async function signIn(
  db: Database,
  given: { email: string; password: string; device: string },
): Promise<OpenedSession> {
  const found = await findUserByEmail(db, given.email)
  const isRight = await verifyPassword(found?.passwordHash ?? null, given.password)
  if (!found || !isRight || !found.isActive) {
    await recordAudit(db, {
      actorId: null,
      action: 'session.refused',
      resource: 'user',
      resourceId: found?.id ?? null,
    })
    throw new ProblemError({
      status: 401,
      code: 'AUTH_CREDENTIALS_INVALID',
      detail: 'E-mail or password is wrong',
    })
  }
  return db.$transaction(async (tx) => {
    const secret = randomBytes(32)
    const expiresAt = inDays(sessionDays)
    const session = await createSession(tx, {
      userId: found.id,
      tokenHash: hashToken(secret),
      device: given.device,
      expiresAt,
    })
    await touchSignIn(tx, found.id)
    await recordAudit(tx, {
      actorId: found.id,
      action: 'session.opened',
      resource: 'session',
      resourceId: session.id,
    })
    return { user: found, sessionId: session.id, refreshToken: formatToken(session.id, secret), expiresAt }
  })
}

/**
 * Trades a refresh token for a new one. A token that was traded before ends the whole session: either its holder or
 * whoever traded it first is a thief.
 */
export async function refreshSession(db: Database, token: string | undefined): Promise<OpenedSession> {
  const parsed = parseToken(token)
  if (!parsed) throw refreshInvalid()
  const outcome = await db.$transaction(async (tx) => {
    const session = await lockSession(tx, parsed.sessionId)
    if (!session?.is_good) return null
    const user = await findUser(tx, session.user_id)
    if (!user) return null
    const hash = hashToken(parsed.secret)
    if (isSameHash(hash, session.token_hash)) {
      const secret = randomBytes(32)
      const expiresAt = inDays(sessionDays)
      await rotateSession(tx, { id: session.id, tokenHash: hashToken(secret), expiresAt })
      return { user, sessionId: session.id, refreshToken: formatToken(session.id, secret), expiresAt }
    }
    const isPrevious = session.previous_token_hash !== null && isSameHash(hash, session.previous_token_hash)
    if (isPrevious && session.seconds_since_rotation < rotationGraceSeconds) {
      return { user, sessionId: session.id, refreshToken: null, expiresAt: inDays(sessionDays) }
    }
    if (isPrevious) {
      await revokeSessions(tx, { userId: session.user_id, only: session.id })
      await recordAudit(tx, {
        actorId: null,
        action: 'session.reused',
        resource: 'session',
        resourceId: session.id,
      })
    }
    return null
  })
  if (!outcome) throw refreshInvalid()
  return outcome
}

/** Ends the session of a refresh token, if it is one. */
export async function signOut(db: Database, token: string | undefined): Promise<void> {
  const parsed = parseToken(token)
  if (!parsed) return
  await db.$transaction(async (tx) => {
    const session = await lockSession(tx, parsed.sessionId)
    if (!session || !isSameHash(hashToken(parsed.secret), session.token_hash)) return
    await revokeSessions(tx, { userId: session.user_id, only: session.id })
    await recordAudit(tx, {
      actorId: session.user_id,
      action: 'session.closed',
      resource: 'session',
      resourceId: session.id,
    })
  })
}

/** Ends one session of the user, or all of them. */
export async function endSessions(db: Database, user: CurrentUser, only?: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const ended = await revokeSessions(tx, { userId: user.id, ...(only ? { only } : {}) })
    if (only && ended === 0) throw notFound()
    await recordAudit(tx, {
      actorId: user.id,
      action: 'session.revoked',
      resource: 'session',
      resourceId: only ?? null,
      detail: { ended },
    })
  })
}

/** Changes the user's own password and ends all other sessions. */
export async function changePassword(db: Database, user: CurrentUser, change: ChangePassword): Promise<void> {
  const found = await findUser(db, user.id)
  if (!found || !(await verifyPassword(found.passwordHash, change.currentPassword))) {
    throw invalidField('currentPassword', 'Is not your password', 'AUTH_CREDENTIALS_INVALID')
  }
  if (change.newPassword === change.currentPassword) {
    throw invalidField('newPassword', 'Must differ from the old one', 'AUTH_PASSWORD_WEAK')
  }
  requireStrongPassword({ path: 'newPassword', password: change.newPassword, email: found.email })
  const passwordHash = await hashPassword(change.newPassword)
  await db.$transaction(async (tx) => {
    await updateUser(tx, user.id, { passwordHash, hasTemporaryPassword: false })
    await revokeSessions(tx, { userId: user.id, except: user.sessionId })
    await recordAudit(tx, {
      actorId: user.id,
      action: 'user.password_changed',
      resource: 'user',
      resourceId: user.id,
    })
  })
}

export async function listUserPage(db: Database, query: { limit: number; cursor?: string | undefined }) {
  const after = decodeCursor({ cursor: query.cursor, scope: 'users' }, z.tuple([z.iso.datetime(), z.uuid()]))
  const rows = await listUsers(db, {
    limit: query.limit,
    after: after ? { createdAt: after[0], id: after[1] } : null,
  })
  const page = cutPage(rows, query.limit, (last) =>
    encodeCursor('users', [last.createdAt.toISOString(), last.id]),
  )
  return { items: page.rows.map(presentUser), nextCursor: page.nextCursor }
}

export async function addUser(db: Database, actor: CurrentUser, input: UserInput) {
  requireStrongPassword({ path: 'password', password: input.password, email: input.email })
  const passwordHash = await hashPassword(input.password)
  return db
    .$transaction(async (tx) => {
      await requireSections(tx, input.sectionIds ?? [])
      const row = await createUser(tx, {
        email: input.email,
        name: input.name,
        role: input.role,
        sectionIds: input.sectionIds ?? [],
        passwordHash,
        // Whoever adds a user knows the password; the user is asked to replace it.
        hasTemporaryPassword: true,
      })
      await recordAudit(tx, {
        actorId: actor.id,
        action: 'user.created',
        resource: 'user',
        resourceId: row.id,
        detail: { role: row.role },
      })
      return presentUser(row)
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error, 'email'))
        throw conflict('USER_EMAIL_TAKEN', 'There is already a user with this e-mail')
      throw error
    })
}

export async function editUser(
  db: Database,
  actor: CurrentUser,
  given: { id: string; expectedVersion: number; input: UpdateUser },
) {
  const { password, ...change } = given.input
  const passwordHash = password === undefined ? undefined : await hashPassword(password)
  return db.$transaction(async (tx) => {
    const before = await findUser(tx, given.id)
    if (!before) throw notFound()
    requireVersion({ expected: given.expectedVersion, current: presentUser(before) })
    await requireSections(tx, change.sectionIds ?? [])
    const stopsBeingAdmin =
      before.role === 'admin' &&
      before.isActive &&
      (change.isActive === false || (change.role ?? 'admin') !== 'admin')
    if (stopsBeingAdmin && (await countOtherAdmins(tx, given.id)) === 0) {
      throw conflict('USER_LAST_ADMIN', 'This is the last administrator')
    }
    if (password !== undefined) requireStrongPassword({ path: 'password', password, email: before.email })
    const row = await updateUser(tx, given.id, {
      ...change,
      ...(passwordHash ? { passwordHash, hasTemporaryPassword: actor.id !== given.id } : {}),
    })
    if (passwordHash || change.isActive === false) await revokeSessions(tx, { userId: given.id })
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'user.updated',
      resource: 'user',
      resourceId: given.id,
      detail: { fields: Object.keys(given.input), role: row.role, isActive: row.isActive },
    })
    return presentUser(row)
  })
}

async function requireSections(tx: DatabaseOrTransaction, ids: string[]) {
  const known = await tx.section.count({ where: { id: { in: ids } } })
  if (known !== new Set(ids).size)
    throw invalidField('sectionIds', 'Names a section that is not there', 'REFERENCE_UNKNOWN')
}

/** Long enough is checked by the contract; this refuses what anyone would try first. */
export function requireStrongPassword({
  path,
  password,
  email,
}: {
  path: string
  password: string
  email: string
}) {
  const lower = password.toLowerCase()
  const isWeak =
    new Set(lower).size < 5 ||
    lower.includes(email.split('@')[0] ?? lower) ||
    /^(password|matkhau|123456|qwerty)/.test(lower)
  if (isWeak) throw invalidField(path, 'Is too easy to guess', 'AUTH_PASSWORD_WEAK')
}

function refreshInvalid() {
  return new ProblemError({
    status: 401,
    code: 'AUTH_SESSION_REVOKED',
    detail: 'There is no session; sign in again',
  })
}

function formatToken(sessionId: string, secret: Uint8Array) {
  return `${sessionId}.${Buffer.from(secret).toString('base64url')}`
}

function parseToken(token: string | undefined) {
  const [, sessionId, secret] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(token ?? '') ?? []
  return sessionId && secret && z.uuid().safeParse(sessionId).success
    ? { sessionId, secret: Buffer.from(secret, 'base64url') }
    : null
}

function hashToken(secret: Uint8Array) {
  return new Uint8Array(createHash('sha256').update(secret).digest())
}

function isSameHash(a: Uint8Array, b: Uint8Array) {
  return a.length === b.length && timingSafeEqual(a, b)
}

function inDays(days: number) {
  return new Date(Date.now() + days * 86_400_000)
}
