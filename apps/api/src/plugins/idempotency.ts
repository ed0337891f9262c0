import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { App } from '../app-types.ts'
import {
  claimKey,
  deleteExpiredKeys,
  findKey,
  keepAnswer,
  type KeptAnswer,
  releaseKey,
} from '../features/idempotency/repository.ts'
import { invalidField, ProblemError } from '../lib/problems.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set while this request is the first with its key. */
    claimedKey: { userId: string; key: string } | null
  }
}

const header = 'idempotency-key'
const keptHeaders = ['content-type', 'etag', 'location'] as const
const bodyMaxBytes = 1_048_576
const cleanEveryMs = 3_600_000

/**
 * `Idempotency-Key` on POSTs of the newsroom (draft-ietf-httpapi-idempotency-key-header): the key is taken before the
 * request runs and holds its answer after, so that a repeated request is answered and not done again.
 *
 * A key whose process died between the two stays taken until its time is over: whether the work was done is not known.
 * Uploads are not covered; the same bytes are the same media anyway.
 */
export const idempotency = fp(function idempotency(app: App, _options, done) {
  const { db } = app.context
  app.decorateRequest('claimedKey', null)

  app.addHook('preHandler', async (request, reply) => {
    const user = request.currentUser
    const key = request.headers[header]
    if (key === undefined || user === null || !isCovered(request)) return
    if (typeof key !== 'string' || !/^[\u0021-\u007e]{1,255}$/.test(key)) {
      throw invalidField('Idempotency-Key', 'Must be 1 to 255 visible ASCII characters')
    }
    const owner = { userId: user.id, key }
    const requestHash = hashRequest(request)
    if (await claimKey(db, { ...owner, requestHash })) {
      request.claimedKey = owner
      return
    }
    const first = await findKey(db, owner)
    if (first && !requestHash.every((byte, index) => byte === first.requestHash[index])) {
      throw keyConflict(422, 'This key came with another request')
    }
    if (!first?.answer) throw keyConflict(409, 'The first request with this key is still running')
    // A reply is done when it is sent: nothing may run before that.
    await replay(reply, first.answer)
  })

  app.addHook('onSend', async (request, reply, payload) => {
    const owner = request.claimedKey
    if (!owner) return payload
    try {
      if (reply.statusCode >= 500) await releaseKey(db, owner)
      else await keepAnswer(db, { ...owner, answer: toAnswer(reply, payload) })
    } catch (error) {
      // The work is done and its answer true; only a repetition will be refused as if it still ran.
      request.log.error({ err: error }, 'the answer to a keyed request was not kept')
    }
    return payload
  })

  const timer = setInterval(() => {
    deleteExpiredKeys(db).catch((error: unknown) =>
      app.log.warn({ err: error }, 'old idempotency keys were not removed'),
    )
  }, cleanEveryMs).unref()
  app.addHook('onClose', (_app, closed) => {
    clearInterval(timer)
    closed()
  })
  done()
})

function isCovered(request: FastifyRequest): boolean {
  const isManagement = request.routeOptions.url?.startsWith('/api/v1/manage/') ?? false
  const isMultipart = request.headers['content-type']?.startsWith('multipart/') ?? false
  return request.method === 'POST' && isManagement && !isMultipart
}

/** Of the body as it was validated: spaces and the order of keys in the JSON make no other request. */
function hashRequest(request: FastifyRequest): Uint8Array<ArrayBuffer> {
  const parts = JSON.stringify([request.method, request.url, request.body ?? null])
  return new Uint8Array(createHash('sha256').update(parts).digest())
}

function toAnswer(reply: FastifyReply, payload: unknown): KeptAnswer {
  const headers = keptHeaders.flatMap((name) => {
    const value = reply.getHeader(name)
    return typeof value === 'string' ? [[name, value] as const] : []
  })
  const body = typeof payload === 'string' && Buffer.byteLength(payload) <= bodyMaxBytes ? payload : null
  return { status: reply.statusCode, headers: Object.fromEntries(headers), body }
}

function replay(reply: FastifyReply, { status, headers, body }: KeptAnswer) {
  if (body === null && status !== 204)
    throw keyConflict(409, 'The first request with this key was answered; its answer was too long to keep')
  return reply.code(status).headers(headers).header('idempotency-replayed', 'true').send(body)
}

function keyConflict(status: 409 | 422, detail: string) {
  return new ProblemError({
    status,
    code: 'REQUEST_IDEMPOTENCY_CONFLICT',
    detail,
    errors: [{ path: 'Idempotency-Key', code: 'REQUEST_IDEMPOTENCY_CONFLICT', message: detail }],
  })
}
