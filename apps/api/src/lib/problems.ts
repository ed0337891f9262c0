import type { ErrorCode, Problem } from '@bantin/contract'

export interface FieldError {
  path: string
  code: string
  message: string
}

/** An answer that is not what was asked for. Thrown anywhere, turned into problem+json in one place. */
export class ProblemError extends Error {
  readonly status: number
  readonly code: ErrorCode
  readonly errors: FieldError[] | undefined
  readonly extra: Pick<Problem, 'reason' | 'current'>
  readonly headers: Record<string, string>

  constructor(given: {
    status: number
    code: ErrorCode
    detail: string
    errors?: FieldError[]
    extra?: Pick<Problem, 'reason' | 'current'>
    headers?: Record<string, string>
  }) {
    super(given.detail)
    this.status = given.status
    this.code = given.code
    this.errors = given.errors
    this.extra = given.extra ?? {}
    this.headers = given.headers ?? {}
  }
}

export function notFound(): ProblemError {
  return new ProblemError({
    status: 404,
    code: 'RESOURCE_NOT_FOUND',
    detail: 'There is nothing here that you may see',
  })
}

export function forbidden(detail: string): ProblemError {
  return new ProblemError({ status: 403, code: 'AUTH_FORBIDDEN', detail })
}

export function conflict(code: ErrorCode, detail: string): ProblemError {
  return new ProblemError({ status: 409, code, detail })
}

/** A 400 about one field. */
export function invalidField(
  path: string,
  message: string,
  code: ErrorCode = 'REQUEST_INVALID',
): ProblemError {
  return new ProblemError({
    status: 400,
    code,
    detail: `${path}: ${message}`,
    errors: [{ path, code, message }],
  })
}
