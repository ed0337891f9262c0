import type { Database } from '@bantin/database'
import { recordAudit } from '../audit/record-audit.ts'
import { generatePassword, hashPassword } from './passwords.ts'
import { findUserByEmail, revokeSessions, updateUser } from './repository.ts'

export interface PasswordReset {
  /** To be told to the user once; the next sign-in asks for another. */
  password: string
  name: string
  isActive: boolean
  endedSessions: number
}

/** Gives a user a one-time password and ends all sessions, for whoever runs the machine. Null when there is no such user. */
export async function resetPassword(db: Database, email: string): Promise<PasswordReset | null> {
  const password = generatePassword()
  const passwordHash = await hashPassword(password)
  return db.$transaction(async (tx) => {
    const user = await findUserByEmail(tx, email)
    if (!user) return null
    await updateUser(tx, user.id, { passwordHash, hasTemporaryPassword: true })
    const endedSessions = await revokeSessions(tx, { userId: user.id })
    await recordAudit(tx, {
      actorId: null,
      action: 'user.password_reset',
      resource: 'user',
      resourceId: user.id,
      detail: { by: 'command line', endedSessions },
    })
    return { password, name: user.name, isActive: user.isActive, endedSessions }
  })
}
