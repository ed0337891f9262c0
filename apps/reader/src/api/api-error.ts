import type { Problem } from '@bantin/contract'

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

interface Answer<Reply> {
  data?: Reply
  error?: unknown
  response: Response
}

/** The reply of a request, or an `ApiError` thrown. A request that was given up throws what it was given up with. */
export async function unwrap<Reply>(request: Promise<Answer<Reply>>, signal?: AbortSignal): Promise<Reply> {
  const { data, error, response } = await request.catch((failure: unknown) => {
    throw signal?.aborted === true ? failure : new ApiError(0, null)
  })
  if (!response.ok || data === undefined) throw new ApiError(response.status, readProblem(error))
  return data
}

function readProblem(error: unknown): Problem | null {
  // An answer of some proxy in between is no problem of ours; ours all have a code.
  const isProblem = typeof error === 'object' && error !== null && 'code' in error && 'status' in error
  return isProblem ? (error as Problem) : null
}
