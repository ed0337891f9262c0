import { roles, type Role } from '@bantin/contract'

/** Whether `role` is `least` or more. */
export function hasRole(role: Role, least: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(least)
}
