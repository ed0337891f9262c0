import jwt from '@fastify/jwt'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { z } from 'zod'
import type { App, CurrentUser, RoutePolicy } from '../app-types.ts'
import { findActiveSession } from '../features/accounts/repository.ts'
import { hasRole } from '../features/accounts/roles.ts'
import { ProblemError } from '../lib/problems.ts'

export const accessTokenSeconds = 600

const AccessToken = z.object({ sub: z.uuid(), sid: z.uuid() })

/**
 * Who is calling. A credential that is not good is a 401 everywhere, on public routes too: no one is quietly taken for
 * a guest. The session and the user are read afresh, so that revoking and demoting take effect at once.
 */
export const authentication = fp(async function authentication(app: App) {
  const secret = await app.context.dataFolder.readSecret('access-token')
  await app.register(jwt, {
    secret,
    sign: { algorithm: 'HS256', expiresIn: accessTokenSeconds, iss: 'bantin', aud: 'bantin' },
    verify: { algorithms: ['HS256'], allowedIss: 'bantin', allowedAud: 'bantin' },
  })
  app.decorateRequest('currentUser', null)
  app.addHook('onRequest', async (request) => {
    const { policy } = request.routeOptions.config
    if (request.headers.authorization !== undefined) request.currentUser = await identify(app, request)
    if (policy !== undefined) requireRole(policy, request.currentUser)
  })
})

async function identify(app: App, request: FastifyRequest): Promise<CurrentUser> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (!token) throw tokenInvalid()
  const claims = AccessToken.safeParse(verify(app, token))
  if (!claims.success) throw tokenInvalid()
  const user = await findActiveSession(app.context.db, {
    sessionId: claims.data.sid,
    userId: claims.data.sub,
  })
  if (!user) throw tokenInvalid()
  return user
}

function verify(app: App, token: string): unknown {
  try {
    return app.jwt.verify(token)
  } catch {
    return null
  }
}

function tokenInvalid() {
  return new ProblemError({
    status: 401,
    code: 'AUTH_TOKEN_INVALID',
    detail: 'The credential is not valid, has expired or was revoked',
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
  })
}

function requireRole(policy: RoutePolicy, user: CurrentUser | null) {
  if (policy === 'public' || policy === 'session' || policy === 'operator') return
  if (!user) {
    throw new ProblemError({
      status: 401,
      code: 'AUTH_REQUIRED',
      detail: 'Sign in first',
      headers: { 'www-authenticate': 'Bearer' },
    })
  }
  if (!hasRole(user.role, policy)) {
    throw new ProblemError({ status: 403, code: 'AUTH_FORBIDDEN', detail: `This needs the role ${policy}` })
  }
}

/** The user of a route whose policy is a role. */
export function getCurrentUser(request: FastifyRequest): CurrentUser {
  if (!request.currentUser) throw new Error(`Route ${request.routeOptions.url} has no role in its policy`)
  return request.currentUser
}
