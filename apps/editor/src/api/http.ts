import { createBantinClient } from '@bantin/client'
import { session } from '../auth/browser-session.ts'
import { SignedOutError } from '../auth/session.ts'
import type { Problem } from './types.ts'

/** The server answered with an error. `problem` is null when the answer was no problem document (a proxy's, say). */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly status: number
  readonly problem: Problem | null
  /** Instant, epoch milliseconds. */
  readonly retryAtMs: number | null

  constructor(given: { status: number; problem: Problem | null; retryAtMs?: number | null }) {
    super(given.problem?.detail ?? `HTTP ${given.status}`)
    this.status = given.status
    this.problem = given.problem
    this.retryAtMs = given.retryAtMs ?? null
  }
}

/** No answer came. */
export class OfflineError extends Error {
  override name = 'OfflineError'
}

/** The API, called as the signed-in user. */
export const api = createBantinClient({ fetch: (request) => answerTo(() => session.fetch(request)) })

/** The API, called without a token, e.g. to sign in. */
export const anonymousApi = createBantinClient({ fetch: (request) => answerTo(() => fetch(request)) })

/** The data of an answer; throws an `ApiError` for any other than a success. */
export async function unwrap<Data>(
  call: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> {
  const { data, error, response } = await call
  if (!response.ok) {
    throw toApiError({
      status: response.status,
      body: error,
      retryAfter: response.headers.get('retry-after'),
    })
  }
  // Absent only for 204, whose type it is then.
  return data as Data
}

/** The header that says which version a change is made to. */
export function ifMatch(version: number) {
  return { 'if-match': `"${version}"` }
}

/** The error an unsuccessful answer means. */
export function toApiError(given: { status: number; body: unknown; retryAfter: string | null }): ApiError {
  const seconds = Number(given.retryAfter ?? Number.NaN)
  return new ApiError({
    status: given.status,
    problem: readProblem(given.body),
    retryAtMs: Number.isFinite(seconds) ? Date.now() + seconds * 1000 : null,
  })
}

async function answerTo(call: () => Promise<Response>): Promise<Response> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof SignedOutError) throw error
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new OfflineError('No answer from the server', { cause: error })
  }
}

function readProblem(body: unknown): Problem | null {
  const isProblem = typeof body === 'object' && body !== null && 'code' in body && 'status' in body
  // Checked for what tells a problem document of ours apart.
  return isProblem ? (body as Problem) : null
}
