import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Versioned } from './articles.ts'
import { anonymousApi, api, ifMatch, unwrap } from './http.ts'
import type { UpdateUser, UserInput } from './types.ts'

const users = '/api/v1/manage/users'

export function signIn(body: { email: string; password: string }) {
  return unwrap(anonymousApi.POST('/api/v1/auth/login', { body }))
}

/** Ends the session the refresh cookie names. */
export function signOut() {
  return unwrap(anonymousApi.POST('/api/v1/auth/logout'))
}

export function getMe() {
  return unwrap(api.GET('/api/v1/auth/me'))
}

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/auth/sessions', { signal })),
})

export function deleteSession(id: string) {
  return unwrap(api.DELETE('/api/v1/auth/sessions/{id}', { params: { path: { id } } }))
}

export function deleteAllSessions() {
  return unwrap(api.DELETE('/api/v1/auth/sessions'))
}

export function changePassword(body: { currentPassword: string; newPassword: string }) {
  return unwrap(api.POST('/api/v1/auth/password', { body }))
}

export const userListQuery = infiniteQueryOptions({
  queryKey: ['users'],
  queryFn: ({ pageParam: cursor, signal }) =>
    unwrap(api.GET(users, { params: { query: { limit: 50, cursor } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
})

export function createUser(body: UserInput) {
  return unwrap(api.POST(users, { body }))
}

export function updateUser({ id, version, body }: Versioned<UpdateUser>) {
  return unwrap(api.PATCH(`${users}/{id}`, { params: { path: { id } }, headers: ifMatch(version), body }))
}
