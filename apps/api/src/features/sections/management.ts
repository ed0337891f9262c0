import {
  IdParams,
  ManagedSection,
  ManagedSectionList,
  ManagedTag,
  ManagedTagList,
  SectionInput,
  TagInput,
  UpdateSection,
  UpdateTag,
} from '@bantin/contract'
import { z } from 'zod'
import type { App } from '../../app-types.ts'
import { readIfMatch, sendVersioned } from '../../lib/preconditions.ts'
import { getCurrentUser } from '../../plugins/authentication.ts'
import { presentManagedSection, presentManagedTag } from './presenter.ts'
import { listManagedSections, listManagedTags } from './repository.ts'
import { createSection, createTag, deleteSection, deleteTag, updateSection, updateTag } from './service.ts'

/** Sections and tags, for the newsroom. Everyone there reads them; the tree is the publishers', tags are every editor's. */
export function sectionsManagement(app: App) {
  const { db } = app.context
  const NoQuery = z.strictObject({})

  app.get(
    '/manage/sections',
    {
      schema: { tags: ['sections'], querystring: NoQuery, response: { 200: ManagedSectionList } },
      config: { policy: 'reporter' },
    },
    async () => ({ items: (await listManagedSections(db)).map(presentManagedSection) }),
  )

  app.post(
    '/manage/sections',
    {
      schema: { tags: ['sections'], body: SectionInput, response: { 201: ManagedSection } },
      config: { policy: 'publisher' },
    },
    async (request, reply) => {
      const section = await createSection(db, getCurrentUser(request), request.body)
      return reply.code(201).send(sendVersioned(reply, section))
    },
  )

  app.patch(
    '/manage/sections/:id',
    {
      schema: {
        tags: ['sections'],
        params: IdParams,
        body: UpdateSection,
        response: { 200: ManagedSection },
      },
      config: { policy: 'publisher' },
    },
    async (request, reply) => {
      const given = { id: request.params.id, expectedVersion: readIfMatch(request), input: request.body }
      return sendVersioned(reply, await updateSection(db, getCurrentUser(request), given))
    },
  )

  app.delete(
    '/manage/sections/:id',
    {
      schema: { tags: ['sections'], params: IdParams, response: { 204: z.null() } },
      config: { policy: 'publisher' },
    },
    async (request, reply) => {
      await deleteSection(db, getCurrentUser(request), {
        id: request.params.id,
        expectedVersion: readIfMatch(request),
      })
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/manage/tags',
    {
      schema: { tags: ['tags'], querystring: NoQuery, response: { 200: ManagedTagList } },
      config: { policy: 'reporter' },
    },
    async () => ({ items: (await listManagedTags(db)).map(presentManagedTag) }),
  )

  app.post(
    '/manage/tags',
    {
      schema: { tags: ['tags'], body: TagInput, response: { 201: ManagedTag } },
      config: { policy: 'reporter' },
    },
    async (request, reply) => {
      const tag = await createTag(db, getCurrentUser(request), request.body)
      return reply.code(201).send(sendVersioned(reply, tag))
    },
  )

  app.patch(
    '/manage/tags/:id',
    {
      schema: { tags: ['tags'], params: IdParams, body: UpdateTag, response: { 200: ManagedTag } },
      config: { policy: 'editor' },
    },
    async (request, reply) => {
      const given = { id: request.params.id, expectedVersion: readIfMatch(request), input: request.body }
      return sendVersioned(reply, await updateTag(db, getCurrentUser(request), given))
    },
  )

  app.delete(
    '/manage/tags/:id',
    {
      schema: { tags: ['tags'], params: IdParams, response: { 204: z.null() } },
      config: { policy: 'editor' },
    },
    async (request, reply) => {
      await deleteTag(db, getCurrentUser(request), {
        id: request.params.id,
        expectedVersion: readIfMatch(request),
      })
      return reply.code(204).send(null)
    },
  )
}
