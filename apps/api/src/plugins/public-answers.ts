import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { negotiate } from '@fastify/accept-negotiator'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { App } from '../app-types.ts'

const brotliAsync = promisify(brotliCompress)
const gzipAsync = promisify(gzip)
/** Below this the saving is smaller than the headers. */
const compressFromBytes = 1_024
const defaultCache = { maxAgeSeconds: 15, sharedMaxAgeSeconds: 60 }

/**
 * Public GETs: validators, lifetimes and compression. Everything else, and whatever a signed-in user asks for, is
 * private and not stored.
 */
export const publicAnswers = fp(function publicAnswers(app: App, _options, done) {
  app.addHook('onSend', async (request, reply, payload) => {
    if (reply.hasHeader('cache-control')) return payload
    const isPublic =
      (request.method === 'GET' || request.method === 'HEAD') &&
      request.routeOptions.config.policy === 'public' &&
      request.headers.authorization === undefined
    if (!isPublic) {
      void reply.header('cache-control', 'private, no-store')
      return payload
    }
    if (reply.statusCode === 301 || reply.statusCode === 308) {
      void reply.header('cache-control', 'public, max-age=60')
      return payload
    }
    if (typeof payload !== 'string' || reply.statusCode !== 200) return payload
    return answerPublicly({ request, reply, payload })
  })
  done()
})

async function answerPublicly({
  request,
  reply,
  payload,
}: {
  request: FastifyRequest
  reply: FastifyReply
  payload: string
}) {
  const { maxAgeSeconds, sharedMaxAgeSeconds } = request.routeOptions.config.cache ?? defaultCache
  // What is to be fresh within seconds must not be a minute old either.
  const staleSeconds = Math.min(60, sharedMaxAgeSeconds)
  const encoding =
    payload.length < compressFromBytes ? null : chooseEncoding(request.headers['accept-encoding'])
  const hash = createHash('sha256').update(payload).digest('base64url').slice(0, 22)
  // Two encodings are two representations: a strong validator tells them apart.
  const etag = encoding ? `"${hash}-${encoding}"` : `"${hash}"`
  void reply.headers({
    etag,
    vary: 'Accept-Encoding',
    'cache-control': `public, max-age=${maxAgeSeconds}, s-maxage=${sharedMaxAgeSeconds}, stale-while-revalidate=${staleSeconds}, stale-if-error=86400`,
  })
  if (!reply.hasHeader('last-modified')) void reply.header('last-modified', new Date().toUTCString())
  if (isNotModified({ header: request.headers['if-none-match'], hash, etag })) {
    void reply.code(304).removeHeader('content-type').removeHeader('content-length')
    return null
  }
  if (!encoding) return payload
  void reply.header('content-encoding', encoding).removeHeader('content-length')
  return compress(payload, encoding)
}

/** The best encoding the client takes, or null for none. */
export function chooseEncoding(header: string | string[] | undefined): 'br' | 'gzip' | null {
  const text = Array.isArray(header) ? header.join(',') : header
  if (!text) return null
  const chosen = negotiate(text, ['br', 'gzip', 'identity'])
  return chosen === 'br' || chosen === 'gzip' ? chosen : null
}

/** Whether If-None-Match names what we would send, in whichever encoding the client has it. RFC 9110, 13.1.2. */
export function isNotModified({
  header,
  hash,
  etag,
}: {
  header: string | undefined
  hash: string
  etag: string
}): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  return header.split(',').some((part) => {
    const tag = part.trim().replace(/^W\//, '')
    return tag === etag || tag === `"${hash}"` || tag === `"${hash}-br"` || tag === `"${hash}-gzip"`
  })
}

async function compress(payload: string, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return gzipAsync(payload)
  return brotliAsync(payload, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 4,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  })
}

/** Sets Last-Modified to the newest of the given instants. */
export function setLastModified(reply: FastifyReply, instants: (Date | string)[]) {
  const newest = Math.max(...instants.map((instant) => new Date(instant).getTime()))
  if (Number.isFinite(newest)) void reply.header('last-modified', new Date(newest).toUTCString())
}
