import type { CurrentUser } from '../../app-types.ts'
import { hasRole } from '../accounts/roles.ts'

/** Editors tend the whole library; a reporter what they brought themselves. */
export function canChangeMedia(actor: CurrentUser, media: { createdById: string | null }): boolean {
  return hasRole(actor.role, 'editor') || media.createdById === actor.id
}
