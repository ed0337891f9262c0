import type { SignedIn, User } from '../api/types.ts'

/**
 * `expired`: the user was signed in on this page and must sign in again; what waits for an answer goes on afterwards.
 * `unreachable`: whether there is a session could not be asked.
 */
export type SessionState =
  | { status: 'starting' }
  | { status: 'unreachable' }
  | { status: 'signed-out' }
  | { status: 'signed-in'; user: User }
  | { status: 'expired'; user: User }

export type SessionDependencies = {
  fetch: (input: Request | string, init?: RequestInit) => Promise<Response>
  /** Runs one renewal at a time across all tabs: a refresh token used twice ends the whole session. */
  exclusively: <Result>(run: () => Promise<Result>) => Promise<Result>
  /** Whether this browser signed in before; without it nothing is asked at start. */
  hint: { read: () => boolean; write: (isSignedIn: boolean) => void }
}

export type Session = ReturnType<typeof createSession>

/** The user signed out while a call waited for a new sign-in. */
export class SignedOutError extends Error {
  override name = 'SignedOutError'
}

const base = '/api/v1/auth'

/** Keeps the access token in memory, renews it when a call is refused, and asks for a new sign-in when that fails. */
export function createSession({ fetch, exclusively, hint }: SessionDependencies) {
  let state: SessionState = { status: 'starting' }
  let token: string | null = null
  let expiresAtMs = 0
  let renewal: Promise<void> | null = null
  let signInWaiters: { resolve: () => void; reject: (error: Error) => void }[] = []
  const listeners = new Set<() => void>()

  function setState(next: SessionState) {
    state = next
    for (const listener of listeners) listener()
  }

  function accept(answer: SignedIn) {
    token = answer.accessToken
    expiresAtMs = Date.now() + answer.expiresIn * 1000
    hint.write(true)
    setState({ status: 'signed-in', user: answer.user })
    const waiters = signInWaiters
    signInWaiters = []
    for (const waiter of waiters) waiter.resolve()
  }

  async function askForRenewal(): Promise<boolean> {
    return exclusively(async () => {
      const response = await fetch(`${base}/refresh`, { method: 'POST', credentials: 'same-origin' })
      if (response.ok) {
        accept(await readSignedIn(response))
        return true
      }
      if (response.status === 401 || response.status === 403) return false
      throw new TypeError(`The session could not be renewed: ${response.status}`)
    })
  }

  /** Gets a token other than `used`, by another call's renewal, our own, or a new sign-in. */
  async function renew(used: string | null): Promise<void> {
    if (token !== used) return
    renewal ??= renewOrSignIn().finally(() => {
      renewal = null
    })
    await renewal
  }

  async function renewOrSignIn(): Promise<void> {
    if (await askForRenewal()) return
    token = null
    if (state.status === 'signed-in') setState({ status: 'expired', user: state.user })
    if (state.status !== 'expired') throw new SignedOutError('Not signed in')
    await new Promise<void>((resolve, reject) => signInWaiters.push({ resolve, reject }))
  }

  function forget() {
    token = null
    hint.write(false)
    setState({ status: 'signed-out' })
    const waiters = signInWaiters
    signInWaiters = []
    for (const waiter of waiters) waiter.reject(new SignedOutError('Signed out'))
  }

  function send(request: Request): Promise<Response> {
    const copy = request.clone()
    if (token !== null) copy.headers.set('authorization', `Bearer ${token}`)
    return fetch(copy)
  }

  return {
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    /** Restores the session of this browser, if it has one. */
    async start(): Promise<void> {
      if (!hint.read()) return setState({ status: 'signed-out' })
      setState({ status: 'starting' })
      try {
        if (!(await askForRenewal())) forget()
      } catch {
        setState({ status: 'unreachable' })
      }
    },

    accept,
    forget,

    /** Replaces what is known of the user, e.g. after a password change. */
    updateUser(user: User) {
      if (state.status === 'signed-in') setState({ status: 'signed-in', user })
    },

    /** A token good for at least a minute, for uploads, which cannot be sent twice. */
    async freshToken(): Promise<string> {
      if (token === null || expiresAtMs - Date.now() < 60_000) await renew(token)
      if (token === null) throw new SignedOutError('Not signed in')
      return token
    },

    /** `fetch` with the access token; refused once, it renews the token and tries once more. */
    async fetch(request: Request): Promise<Response> {
      const used = token
      const response = await send(request)
      if (response.status !== 401) return response
      await renew(used)
      return send(request)
    },
  }
}

async function readSignedIn(response: Response): Promise<SignedIn> {
  // Our own API answers this route with this shape and nothing else.
  return (await response.json()) as SignedIn
}
