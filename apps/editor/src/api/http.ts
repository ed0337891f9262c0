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

type Query = Record<string, string | number | boolean | null | undefined>

export type SendOptions = {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  query?: Query
  body?: unknown
  /** The version the change is made to; sent as `If-Match`. */
  version?: number
  signal?: AbortSignal
}

/** Calls a route of the API as the signed-in user. `Answer` is the shape the contract gives for this route. */
export async function send<Answer>(path: string, options: SendOptions = {}): Promise<Answer> {
  const request = buildRequest(path, options)
  const response = await answerTo(() => session.fetch(request))
  return readAnswer<Answer>(response)
}

/** Calls a route without a token, e.g. to sign in. */
export async function sendAnonymously<Answer>(path: string, options: SendOptions = {}): Promise<Answer> {
  const request = buildRequest(path, options)
  return readAnswer<Answer>(await answerTo(() => fetch(request)))
}

/** The error an unsuccessful answer means. */
export function toApiError(given: { status: number; text: string; retryAfter: string | null }): ApiError {
  const seconds = Number(given.retryAfter ?? Number.NaN)
  return new ApiError({
    status: given.status,
    problem: parseProblem(given.text),
    retryAtMs: Number.isFinite(seconds) ? Date.now() + seconds * 1000 : null,
  })
}

export function apiUrl(path: string, query: Query = {}): string {
  const url = new URL(`/api/v1${path}`, window.location.origin)
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') url.searchParams.set(name, String(value))
  }
  return url.href
}

function buildRequest(path: string, { method = 'GET', query, body, version, signal }: SendOptions): Request {
  const headers = new Headers({ accept: 'application/json' })
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (version !== undefined) headers.set('if-match', `"${version}"`)
  return new Request(apiUrl(path, query), {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
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

async function readAnswer<Answer>(response: Response): Promise<Answer> {
  if (!response.ok) {
    throw toApiError({
      status: response.status,
      text: await response.text(),
      retryAfter: response.headers.get('retry-after'),
    })
  }
  // The server validates every reply against the contract; a second check here would only cost bytes.
  return (response.status === 204 ? undefined : await response.json()) as Answer
}

function parseProblem(text: string): Problem | null {
  try {
    const value: unknown = JSON.parse(text)
    const isProblem = typeof value === 'object' && value !== null && 'code' in value && 'status' in value
    // Checked for what tells a problem document of ours apart.
    return isProblem ? (value as Problem) : null
  } catch {
    return null
  }
}
