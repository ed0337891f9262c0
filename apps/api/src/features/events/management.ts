import {
  EventInput,
  IdParams,
  ListEventsQuery,
  ManagedEvent,
  ManagedEventPage,
  UpdateEvent,
} from '@bantin/contract'
import { z } from 'zod'
import type { App } from '../../app-types.ts'
import { setNextLink } from '../../lib/links.ts'
import { readIfMatch, sendVersioned } from '../../lib/preconditions.ts'
import { getCurrentUser } from '../../plugins/authentication.ts'
import { presentManagedEventSummary } from './presenter.ts'
import { listManagedEvents } from './repository.ts'
import { createEvent, deleteEvent, getManagedEvent, listEventPage, updateEvent } from './service.ts'

/** Events, for the newsroom. */
export function eventsManagement(app: App) {
  const { db } = app.context

  app.get(
    '/manage/events',
    {
      schema: { tags: ['events'], querystring: ListEventsQuery, response: { 200: ManagedEventPage } },
      // A reporter puts his article into an event.
      config: { policy: 'reporter' },
    },
    async (request, reply) => {
      const { limit, cursor } = request.query
      const page = await listEventPage({ scope: 'manage/events', limit, cursor }, (given) =>
        listManagedEvents(db, given),
      )
      setNextLink(request, reply, page.nextCursor)
      return { items: page.rows.map(presentManagedEventSummary), nextCursor: page.nextCursor }
    },
  )

  app.post(
    '/manage/events',
    {
      schema: { tags: ['events'], body: EventInput, response: { 201: ManagedEvent } },
      config: { policy: 'editor' },
    },
    async (request, reply) => {
      const event = await createEvent(db, getCurrentUser(request), request.body)
      return reply.code(201).send(sendVersioned(reply, event))
    },
  )

  app.get(
    '/manage/events/:id',
    {
      schema: {
        tags: ['events'],
        params: IdParams,
        querystring: z.strictObject({}),
        response: { 200: ManagedEvent },
      },
      config: { policy: 'editor' },
    },
    async (request, reply) => sendVersioned(reply, await getManagedEvent(db, request.params.id)),
  )

  app.patch(
    '/manage/events/:id',
    {
      schema: { tags: ['events'], params: IdParams, body: UpdateEvent, response: { 200: ManagedEvent } },
      config: { policy: 'editor' },
    },
    async (request, reply) => {
      const given = { id: request.params.id, expectedVersion: readIfMatch(request), input: request.body }
      return sendVersioned(reply, await updateEvent(db, getCurrentUser(request), given))
    },
  )

  app.delete(
    '/manage/events/:id',
    {
      schema: { tags: ['events'], params: IdParams, response: { 204: z.null() } },
      config: { policy: 'editor' },
    },
    async (request, reply) => {
      await deleteEvent(db, getCurrentUser(request), {
        id: request.params.id,
        expectedVersion: readIfMatch(request),
      })
      return reply.code(204).send(null)
    },
  )
}
