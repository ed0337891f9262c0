import type { Problem } from '@bantin/contract'

export type Query = Record<string, string | number | null | undefined>

/** What the reader needs of HTTP. Loaders and blocks take it; the server gives its own when it renders. */
export interface ApiClient {
  get<Reply>(path: string, options?: { query?: Query; signal?: AbortSignal }): Promise<Reply>
  post<Reply>(path: string, body: unknown): Promise<Reply>
}

/** An answer that is no success. `status` 0 means that no answer came. */
export class ApiError extends Error {
  readonly status: number
  readonly problem: Problem | null

  constructor(status: number, problem: Problem | null) {
    super(problem?.detail ?? `HTTP ${status}`)
    this.name = 'ApiError'
    this.status = status
    this.problem = problem
  }
}

/** A client for the API under `baseUrl` (an origin, or nothing for this page's own). */
export function createApiClient({
  baseUrl = '',
  fetch = globalThis.fetch.bind(globalThis),
}: { baseUrl?: string; fetch?: typeof globalThis.fetch } = {}): ApiClient {
  async function send<Reply>(path: string, init: RequestInit): Promise<Reply> {
    const response = await fetch(`${baseUrl}/api/v1${path}`, init).catch((error: unknown) => {
      if (init.signal?.aborted === true) throw error
      throw new ApiError(0, null)
    })
    if (!response.ok) throw new ApiError(response.status, await readProblem(response))
    // The contract and the API's own reply schemas vouch for the shape; checking it again here would cost a bundle of Zod.
    return (await response.json()) as Reply
  }
  return {
    get: (path, { query = {}, signal } = {}) =>
      send(path + queryString(query), { headers: { accept: 'application/json' }, signal: signal ?? null }),
    post: (path, body) =>
      send(path, {
        method: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        body: JSON.stringify(body),
        // The count of a visit must not be lost when the reader is already leaving.
        keepalive: true,
      }),
  }
}

/** `?a=1&b=2`, without what is absent or empty. */
export function queryString(query: Query): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') parameters.set(name, String(value))
  }
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}

async function readProblem(response: Response): Promise<Problem | null> {
  const isProblem = response.headers.get('content-type')?.includes('problem+json') === true
  // An answer of some proxy in between is no problem of ours, whatever it claims to be.
  return isProblem ? ((await response.json().catch(() => null)) as Problem | null) : null
}
