import rateLimit from '@fastify/rate-limit'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { App } from '../app-types.ts'
import { networkOf } from '../lib/network.ts'
import { isOwnRequest } from '../lib/own-requests.ts'
import { ProblemError } from '../lib/problems.ts'

const windowSeconds = 60

/**
 * A limit on anonymous requests a minute per network, with the headers of draft-ietf-httpapi-ratelimit-headers.
 * Signed-in users are known by name and not limited here; a bad credential counts as anonymous.
 */
export const rateLimits = fp(async function rateLimits(app: App) {
  await app.register(rateLimit, { global: false })
  const max = app.context.config.rateLimitPerMinute
  if (max === 0) return
  const check = app.createRateLimit({
    max,
    timeWindow: windowSeconds * 1_000,
    keyGenerator: (request) => networkOf(request.ip),
  })
  app.addHook('onRequest', async (request, reply) => {
    if (request.headers.authorization !== undefined && request.currentUser) return
    // Drawing a page asks the API several times; its reader has asked once.
    if (isOwnRequest()) return
    await enforce({ check, request, reply, name: 'anonymous' })
  })
})

export type RateLimitCheck = ReturnType<App['createRateLimit']>

/** Counts the request; sets the headers; throws 429 when it is one too many. */
export async function enforce(given: {
  check: RateLimitCheck
  request: FastifyRequest
  reply: FastifyReply
  name: string
}) {
  const result = await given.check(given.request)
  if (result.isAllowed) return
  void given.reply.headers({
    'ratelimit-policy': `"${given.name}";q=${result.max};w=${Math.ceil(result.timeWindow / 1_000)}`,
    ratelimit: `"${given.name}";r=${result.remaining};t=${result.ttlInSeconds}`,
  })
  if (!result.isExceeded) return
  throw new ProblemError({
    status: 429,
    code: 'REQUEST_RATE_LIMITED',
    detail: `Too many requests; try again in ${result.ttlInSeconds} s`,
    headers: { 'retry-after': String(result.ttlInSeconds) },
  })
}
