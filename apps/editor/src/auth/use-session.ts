import { createContext, use, useSyncExternalStore } from 'react'
import type { User } from '../api/types.ts'
import { session } from './browser-session.ts'
import type { SessionState } from './session.ts'

export function useSessionState(): SessionState {
  return useSyncExternalStore(session.subscribe, session.getState)
}

export const UserContext = createContext<User | null>(null)

/** The signed-in user; only for what stands inside the shell. */
export function useUser(): User {
  const user = use(UserContext)
  if (user === null) throw new Error('useUser outside of the shell')
  return user
}
