import cors from '@fastify/cors'
import helmet, { type FastifyHelmetRouteOptions } from '@fastify/helmet'
import fp from 'fastify-plugin'
import type { App } from '../app-types.ts'

/**
 * Response headers that keep a browser from doing what no page of ours asks for. CORS is open for reading what is
 * public, without credentials; nothing else may be called from another origin.
 */
export const securityHeaders = fp(async function securityHeaders(app: App) {
  const isHttps = app.context.config.publicUrl?.startsWith('https:') ?? false
  // Data is shown by no browser as a page: nothing may come of it when one tries. Before helmet, which reads it.
  app.addHook('onRoute', (route) => {
    if (isDataRoute(route.url)) route.helmet ??= dataHeaders
  })
  await app.register(helmet, {
    global: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // Libraries of the newsroom place things by style attributes; no style sheet may be injected.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    // Of use to browsers that no longer exist, and written with every answer.
    dnsPrefetchControl: false,
    ieNoOpen: false,
    permittedCrossDomainPolicies: false,
    xssFilter: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  })
  await app.register(cors, {
    delegator: (request, callback) => {
      const asked =
        request.method === 'OPTIONS' ? request.headers['access-control-request-method'] : request.method
      callback(null, {
        origin: asked === 'GET' || asked === 'HEAD' ? '*' : false,
        methods: ['GET', 'HEAD'],
        credentials: false,
        maxAge: 86_400,
        exposedHeaders: ['ETag', 'Link', 'RateLimit', 'RateLimit-Policy', 'Retry-After'],
      })
    },
  })
})

const dataHeaders: FastifyHelmetRouteOptions['helmet'] = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  crossOriginOpenerPolicy: false,
  crossOriginResourcePolicy: false,
  originAgentCluster: false,
  frameguard: false,
  referrerPolicy: false,
}

function isDataRoute(url: string) {
  return /^\/(api\/|feeds\/|sitemap|robots\.txt)/.test(url)
}
