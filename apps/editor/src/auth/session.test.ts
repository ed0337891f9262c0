import { describe, expect, it, vi } from 'vitest'
import type { User } from '../api/types.ts'
import { createSession, SignedOutError } from './session.ts'

const user: User = {
  id: '0190a0a0-0000-7000-8000-000000000001',
  email: 'bien.tap@songngan.example',
  name: 'Nguyễn Thị Hạnh',
  role: 'editor',
  sectionIds: [],
  isActive: true,
  hasTemporaryPassword: false,
  createdAt: '2026-01-01T00:00:00.000Z',
  lastSignedInAt: null,
}

/** A server that knows one good token and renews it when asked. */
function createServer() {
  const server = {
    goodToken: 'first',
    canRenew: true,
    renewals: 0,
    calls: [] as string[],
    async fetch(input: Request | string): Promise<Response> {
      const url = typeof input === 'string' ? input : new URL(input.url).pathname
      if (url.endsWith('/auth/refresh')) {
        server.renewals += 1
        await Promise.resolve()
        if (!server.canRenew) return new Response(null, { status: 401 })
        server.goodToken = `renewed-${server.renewals}`
        return Response.json({ accessToken: server.goodToken, expiresIn: 600, user })
      }
      const authorization = typeof input === 'string' ? null : input.headers.get('authorization')
      server.calls.push(authorization ?? '')
      return new Response(null, { status: authorization === `Bearer ${server.goodToken}` ? 200 : 401 })
    },
  }
  return server
}

function setUp({ isHinted = true } = {}) {
  const server = createServer()
  let hinted = isHinted
  const session = createSession({
    fetch: server.fetch,
    exclusively: (run) => run(),
    hint: { read: () => hinted, write: (value) => (hinted = value) },
  })
  return { server, session, isHinted: () => hinted }
}

const request = () => new Request('http://portal.example/api/v1/manage/articles')

describe('session', () => {
  it('asks for nothing at start when this browser never signed in', async () => {
    const { server, session } = setUp({ isHinted: false })
    await session.start()
    expect(session.getState()).toEqual({ status: 'signed-out' })
    expect(server.renewals).toBe(0)
  })

  it('restores the session at start', async () => {
    const { session } = setUp()
    await session.start()
    expect(session.getState()).toEqual({ status: 'signed-in', user })
  })

  it('is signed out when the cookie is refused, and forgets the hint', async () => {
    const { server, session, isHinted } = setUp()
    server.canRenew = false
    await session.start()
    expect(session.getState()).toEqual({ status: 'signed-out' })
    expect(isHinted()).toBe(false)
  })

  it('renews once for many refused calls and repeats each', async () => {
    const { server, session } = setUp()
    session.accept({ accessToken: 'stale', expiresIn: 600, user })
    const answers = await Promise.all([request(), request(), request()].map((each) => session.fetch(each)))
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200])
    expect(server.renewals).toBe(1)
    expect(server.calls).toHaveLength(6)
  })

  it('waits for a new sign-in when renewal is refused, then repeats the call', async () => {
    const { server, session } = setUp()
    session.accept({ accessToken: 'stale', expiresIn: 600, user })
    server.canRenew = false
    const answer = session.fetch(request())
    await vi.waitUntil(() => session.getState().status === 'expired')
    session.accept({ accessToken: 'first', expiresIn: 600, user })
    expect((await answer).status).toBe(200)
  })

  it('rejects what waits when the user signs out instead', async () => {
    const { server, session } = setUp()
    session.accept({ accessToken: 'stale', expiresIn: 600, user })
    server.canRenew = false
    const answer = session.fetch(request())
    const outcome = answer.catch((error: unknown) => error)
    await vi.waitUntil(() => session.getState().status === 'expired')
    session.forget()
    expect(await outcome).toBeInstanceOf(SignedOutError)
    expect(session.getState()).toEqual({ status: 'signed-out' })
  })

  it('renews a token about to end before an upload', async () => {
    const { session } = setUp()
    session.accept({ accessToken: 'first', expiresIn: 30, user })
    expect(await session.freshToken()).toBe('renewed-1')
    expect(await session.freshToken()).toBe('renewed-1')
  })
})
