import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyReply } from 'fastify'
import fp from 'fastify-plugin'
import type { App } from '../app-types.ts'

const readerDir = fileURLToPath(new URL('../../../reader/dist', import.meta.url))
const editorDir = fileURLToPath(new URL('../../../editor/dist', import.meta.url))
const yearSeconds = 31_536_000

/** The built reader at / and the built editor at /editor/. An address that is no file is a page of the app. */
export const singlePageApps = fp(async function singlePageApps(app: App) {
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, policy: 'public' }
    })
    const apps = [
      { dir: editorDir, prefix: '/editor/' },
      { dir: readerDir, prefix: '/' },
    ].filter(({ dir }) => existsSync(dir))
    for (const [index, { dir, prefix }] of apps.entries()) {
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
            : path.endsWith('.html')
              ? 'no-cache'
              : 'public, max-age=300'
          void reply.header('cache-control', cacheControl)
        },
      })
      const sendPage = (reply: FastifyReply) => reply.sendFile('index.html', dir, { cacheControl: false })
      scope.get(prefix, { schema: { hide: true } }, (_request, reply) => sendPage(reply))
      scope.get(`${prefix}*`, { schema: { hide: true } }, (request, reply) => {
        const path = request.url.split('?', 1)[0] ?? ''
        // A missing file is a 404, not the app's page under a name that promises an image or a script.
        if (/^\/(api|media|assets|feeds)\//.test(path) || /\.[a-z0-9]{2,5}$/i.test(path))
          return reply.callNotFound()
        return sendPage(reply)
      })
      if (prefix === '/editor/')
        scope.get('/editor', { schema: { hide: true } }, (_request, reply) => reply.redirect('/editor/', 308))
    }
  })
})
