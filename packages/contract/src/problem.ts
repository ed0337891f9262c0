import { z } from 'zod'

/** Stable error codes. The code is API; the sentence that goes with it is not. */
export const errorCodes = [
  'REQUEST_INVALID',
  'REQUEST_BODY_INVALID_JSON',
  'REQUEST_BODY_TOO_LARGE',
  'REQUEST_MEDIA_TYPE_UNSUPPORTED',
  'REQUEST_RATE_LIMITED',
  'REQUEST_CURSOR_INVALID',
  'REQUEST_IF_MATCH_REQUIRED',
  'REQUEST_IF_MATCH_STALE',
  'REQUEST_IDEMPOTENCY_CONFLICT',
  'REQUEST_ORIGIN_FOREIGN',
  'RESOURCE_NOT_FOUND',
  'ROUTE_NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'ARTICLE_WITHDRAWN',
  'ARTICLE_TRANSITION_INVALID',
  'ARTICLE_SLUG_TAKEN',
  'ARTICLE_INTERNAL',
  'REFERENCE_UNKNOWN',
  'SECTION_SLUG_TAKEN',
  'SECTION_IN_USE',
  'SECTION_CYCLE',
  'TAG_SLUG_TAKEN',
  'EVENT_SLUG_TAKEN',
  'MEDIA_UNSUPPORTED',
  'MEDIA_IN_USE',
  'POLL_NOT_OPEN',
  'POLL_ALREADY_VOTED',
  'POLL_OPTION_INVALID',
  'POLL_RESULTS_HIDDEN',
  'POLL_TRANSITION_INVALID',
  'POLL_LOCKED',
  'AUTH_REQUIRED',
  'AUTH_TOKEN_INVALID',
  'AUTH_CREDENTIALS_INVALID',
  'AUTH_CODE_REQUIRED',
  'AUTH_FORBIDDEN',
  'AUTH_SESSION_REVOKED',
  'AUTH_PASSWORD_WEAK',
  'USER_EMAIL_TAKEN',
  'USER_LAST_ADMIN',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_ERROR',
] as const

export const ErrorCode = z.enum(errorCodes)
export type ErrorCode = z.infer<typeof ErrorCode>

/** RFC 9457 problem details, `application/problem+json`. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: ErrorCode,
    detail: z.string(),
    errors: z
      .array(z.object({ path: z.string(), code: z.string(), message: z.string() }))
      .optional()
      .meta({ description: 'What is wrong with which field; `path` is dotted, e.g. `options.1.label`' }),
    requestId: z.string(),
    reason: z.string().nullable().optional().meta({ description: 'Why an article was withdrawn (410)' }),
    current: z
      .unknown()
      .optional()
      .meta({ description: 'The current version, when If-Match was stale (412)' }),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>
