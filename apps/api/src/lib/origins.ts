import type { FastifyRequest } from 'fastify'
import { ProblemError } from './problems.ts'

/**
 * Throws 403 when a browser says that a page of another site asks. Programs that are no browser send neither header,
 * and can do no harm in a visitor's name. RFC 6454; Fetch Metadata.
 */
export function requireOwnOrigin(request: FastifyRequest, publicUrl: string) {
  const { origin } = request.headers
  const isForeign =
    request.headers['sec-fetch-site'] === 'cross-site' || !isOwn(origin, [request.host, hostOf(publicUrl)])
  if (!isForeign) return
  throw new ProblemError({
    status: 403,
    code: 'REQUEST_ORIGIN_FOREIGN',
    detail: 'This can only be asked from the site itself',
  })
}

function isOwn(origin: string | undefined, hosts: (string | null)[]) {
  if (origin === undefined) return true
  const host = hostOf(origin)
  return host !== null && hosts.some((own) => own?.toLowerCase() === host)
}

/** Host and port of an origin, without the port its scheme stands for; null when it is none (such as `null`). */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host || null : null
}
