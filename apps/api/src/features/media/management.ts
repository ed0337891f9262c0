import {
  IdParams,
  limits,
  ListMediaQuery,
  Media,
  MediaPage,
  UpdateMedia,
  UploadMedia,
  UploadMediaFields,
} from '@bantin/contract'
import multipart from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '../../app-types.ts'
import { setNextLink } from '../../lib/links.ts'
import { readIfMatch, sendVersioned } from '../../lib/preconditions.ts'
import { invalidField, ProblemError } from '../../lib/problems.ts'
import { getCurrentUser } from '../../plugins/authentication.ts'
import { createMedia, deleteMedia, listMediaPage, updateMedia } from './service.ts'

/** The library of pictures and files, for the newsroom. */
export function mediaManagement(app: App) {
  const { context } = app

  app.get(
    '/manage/media',
    {
      schema: { tags: ['media'], querystring: ListMediaQuery, response: { 200: MediaPage } },
      config: { policy: 'reporter' },
    },
    async (request, reply) => {
      const page = await listMediaPage(context, request.query)
      setNextLink(request, reply, page.nextCursor)
      return page
    },
  )

  app.patch(
    '/manage/media/:id',
    {
      schema: { tags: ['media'], params: IdParams, body: UpdateMedia, response: { 200: Media } },
      config: { policy: 'reporter' },
    },
    async (request, reply) => {
      const given = { id: request.params.id, expectedVersion: readIfMatch(request), input: request.body }
      return sendVersioned(reply, await updateMedia(context, getCurrentUser(request), given))
    },
  )

  app.delete(
    '/manage/media/:id',
    {
      schema: { tags: ['media'], params: IdParams, response: { 204: z.null() } },
      config: { policy: 'reporter' },
    },
    async (request, reply) => {
      await deleteMedia(context, getCurrentUser(request), {
        id: request.params.id,
        expectedVersion: readIfMatch(request),
      })
      return reply.code(204).send(null)
    },
  )

  // A scope of its own: no other route takes multipart bodies, and this one takes nothing else.
  void app.register(async (scope: App) => {
    scope.removeAllContentTypeParsers()
    await scope.register(multipart, {
      limits: {
        fileSize: limits.uploadMaxBytes,
        files: 1,
        fields: 10,
        fieldSize: 8_192,
        fieldNameSize: 100,
        parts: 12,
        headerPairs: 20,
      },
    })
    scope.post(
      '/manage/media',
      {
        schema: {
          tags: ['media'],
          summary: 'Uploads one file',
          description: 'The same bytes again answer 200 with the media they already are.',
          consumes: ['multipart/form-data'],
          body: UploadMedia,
          response: { 200: Media, 201: Media },
        },
        // The body is a stream when schemas are checked; `readUpload` checks it as it comes.
        validatorCompiler: () => (value) => ({ value }),
        config: { policy: 'reporter' },
      },
      async (request, reply) => {
        const upload = await readUpload(request)
        const { media, isNew } = await createMedia(context, {
          ...upload,
          createdById: getCurrentUser(request).id,
        })
        return reply.code(isNew ? 201 : 200).send(sendVersioned(reply, media))
      },
    )
  })
}

/** The fields and the one file of a multipart body. Nothing is kept of a body that breaks off: it is in memory until it is whole. */
async function readUpload(request: FastifyRequest) {
  const fields = new Map<string, unknown>()
  let file: { name: string; data: Buffer } | null = null
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        if (part.fieldname !== 'file') throw invalidField(part.fieldname, 'Is not known here')
        file = { name: part.filename, data: await part.toBuffer() }
      } else {
        if (fields.has(part.fieldname)) throw invalidField(part.fieldname, 'Is there twice')
        fields.set(part.fieldname, part.value)
      }
    }
  } catch (error) {
    throw toUploadProblem(error)
  }
  const words = UploadMediaFields.safeParse(Object.fromEntries(fields))
  if (!words.success) {
    const [issue] = words.error.issues
    const path = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.')
    throw invalidField((path ?? '').slice(0, 200), issue?.message ?? 'Is not valid')
  }
  if (!file) throw invalidField('file', 'Is missing')
  return { ...words.data, ...file }
}

function toUploadProblem(error: unknown): unknown {
  if (error instanceof ProblemError || !(error instanceof Error)) return error
  switch ('code' in error ? error.code : undefined) {
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
      return error
    case 'FST_REQ_FILE_TOO_LARGE': {
      const message = `Must have at most ${limits.uploadMaxBytes} bytes`
      return new ProblemError({
        status: 413,
        code: 'REQUEST_BODY_TOO_LARGE',
        detail: `file: ${message}`,
        errors: [{ path: 'file', code: 'REQUEST_BODY_TOO_LARGE', message }],
      })
    }
    case 'FST_FILES_LIMIT':
      return invalidField('file', 'Is there twice')
    default:
      // Whatever else the parser reports is a body that is not what its head says, or that broke off.
      return invalidField('file', 'The multipart body cannot be read')
  }
}
