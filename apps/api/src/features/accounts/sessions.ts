import { ChangePassword, IdParams, Login, SessionList, SignedIn, User } from '@bantin/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '../../app-types.ts'
import { networkOf } from '../../lib/network.ts'
import { notFound, ProblemError } from '../../lib/problems.ts'
import { accessTokenSeconds, getCurrentUser } from '../../plugins/authentication.ts'
import { enforce } from '../../plugins/rate-limits.ts'
import { describeDevice } from './device.ts'
import { presentSession, presentUser } from './presenter.ts'
import { findUser, listSessions } from './repository.ts'
import {
  changePassword,
  endSessions,
  type OpenedSession,
  refreshSession,
  signIn,
  signOut,
} from './service.ts'

const cookieName = 'bantin_session'
const cookiePath = '/api/v1/auth'
const Nothing = z.null()

/** Signing in and out, and one's own sessions and password. */
export function accountsSessions(app: App) {
  const { db } = app.context
  const isSecure = () => app.context.getPublicUrl().startsWith('https:')
  // An office signs in from behind one address; one account is tried by one person.
  const checkNetwork = app.createRateLimit({
    max: 100,
    timeWindow: 60_000,
    keyGenerator: (request) => `login ${networkOf(request.ip)}`,
  })
  const checkAccount = app.createRateLimit({
    max: 10,
    timeWindow: 60_000,
    keyGenerator: (request) => `login ${networkOf(request.ip)} ${(request.body as { email: string }).email}`,
  })

  function answer(reply: FastifyReply, opened: OpenedSession) {
    if (opened.refreshToken !== null) {
      void reply.setCookie(cookieName, opened.refreshToken, {
        path: cookiePath,
        httpOnly: true,
        sameSite: 'strict',
        secure: isSecure(),
        expires: opened.expiresAt,
      })
    }
    const accessToken = app.jwt.sign({ sub: opened.user.id, sid: opened.sessionId })
    return { accessToken, expiresIn: accessTokenSeconds, user: presentUser(opened.user) }
  }

  app.post(
    '/auth/login',
    {
      schema: { tags: ['accounts'], security: [], body: Login, response: { 200: SignedIn } },
      config: { policy: 'public' },
    },
    async (request, reply) => {
      await enforce({ check: checkNetwork, request, reply, name: 'sign-in' })
      await enforce({ check: checkAccount, request, reply, name: 'sign-in' })
      const { email, password } = request.body
      return answer(
        reply,
        await signIn(db, { email, password, device: describeDevice(request.headers['user-agent']) }),
      )
    },
  )

  app.post(
    '/auth/refresh',
    { schema: { tags: ['accounts'], response: { 200: SignedIn } }, config: { policy: 'session' } },
    async (request, reply) => {
      requireOwnOrigin(request)
      return answer(reply, await refreshSession(db, request.cookies[cookieName]))
    },
  )

  app.post(
    '/auth/logout',
    { schema: { tags: ['accounts'], response: { 204: Nothing } }, config: { policy: 'session' } },
    async (request, reply) => {
      requireOwnOrigin(request)
      await signOut(db, request.cookies[cookieName])
      return reply.clearCookie(cookieName, { path: cookiePath }).code(204).send(null)
    },
  )

  app.get(
    '/auth/me',
    { schema: { tags: ['accounts'], response: { 200: User } }, config: { policy: 'member' } },
    async (request) => {
      const row = await findUser(db, getCurrentUser(request).id)
      if (!row) throw notFound()
      return presentUser(row)
    },
  )

  app.get(
    '/auth/sessions',
    { schema: { tags: ['accounts'], response: { 200: SessionList } }, config: { policy: 'member' } },
    async (request) => {
      const user = getCurrentUser(request)
      const rows = await listSessions(db, user.id)
      return { items: rows.map((row) => presentSession(row, user.sessionId)) }
    },
  )

  app.delete(
    '/auth/sessions',
    { schema: { tags: ['accounts'], response: { 204: Nothing } }, config: { policy: 'member' } },
    async (request, reply) => {
      await endSessions(db, getCurrentUser(request))
      return reply.clearCookie(cookieName, { path: cookiePath }).code(204).send(null)
    },
  )

  app.delete(
    '/auth/sessions/:id',
    {
      schema: { tags: ['accounts'], params: IdParams, response: { 204: Nothing } },
      config: { policy: 'member' },
    },
    async (request, reply) => {
      await endSessions(db, getCurrentUser(request), request.params.id)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/auth/password',
    {
      schema: { tags: ['accounts'], body: ChangePassword, response: { 204: Nothing } },
      config: { policy: 'member' },
    },
    async (request, reply) => {
      await enforce({ check: checkNetwork, request, reply, name: 'sign-in' })
      await changePassword(db, getCurrentUser(request), request.body)
      return reply.code(204).send(null)
    },
  )
}

/** A browser says where a request comes from; the cookie is for pages of this site only. RFC 6454; Fetch Metadata. */
function requireOwnOrigin(request: FastifyRequest) {
  const site = request.headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return
  throw new ProblemError({
    status: 403,
    code: 'REQUEST_ORIGIN_FOREIGN',
    detail: 'This can only be asked from the site itself',
  })
}
