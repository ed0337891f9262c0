import { timingSafeEqual } from 'node:crypto'
import fp from 'fastify-plugin'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { App } from '../app-types.ts'
import { isOwnRequest } from '../lib/own-requests.ts'
import { ProblemError } from '../lib/problems.ts'

const loopback = /^(127\.|::1$|::ffff:127\.)/

/** Health, readiness and metrics, for whoever runs the machine. */
export const operations = fp(function operations(app: App, _options, done) {
  const { kept } = app
  const { config, publicDb } = app.context
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'bantin_http_request_duration_seconds',
    help: 'Duration of requests by route, method and status',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  registry.registerMetric(
    new Counter({
      name: 'bantin_answers_from_memory_total',
      help: 'Requests answered from memory; they are in no other figure',
      registers: [],
      collect() {
        this.reset()
        this.inc(kept.served)
      },
    }),
  )
  registry.registerMetric(
    new Gauge({
      name: 'bantin_kept_answers_bytes',
      help: 'Bytes of answers kept in memory',
      registers: [],
      collect() {
        this.set(kept.bytes)
      },
    }),
  )
  app.addHook('onResponse', (request, reply, next) => {
    // Drawing a page asks the API several times: that is part of the page.
    if (isOwnRequest()) return next()
    const route = request.routeOptions.url ?? 'unknown'
    duration.labels(route, request.method, String(reply.statusCode)).observe(reply.elapsedTime / 1_000)
    return next()
  })

  app.get('/healthz', { schema: { hide: true }, config: { policy: 'operator' }, logLevel: 'warn' }, () => ({
    status: 'ok',
  }))

  app.get(
    '/readyz',
    { schema: { hide: true }, config: { policy: 'operator' }, logLevel: 'warn' },
    async () => {
      try {
        await publicDb.$queryRaw`SELECT 1 FROM delivery.site`
      } catch {
        throw new ProblemError({
          status: 503,
          code: 'SERVICE_UNAVAILABLE',
          detail: 'The database does not answer',
        })
      }
      return { status: 'ready' }
    },
  )

  app.get(
    '/metrics',
    { schema: { hide: true }, config: { policy: 'operator' }, logLevel: 'warn' },
    async (request, reply) => {
      // Behind a proxy on this machine everyone comes from loopback; a proxy says that it is one.
      const isForwarded =
        request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined
      const isLocal = loopback.test(request.socket.remoteAddress ?? '') && !isForwarded
      if (!isLocal && !hasToken(request.headers['x-metrics-token'], config.metricsToken)) {
        throw new ProblemError({ status: 404, code: 'ROUTE_NOT_FOUND', detail: 'There is no such address' })
      }
      return reply.type(registry.contentType).send(await registry.metrics())
    },
  )
  done()
})

function hasToken(given: string | string[] | undefined, wanted: string | undefined) {
  if (wanted === undefined || typeof given !== 'string' || given.length !== wanted.length) return false
  return timingSafeEqual(Buffer.from(given), Buffer.from(wanted))
}
