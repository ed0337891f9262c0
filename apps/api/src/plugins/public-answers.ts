import { hash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { App } from '../app-types.ts'
import { answerKey, hasPlainNumbers } from '../lib/answer-key.ts'
import type { StoredAnswer } from '../lib/answer-store.ts'
import { chooseEncoding, compress } from '../lib/content-coding.ts'
import { type Asked, pickForm, writeAnswer } from '../lib/kept-answers.ts'
import { handOver } from '../lib/own-requests.ts'
import { makeReadyHead, type ReadyHead } from '../lib/ready-head.ts'
import { isNotModified } from '../lib/validators.ts'

/** Below this the saving is smaller than the headers. */
const compressFromBytes = 1_024
const defaultCache = { maxAgeSeconds: 15, sharedMaxAgeSeconds: 60 }
/** What belongs to one request and not to the answer. */
const personalHeaders = new Set([
  'ratelimit',
  'ratelimit-policy',
  'set-cookie',
  'content-length',
  'content-encoding',
  'etag',
  'connection',
])

declare module 'fastify' {
  interface FastifyRequest {
    /** The epoch in which this answer began to be made, and the key it may be kept under. */
    storable: { key: string; epoch: number; done: () => void } | null
  }
}

/**
 * Keeps public answers, and answers what is kept before anything else runs: register it first. Of those who ask for the
 * same unknown answer at once, one makes it and the others wait. Most of what is kept never comes here: `kept.serve`
 * answers it as it comes off the wire.
 */
export const publicAnswers = fp(function publicAnswers(app: App, _options, done) {
  const { kept } = app
  const { changeHead } = app.context
  const making = new Map<string, Promise<void>>()
  app.decorateRequest('storable', null)
  app.addHook('preClose', (next) => {
    kept.close()
    next()
  })

  // No promise on the way of a hit: it costs a tenth of the answer.
  app.addHook('onRequest', (request, reply, next) => {
    if (!isPublicRead(request)) return next()
    const { cache } = request.routeOptions.config
    if (cache?.server === 'never') return next()
    const key = answerKey(request.raw.url ?? '', cache?.parameters)
    if (key === null) return next()
    return answerOrMake({ request, reply, key, proceed: next })
  })

  function answerOrMake(given: {
    request: FastifyRequest
    reply: FastifyReply
    key: string
    proceed: () => void
  }): void {
    const { request, reply, key, proceed } = given
    const epoch = kept.getEpoch()
    if (epoch === null) return proceed()
    const answer = kept.find(key)
    if (answer) {
      reply.hijack()
      return writeAnswer({
        method: request.method,
        asked: askedOf(request),
        response: reply.raw,
        answer,
        writeHead: writePlainHead,
      })
    }
    const underWay = making.get(key)
    if (underWay) {
      // What was made is kept, unless it is of the kind that is not (an error, say): then everyone asks for himself.
      void underWay.then(() => (kept.find(key) ? answerOrMake(given) : proceed()))
      return undefined
    }
    const { promise, resolve } = Promise.withResolvers<void>()
    making.set(key, promise)
    const finished = () => {
      making.delete(key)
      resolve()
    }
    reply.raw.once('close', finished)
    request.storable = { key, epoch, done: finished }
    return proceed()
  }

  // A change is answered for only when this process knows of it: its own next answer is the new one.
  app.addHook('onSend', async (request, _reply, payload) => {
    if (changeHead && canChangeContent(request)) {
      await changeHead.refresh().catch(() => undefined)
    }
    return payload
  })

  app.addHook('onSend', async (request, reply, payload) => {
    if (reply.hasHeader('cache-control')) return payload
    if (!isPublicRead(request)) {
      void reply.header('cache-control', 'private, no-store')
      return payload
    }
    if (reply.statusCode === 301 || reply.statusCode === 308) {
      void reply.header('cache-control', 'public, max-age=60')
      return payload
    }
    if (typeof payload !== 'string') return payload
    if (reply.statusCode === 200) {
      // A page being drawn here wants the content alone; it makes its own headers.
      if (!request.storable && handOver(payload)) return ''
      setPublicHeaders(request, reply)
    } else if (isPageOfNothing(request, reply)) {
      // It is drawn like any other: whoever asks for it again and again must not have it drawn each time.
      void reply.header('cache-control', 'no-store')
    } else return payload
    const answer = await prepareAnswer({ request, reply, payload })
    const { storable } = request
    if (storable) {
      // Made across a change it may be of either side.
      if (kept.getEpoch() === storable.epoch && hasPlainNumbers(request.url, request.query)) {
        kept.keep(storable.key, {
          ...answer,
          epoch: storable.epoch,
          readsUntilMoved: 1,
          expiresAtMs:
            request.routeOptions.config.cache?.server === 'second'
              ? performance.now() + 1_000
              : Number.POSITIVE_INFINITY,
        })
      }
      storable.done()
    }
    if (reply.statusCode === 200 && handOver(payload)) return ''
    return sendAnswer({ request, reply, answer })
  })
  done()
})

/** A page that says that there is none, or none any more. */
function isPageOfNothing(request: FastifyRequest, { statusCode }: FastifyReply): boolean {
  const isPage = request.routeOptions.config.cache?.parameters !== undefined
  return isPage && (statusCode === 404 || statusCode === 410)
}

function writePlainHead(response: ServerResponse, { status, headers }: ReadyHead) {
  response.writeHead(status, headers)
}

function askedOf({ headers }: FastifyRequest): Asked {
  const acceptEncoding = headers['accept-encoding']
  return {
    acceptEncoding: Array.isArray(acceptEncoding) ? acceptEncoding.join(',') : acceptEncoding,
    ifNoneMatch: headers['if-none-match'],
  }
}

function isPublicRead(request: FastifyRequest): boolean {
  return (
    (request.method === 'GET' || request.method === 'HEAD') &&
    request.routeOptions.config.policy === 'public' &&
    request.headers.authorization === undefined
  )
}

/** Only someone signed in changes content; votes and visits are counted beside it. */
function canChangeContent(request: FastifyRequest): boolean {
  const { policy } = request.routeOptions.config
  const isRead = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS'
  return (
    !isRead && policy !== undefined && policy !== 'public' && policy !== 'session' && policy !== 'operator'
  )
}

function setPublicHeaders(request: FastifyRequest, reply: FastifyReply) {
  const { maxAgeSeconds, sharedMaxAgeSeconds } = request.routeOptions.config.cache ?? defaultCache
  // What is to be fresh within seconds must not be a minute old either.
  const staleSeconds = Math.min(60, sharedMaxAgeSeconds)
  void reply.headers({
    vary: 'Accept-Encoding',
    'cache-control': `public, max-age=${maxAgeSeconds}, s-maxage=${sharedMaxAgeSeconds}, stale-while-revalidate=${staleSeconds}, stale-if-error=86400`,
  })
  if (!reply.hasHeader('last-modified')) void reply.header('last-modified', new Date().toUTCString())
}

/** The answer in every encoding it can be asked for, each with its headers. */
async function prepareAnswer({
  request,
  reply,
  payload,
}: {
  request: FastifyRequest
  reply: FastifyReply
  payload: string
}) {
  const identity = Buffer.from(payload)
  const contentHash = hash('sha256', identity, 'base64url').slice(0, 22)
  const isCompressed = identity.length >= compressFromBytes
  // Without a place to keep it only what is asked for is worth the work.
  const wanted = request.storable ? null : chooseEncoding(askedOf(request).acceptEncoding)
  const [br, gz] = await Promise.all([
    isCompressed && (request.storable || wanted === 'br') ? compress(identity, 'br') : undefined,
    isCompressed && (request.storable || wanted === 'gzip') ? compress(identity, 'gzip') : undefined,
  ])
  const shared = Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
    personalHeaders.has(name) || value === undefined ? [] : [name, String(value)],
  )
  const answer: PreparedAnswer = { hash: contentHash, forms: {}, bytes: 2_000 }
  for (const [encoding, body] of [
    ['identity', identity],
    ['br', br],
    ['gzip', gz],
  ] as const) {
    if (!body) continue
    // Two encodings are two representations: a strong validator tells them apart.
    const tag = encoding === 'identity' ? `"${contentHash}"` : `"${contentHash}-${encoding}"`
    const etag = reply.statusCode === 200 ? tag : null
    const headers = etag === null ? shared : [...shared, 'etag', etag]
    const coding = encoding === 'identity' ? [] : ['content-encoding', encoding]
    answer.forms[encoding] = {
      body,
      etag,
      head: makeReadyHead(reply.statusCode, [...headers, ...coding, 'content-length', String(body.length)]),
      notModified: etag === null ? null : makeReadyHead(304, withoutContentType(headers)),
    }
    answer.bytes += body.length
  }
  return answer
}

function withoutContentType(headers: string[]): string[] {
  const at = headers.indexOf('content-type')
  return at < 0 ? headers : headers.toSpliced(at, 2)
}

type PreparedAnswer = Pick<StoredAnswer, 'hash' | 'forms' | 'bytes'>

/** Sends an answer that was just made the ordinary way. */
function sendAnswer({
  request,
  reply,
  answer,
}: {
  request: FastifyRequest
  reply: FastifyReply
  answer: PreparedAnswer
}) {
  const asked = askedOf(request)
  const form = pickForm(asked, answer)
  if (form.etag !== null) void reply.header('etag', form.etag)
  if (isNotModified({ header: asked.ifNoneMatch, hash: answer.hash, etag: form.etag })) {
    void reply.code(304).removeHeader('content-type').removeHeader('content-length')
    // Fastify measures what a HEAD would have sent, and fails on nothing.
    return request.method === 'HEAD' ? Readable.from([]) : null
  }
  const encoding = chooseEncoding(asked.acceptEncoding)
  if (encoding !== null && answer.forms[encoding]) void reply.header('content-encoding', encoding)
  void reply.header('content-length', form.body.length)
  return form.body
}

/** Sets Last-Modified to the newest of the given instants. */
export function setLastModified(reply: FastifyReply, instants: (Date | string)[]) {
  const newest = Math.max(...instants.map((instant) => new Date(instant).getTime()))
  if (Number.isFinite(newest)) void reply.header('last-modified', new Date(newest).toUTCString())
}
