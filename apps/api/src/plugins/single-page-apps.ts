import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import fp from 'fastify-plugin'
import type { App, FastifyReply, FastifyRequest } from '../app-types.ts'
import { createReaderPages, isReaderBuilt, readerDir } from './reader-pages.ts'

const editorDir = fileURLToPath(new URL('../../../editor/dist', import.meta.url))
const yearSeconds = 31_536_000
// What became of a vote sent by a form, with the results that this voter may see.
const personalPages = ['/tham-do/:id/:outcome', '/en/tham-do/:id/:outcome']

interface BuiltApp {
  dir: string
  prefix: string
  sendPage: (request: FastifyRequest, reply: FastifyReply) => unknown
  /** The parameters its pages depend on. */
  parameters: readonly string[]
}

/** The built reader at / and the built editor at /editor/. An address that is no file is a page of the app. */
export const singlePageApps = fp(async function singlePageApps(app: App) {
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, policy: 'public' }
    })
    const apps: BuiltApp[] = []
    if (existsSync(editorDir))
      apps.push({ dir: editorDir, prefix: '/editor/', sendPage: sendEditor, parameters: [] })
    if (isReaderBuilt()) {
      const { sendPersonalPage, ...pages } = await createReaderPages(app)
      apps.push({ dir: readerDir, prefix: '/', ...pages })
      const cache = { maxAgeSeconds: 0, sharedMaxAgeSeconds: 0, server: 'never' } as const
      for (const url of personalPages)
        scope.get(url, { schema: { hide: true }, config: { cache } }, sendPersonalPage)
    }
    for (const [index, { dir, prefix, sendPage, parameters }] of apps.entries()) {
      await scope.register(fastifyStatic, {
        root: dir,
        prefix,
        decorateReply: index === 0,
        wildcard: false,
        index: false,
        preCompressed: true,
        cacheControl: false,
        redirect: false,
        setHeaders: (reply, path) => {
          // Names under assets/ carry a hash of their content.
          const isHashed = path.includes('/assets/') || path.includes('\\assets\\')
          const cacheControl = isHashed
            ? `public, max-age=${yearSeconds}, immutable`
            : /(?:\.html|\bsw\.js)(?:\.br|\.gz)?$/.test(path)
              ? 'no-cache'
              : 'public, max-age=300'
          void reply.header('cache-control', cacheControl)
        },
      })
      const page = {
        schema: { hide: true },
        config: { cache: { maxAgeSeconds: 0, sharedMaxAgeSeconds: 60, parameters } },
      }
      scope.get(prefix, page, sendPage)
      scope.get(`${prefix}*`, page, (request, reply) => {
        const path = request.url.split('?', 1)[0] ?? ''
        // A missing file is a 404, not the app's page under a name that promises an image or a script.
        if (/^\/(api|media|assets|feeds)\//.test(path) || /\.[a-z0-9]{2,5}$/i.test(path))
          return reply.callNotFound()
        return sendPage(request, reply)
      })
      if (prefix === '/editor/')
        scope.get('/editor', { schema: { hide: true } }, (_request, reply) => reply.redirect('/editor/', 308))
    }
  })
})

/** The newsroom is drawn in the browser alone. */
function sendEditor(_request: FastifyRequest, reply: FastifyReply) {
  return reply.sendFile('index.html', editorDir, { cacheControl: false })
}
