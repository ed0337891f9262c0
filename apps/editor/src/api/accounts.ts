import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Versioned } from './articles.ts'
import { send, sendAnonymously } from './http.ts'
import type { Page } from './page.ts'
import type { ManagedUser, Session, SignedIn, UpdateUser, User, UserInput } from './types.ts'

export function signIn(given: { email: string; password: string }): Promise<SignedIn> {
  return sendAnonymously('/auth/login', { method: 'POST', body: given })
}

/** Ends the session the refresh cookie names. */
export function signOut(): Promise<void> {
  return sendAnonymously('/auth/logout', { method: 'POST' })
}

export function getMe(): Promise<User> {
  return send('/auth/me')
}

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => send<{ items: Session[] }>('/auth/sessions', { signal }),
})

export function deleteSession(id: string): Promise<void> {
  return send(`/auth/sessions/${id}`, { method: 'DELETE' })
}

export function deleteAllSessions(): Promise<void> {
  return send('/auth/sessions', { method: 'DELETE' })
}

export function changePassword(given: { currentPassword: string; newPassword: string }): Promise<void> {
  return send('/auth/password', { method: 'POST', body: given })
}

export const userListQuery = infiniteQueryOptions({
  queryKey: ['users'],
  queryFn: ({ pageParam, signal }) =>
    send<Page<ManagedUser>>('/manage/users', { query: { limit: 50, cursor: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
})

export function createUser(input: UserInput): Promise<ManagedUser> {
  return send('/manage/users', { method: 'POST', body: input })
}

export function updateUser({ id, version, body }: Versioned<UpdateUser>): Promise<ManagedUser> {
  return send(`/manage/users/${id}`, { method: 'PATCH', body, version })
}
