import type { AppContext } from '../../app-types.ts'
import type { AdministratorNotice } from '../../lib/console.ts'
import { isUniqueViolation } from '../../lib/database-errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { generatePassword, hashPassword } from './passwords.ts'
import { createUser, findFirstAdministrator } from './repository.ts'

const defaultEmail = 'admin@bantin.local'

/**
 * Makes the first administrator when there is none: as the environment says, or with a password made here, which is
 * returned this once. An administrator who is there is left alone, whatever the environment says.
 */
export async function ensureAdministrator({
  db,
  config,
}: Pick<AppContext, 'db' | 'config'>): Promise<AdministratorNotice> {
  const known = await findFirstAdministrator(db)
  if (known) return { email: known.email, password: null }
  const email = config.adminEmail ?? defaultEmail
  const password = config.adminPassword ?? generatePassword()
  const passwordHash = await hashPassword(password)
  try {
    const user = await createUser(db, {
      email,
      name: 'Quản trị viên',
      role: 'admin',
      passwordHash,
      hasTemporaryPassword: config.adminPassword === undefined,
      sectionIds: [],
    })
    await recordAudit(db, {
      actorId: null,
      action: 'user.created',
      resource: 'user',
      resourceId: user.id,
      detail: { role: 'admin', isFirst: true },
    })
  } catch (error) {
    // Another process started at the same time and was first.
    if (isUniqueViolation(error, 'email')) return { email, password: null }
    throw error
  }
  return { email, password: config.adminPassword === undefined ? password : null }
}
