import { AsyncLocalStorage } from 'node:async_hooks'

interface OwnRequest {
  /** Text of the answer, handed over in the process instead of as bytes of a response. */
  body: string | null
}

const own = new AsyncLocalStorage<OwnRequest>()

/** Runs `ask`, one request to this application, as its own. Returns its reply, with the body handed over if any was. */
export async function runAsOwnRequest<Reply extends { body: string }>(
  ask: () => PromiseLike<Reply>,
): Promise<{ reply: Reply; body: string }> {
  const request: OwnRequest = { body: null }
  // Awaited in there: a request of `inject` sets out when someone waits for it.
  const reply = await own.run(request, async () => await ask())
  return { reply, body: request.body ?? reply.body }
}

/** Whether the request at hand is one this application makes to itself. Nothing a client sends can say so. */
export function isOwnRequest(): boolean {
  return own.getStore() !== undefined
}

/** Hands the text of an answer over to whoever asked in this process; false when it was asked from outside. */
export function handOver(body: string): boolean {
  const request = own.getStore()
  if (!request) return false
  request.body = body
  return true
}
