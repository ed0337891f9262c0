import type { FastifyReply, FastifyRequest } from 'fastify'
import { ProblemError } from './problems.ts'

/** The version named by `If-Match: "<version>"`. Throws 428 when the header is missing. */
export function readIfMatch(request: FastifyRequest): number {
  const header = request.headers['if-match']
  if (header === undefined) {
    throw new ProblemError({
      status: 428,
      code: 'REQUEST_IF_MATCH_REQUIRED',
      detail: 'Send If-Match with the ETag of the version you read',
      errors: [{ path: 'If-Match', code: 'REQUEST_IF_MATCH_REQUIRED', message: 'Is missing' }],
    })
  }
  const version = /^"(\d{1,9})"$/.exec(header.trim())?.[1]
  // Any other tag is well formed HTTP and matches nothing we have.
  return version === undefined ? -1 : Number(version)
}

/** Throws 412 with the current version unless the caller knew it. */
export function requireVersion({ expected, current }: { expected: number; current: { version: number } }) {
  if (expected === current.version) return
  throw new ProblemError({
    status: 412,
    code: 'REQUEST_IF_MATCH_STALE',
    detail: 'It was changed since you read it; `current` is how it is now',
    errors: [
      {
        path: 'If-Match',
        code: 'REQUEST_IF_MATCH_STALE',
        message: `The current version is "${current.version}"`,
      },
    ],
    extra: { current },
  })
}

/** Sends a versioned record with its ETag. */
export function sendVersioned<Record extends { version: number }>(
  reply: FastifyReply,
  record: Record,
): Record {
  void reply.header('etag', `"${record.version}"`)
  return record
}
