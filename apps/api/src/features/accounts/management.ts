import { IdParams, ListUsersQuery, ManagedUser, UpdateUser, UserInput, UserPage } from '@bantin/contract'
import type { App } from '../../app-types.ts'
import { readIfMatch, sendVersioned } from '../../lib/preconditions.ts'
import { getCurrentUser } from '../../plugins/authentication.ts'
import { addUser, editUser, listUserPage } from './service.ts'

/** Users, for administrators. */
export function accountsManagement(app: App) {
  const { db } = app.context

  app.get(
    '/manage/users',
    {
      schema: { tags: ['users'], querystring: ListUsersQuery, response: { 200: UserPage } },
      config: { policy: 'admin' },
    },
    (request) => listUserPage(db, request.query),
  )

  app.post(
    '/manage/users',
    {
      schema: { tags: ['users'], body: UserInput, response: { 201: ManagedUser } },
      config: { policy: 'admin' },
    },
    async (request, reply) => {
      const user = await addUser(db, getCurrentUser(request), request.body)
      return reply.code(201).send(sendVersioned(reply, user))
    },
  )

  app.patch(
    '/manage/users/:id',
    {
      schema: { tags: ['users'], params: IdParams, body: UpdateUser, response: { 200: ManagedUser } },
      config: { policy: 'admin' },
    },
    async (request, reply) => {
      const given = { id: request.params.id, expectedVersion: readIfMatch(request), input: request.body }
      return sendVersioned(reply, await editUser(db, getCurrentUser(request), given))
    },
  )
}
