import type { Problem } from '@bantin/contract'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { App } from '../app-types.ts'
import { type FieldError, ProblemError } from '../lib/problems.ts'

const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  416: 'Range Not Satisfiable',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

/** Every answer that is an error is problem+json (RFC 9457), without stack or SQL. */
export const problems = fp(function problems(app: App, _options, done) {
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply))
  app.setNotFoundHandler((request, reply) => {
    const error = new ProblemError({
      status: 404,
      code: 'ROUTE_NOT_FOUND',
      detail: 'There is no such address',
    })
    return sendProblem(error, request, reply)
  })
  done()
})

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const problem = toProblemError(error)
  if (problem.status >= 500) request.log.error({ err: error }, 'request failed')
  const body: Problem = {
    type: `urn:bantin:problem:${problem.code}`,
    title: titles[problem.status] ?? 'Error',
    status: problem.status,
    code: problem.code,
    detail: problem.message,
    errors: problem.errors,
    requestId: request.id,
    ...problem.extra,
  }
  return reply
    .code(problem.status)
    .headers({ 'cache-control': 'no-store', ...problem.headers })
    .type('application/problem+json; charset=utf-8')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(body)
}

function toProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  if (hasZodFastifySchemaValidationErrors(error)) return fromZod(error)
  if (error instanceof Error && 'code' in error) return fromFastify(error as FastifyError)
  return internal()
}

interface ValidationIssue {
  instancePath: string
  keyword: string
  message?: string | undefined
  params: Record<string, unknown>
}

function fromZod(error: { validation: ValidationIssue[]; validationContext?: string | undefined }) {
  const errors = error.validation.flatMap(toFieldErrors)
  const first = errors[0]
  return new ProblemError({
    status: 400,
    code: 'REQUEST_INVALID',
    detail: first
      ? `${first.path || error.validationContext || 'request'}: ${first.message}`
      : 'The request is not valid',
    errors: errors.slice(0, 50),
  })
}

/** One error a field; an unknown field is named itself rather than the object it is in. */
function toFieldErrors({ instancePath, keyword, message, params }: ValidationIssue): FieldError[] {
  const path = instancePath.split('/').filter((part) => part !== '')
  const unknownKeys =
    keyword === 'unrecognized_keys' && Array.isArray(params['keys']) ? params['keys'].map(String) : null
  if (unknownKeys)
    return unknownKeys.map((key) => fieldError([...path, key], 'unrecognized_key', 'Is not known here'))
  return [fieldError(path, keyword, message ?? 'Is not valid')]
}

function fieldError(path: string[], code: string, message: string): FieldError {
  return { path: path.join('.').slice(0, 200), code, message: message.slice(0, 300) }
}

function fromFastify(error: FastifyError): ProblemError {
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new ProblemError({
        status: 400,
        code: 'REQUEST_BODY_INVALID_JSON',
        detail: 'The body is not valid JSON',
      })
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
    case 'FST_REQ_FILE_TOO_LARGE':
      return new ProblemError({
        status: 413,
        code: 'REQUEST_BODY_TOO_LARGE',
        detail: 'The body is too large',
      })
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
      return new ProblemError({
        status: 415,
        code: 'REQUEST_MEDIA_TYPE_UNSUPPORTED',
        detail: 'This content type is not taken here',
      })
    case 'FST_ERR_BAD_URL':
      return new ProblemError({
        status: 400,
        code: 'REQUEST_INVALID',
        detail: 'The address is not a valid URL',
      })
    // The read handle; Prisma: the pool is exhausted, the server is not reachable, or it closed the connection.
    case 'DATABASE_UNAVAILABLE':
    case 'P1001':
    case 'P1002':
    case 'P1008':
    case 'P1017':
    case 'P2024':
    case 'P2028':
      return new ProblemError({
        status: 503,
        code: 'SERVICE_UNAVAILABLE',
        detail: 'The database does not answer; try again',
        headers: { 'retry-after': '2' },
      })
    default:
      return isClientFault(error.statusCode)
        ? new ProblemError({
            status: error.statusCode,
            code: 'REQUEST_INVALID',
            detail: 'The request is not valid',
          })
        : internal()
  }
}

function isClientFault(status: number | undefined): status is number {
  return status !== undefined && status >= 400 && status < 500
}

function internal() {
  return new ProblemError({
    status: 500,
    code: 'INTERNAL_ERROR',
    detail: 'Something went wrong on our side; the request id finds it in the log',
  })
}
