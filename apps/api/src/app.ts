import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { limits } from '@bantin/contract'
import cookie from '@fastify/cookie'
import fastify from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { App, AppContext } from './app-types.ts'
import { feedsDelivery } from './features/feeds/delivery.ts'
import { sitemapsDelivery } from './features/feeds/sitemaps-delivery.ts'
import { features } from './features/index.ts'
import { mediaDelivery } from './features/media/delivery.ts'
import { pollForms } from './features/polls/form-voting.ts'
import { createKeptAnswers } from './lib/kept-answers.ts'
import { authentication } from './plugins/authentication.ts'
import { draining } from './plugins/draining.ts'
import { idempotency } from './plugins/idempotency.ts'
import { describing, openapi } from './plugins/openapi.ts'
import { operations } from './plugins/operations.ts'
import { problems, sendProblem } from './plugins/problems.ts'
import { publicAnswers } from './plugins/public-answers.ts'
import { rateLimits } from './plugins/rate-limits.ts'
import { routePolicy } from './plugins/route-policy.ts'
import { securityHeaders } from './plugins/security-headers.ts'
import { singlePageApps } from './plugins/single-page-apps.ts'

/** Longer than a balancer in front keeps an idle connection, so that it never asks on one that we just closed. */
const keepAliveSeconds = 72

/**
 * The HTTP application over a context. Knows no process: no environment, no signals, no port. `isDescribed`: it is built to
 * write openapi.json from.
 */
export async function buildApp(context: AppContext, { isDescribed = false } = {}): Promise<App> {
  const kept = createKeptAnswers({ changeHead: context.changeHead, keepAliveSeconds })
  const app: App = fastify({
    logger: {
      level: context.config.logLevel,
      // No address, agent or query in the log: a query can hold what someone searched for.
      serializers: {
        req: (request) => ({ method: request.method, path: request.url.split('?', 1)[0], id: request.id }),
        res: (reply) => ({ statusCode: reply.statusCode }),
      },
    },
    genReqId: () => randomUUID(),
    bodyLimit: limits.bodyMaxBytes,
    trustProxy: context.config.trustedProxies.length > 0 ? context.config.trustedProxies : false,
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: (error, request, reply) => sendProblem(error, request, reply),
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    serverFactory: (answer) =>
      createServer({ keepAliveTimeout: keepAliveSeconds * 1_000 }, (request, response) => {
        if (!kept.serve(request, response)) answer(request, response)
      }),
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorate('context', context)
  app.decorate('kept', kept)
  // Bodies are JSON (or a form where a route takes one): a page elsewhere can send text without asking first.
  app.removeContentTypeParser('text/plain')

  // First: what is known is answered before anything else runs.
  await app.register(publicAnswers)
  await app.register(routePolicy)
  await app.register(problems)
  await app.register(draining)
  await app.register(securityHeaders)
  await app.register(cookie)
  await app.register(authentication)
  await app.register(rateLimits)
  await app.register(idempotency)
  await app.register(isDescribed ? describing : openapi)
  await app.register(operations)
  await app.register(features, { prefix: '/api/v1' })
  mediaDelivery(app)
  feedsDelivery(app)
  sitemapsDelivery(app)
  pollForms(app)
  await app.register(singlePageApps)
  return app
}
