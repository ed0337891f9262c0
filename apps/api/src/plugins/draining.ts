import fp from 'fastify-plugin'
import type { App } from '../app-types.ts'

const intervalMs = 50

/**
 * Lets the application close as soon as the last answer is out. Node ends the connections that are idle when closing
 * begins; one that still had an answer to come would be kept alive after it, and hold up the close and what follows it.
 */
export const draining = fp(function draining(app: App, _options, done) {
  let timer: NodeJS.Timeout | undefined
  app.addHook('preClose', (next) => {
    timer = setInterval(() => app.server.closeIdleConnections(), intervalMs)
    next()
  })
  app.addHook('onClose', (_instance, next) => {
    clearInterval(timer)
    next()
  })
  done()
})
