import type { Role, User } from '../api/types.ts'

/** The parts of the newsroom that not every role may use. The server decides; this only hides what it would refuse. */
export type Part =
  | 'articles'
  | 'events'
  | 'featured'
  | 'polls'
  | 'media'
  | 'tags'
  | 'sections'
  | 'users'
  | 'settings'

const rank: Record<Role, number> = { member: 0, reporter: 1, editor: 2, publisher: 3, admin: 4 }

const leastRole: Record<Part, Role> = {
  articles: 'reporter',
  media: 'reporter',
  events: 'editor',
  polls: 'editor',
  featured: 'editor',
  tags: 'editor',
  sections: 'publisher',
  users: 'admin',
  settings: 'admin',
}

export function canUse(user: User, part: Part): boolean {
  return isAtLeast(user.role, leastRole[part])
}

export function isAtLeast(role: Role, least: Role): boolean {
  return rank[role] >= rank[least]
}
