import type { User } from '../api/types.ts'
import { canUse, type Part } from '../auth/permissions.ts'
import type { Messages } from '../i18n/vi.ts'

export type NavigationItem = {
  part: Part
  path: string
  label: string
  keys: string
  group: 'work' | 'administration'
}

/** The parts of the newsroom this user may use, in the order of the rail. `keys` are pressed one after the other. */
export function listNavigation(user: User, m: Messages): NavigationItem[] {
  const items: NavigationItem[] = [
    { part: 'articles', path: '/bai-viet', label: m.nav.articles, keys: 'G B', group: 'work' },
    { part: 'events', path: '/su-kien', label: m.nav.events, keys: 'G S', group: 'work' },
    { part: 'featured', path: '/noi-bat', label: m.nav.featured, keys: 'G N', group: 'work' },
    { part: 'polls', path: '/tham-do', label: m.nav.polls, keys: 'G T', group: 'work' },
    { part: 'media', path: '/thu-vien', label: m.nav.media, keys: 'G V', group: 'work' },
    { part: 'tags', path: '/chuyen-muc', label: m.nav.sections, keys: 'G C', group: 'work' },
    { part: 'users', path: '/quan-tri/nguoi-dung', label: m.nav.users, keys: 'G U', group: 'administration' },
    {
      part: 'settings',
      path: '/quan-tri/thiet-lap',
      label: m.nav.settings,
      keys: 'G I',
      group: 'administration',
    },
  ]
  return items.filter((item) => canUse(user, item.part))
}
