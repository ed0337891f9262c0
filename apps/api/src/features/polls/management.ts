import {
  IdParams,
  ListManagedPollsQuery,
  ManagedPoll,
  ManagedPollPage,
  PollInput,
  PollResults,
  TransitionPoll,
  UpdatePoll,
} from '@bantin/contract'
import { z } from 'zod'
import type { App } from '../../app-types.ts'
import { cutPage, decodeCursor, encodeCursor } from '../../lib/cursor.ts'
import { setNextLink } from '../../lib/links.ts'
import { readIfMatch, sendVersioned } from '../../lib/preconditions.ts'
import { notFound } from '../../lib/problems.ts'
import { getCurrentUser } from '../../plugins/authentication.ts'
import { presentManagedPoll, presentResults } from './presenter.ts'
import { findManagedPoll, findManagedResults, listManagedPolls } from './repository.ts'
import { createPoll, deletePoll, transitionPoll, updatePoll } from './service.ts'

/** Polls, for the newsroom. */
export function pollsManagement(app: App) {
  const { db } = app.context
  const NoQuery = z.strictObject({})
  const config = { policy: 'editor' } as const

  app.get(
    '/manage/polls',
    {
      schema: { tags: ['polls'], querystring: ListManagedPollsQuery, response: { 200: ManagedPollPage } },
      config,
    },
    async (request, reply) => {
      const { state = null, limit, cursor } = request.query
      const scope = ['manage/polls', state]
      const position = decodeCursor({ cursor, scope }, z.tuple([z.iso.datetime(), z.uuid()]))
      const after = position && { updatedAt: position[0], id: position[1] }
      const page = cutPage(await listManagedPolls(db, { state, after, limit }), limit, (last) =>
        encodeCursor(scope, [last.updated_at.toISOString(), last.id]),
      )
      setNextLink(request, reply, page.nextCursor)
      return { items: page.rows.map(presentManagedPoll), nextCursor: page.nextCursor }
    },
  )

  app.post(
    '/manage/polls',
    { schema: { tags: ['polls'], body: PollInput, response: { 201: ManagedPoll } }, config },
    async (request, reply) => {
      const poll = await createPoll(db, getCurrentUser(request), request.body)
      return reply.code(201).send(sendVersioned(reply, poll))
    },
  )

  app.get(
    '/manage/polls/:id',
    {
      schema: { tags: ['polls'], params: IdParams, querystring: NoQuery, response: { 200: ManagedPoll } },
      config,
    },
    async (request, reply) => {
      const row = await findManagedPoll(db, request.params.id)
      if (!row) throw notFound()
      return sendVersioned(reply, presentManagedPoll(row))
    },
  )

  app.patch(
    '/manage/polls/:id',
    {
      schema: { tags: ['polls'], params: IdParams, body: UpdatePoll, response: { 200: ManagedPoll } },
      config,
    },
    async (request, reply) => {
      const given = { id: request.params.id, expectedVersion: readIfMatch(request), input: request.body }
      return sendVersioned(reply, await updatePoll(db, getCurrentUser(request), given))
    },
  )

  app.delete(
    '/manage/polls/:id',
    { schema: { tags: ['polls'], params: IdParams, response: { 204: z.null() } }, config },
    async (request, reply) => {
      await deletePoll(db, getCurrentUser(request), {
        id: request.params.id,
        expectedVersion: readIfMatch(request),
      })
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/manage/polls/:id/transitions',
    {
      schema: { tags: ['polls'], params: IdParams, body: TransitionPoll, response: { 200: ManagedPoll } },
      config,
    },
    async (request, reply) => {
      const given = { id: request.params.id, expectedVersion: readIfMatch(request), input: request.body }
      return sendVersioned(reply, await transitionPoll(db, getCurrentUser(request), given))
    },
  )

  app.get(
    '/manage/polls/:id/results',
    {
      schema: { tags: ['polls'], params: IdParams, querystring: NoQuery, response: { 200: PollResults } },
      config,
    },
    async (request) => {
      const row = await findManagedResults(db, request.params.id)
      if (!row) throw notFound()
      return presentResults(row)
    },
  )
}
