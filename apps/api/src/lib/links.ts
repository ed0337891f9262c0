import type { FastifyReply, FastifyRequest } from 'fastify'

/** Says where the next page of a list is, RFC 8288: the same address with the next cursor. */
export function setNextLink(request: FastifyRequest, reply: FastifyReply, nextCursor: string | null): void {
  if (nextCursor === null) return
  const [path = '', query = ''] = request.url.split('?', 2)
  const parameters = new URLSearchParams(query)
  parameters.set('cursor', nextCursor)
  void reply.header('link', `<${path}?${parameters.toString()}>; rel="next"`)
}
