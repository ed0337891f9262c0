import type { RouteOptions } from 'fastify'
import fp from 'fastify-plugin'
import type { App } from '../app-types.ts'

/** Stops the start when a route does not declare who may call it. */
export const routePolicy = fp(function routePolicy(app: App, _options, done) {
  const routes: RouteOptions[] = []
  app.addHook('onRoute', (route) => {
    // A preflight carries no credential and changes nothing.
    if (route.method !== 'OPTIONS') routes.push(route)
  })
  app.addHook('onReady', (ready) => {
    const undeclared = routes.filter((route) => route.config?.policy === undefined)
    const names = undeclared.map((route) => `${String(route.method)} ${route.url}`)
    ready(names.length > 0 ? new Error(`Routes without a policy: ${names.join(', ')}`) : undefined)
  })
  done()
})
