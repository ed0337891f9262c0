import { readFile } from 'node:fs/promises'
import { roles } from '@bantin/contract'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import fp from 'fastify-plugin'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { App } from '../app-types.ts'
import { nameComponents, withProblems } from '../lib/component-names.ts'

/** What the page at /docs may load: its own files, and the styles it writes itself. */
const docsPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const written = new URL('../../../../openapi.json', import.meta.url)

/**
 * The OpenAPI document at `/openapi.json`, and to read at `/docs`: as it was written from the schemas that validate. A test
 * holds the two together, so that no process has to keep what it takes to make it, 12 MB.
 */
export const openapi = fp(async function openapi(app: App) {
  const text = await readFile(written, 'utf8')
  await app.register(swagger, { mode: 'static', specification: { document: JSON.parse(text) } })
  app.get('/openapi.json', { schema: { hide: true }, config: { policy: 'public' } }, (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(text),
  )
  await app.register(async (docs) => {
    docs.addHook('onRoute', (route) => {
      route.config = { ...route.config, policy: 'public' }
    })
    await docs.register(swaggerUi, {
      routePrefix: '/docs',
      staticCSP: docsPolicy,
      uiConfig: { docExpansion: 'list', deepLinking: true },
    })
  })
})

/** Makes the document from the routes that are registered after it; `app.swagger()` has it once the app is ready. */
export const describing = fp(async function describing(app: App) {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Bantin',
        version: '1.0.0',
        description:
          'Content delivery (public, no credentials) and content management (bearer token) for a news portal. ' +
          'Errors are RFC 9457 problems with a stable `code`. Lists are keyset pages: follow `nextCursor`.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/' }],
      components: {
        securitySchemes: {
          bearer: {
            type: 'http',
            scheme: 'bearer',
            description: 'The access token of POST /api/v1/auth/login',
          },
        },
      },
    },
    transform: (given) => {
      const { schema, url } = jsonSchemaTransform(given)
      const policy = given.route.config?.policy
      const isSignedIn = roles.some((role) => role === policy)
      return { schema: { ...schema, ...(isSignedIn ? { security: [{ bearer: [] }] } : {}) }, url }
    },
    transformObject: (document) => nameComponents(withProblems(jsonSchemaTransformObject(document))),
  })
})
