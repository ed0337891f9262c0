import { AsyncLocalStorage } from 'node:async_hooks'

const own = new AsyncLocalStorage<true>()

/** Runs `ask`; the requests it makes to this application count as its own. */
export function runAsOwnRequest<Reply>(ask: () => PromiseLike<Reply>): Promise<Reply> {
  // Awaited in there: a request of `inject` sets out when someone waits for it.
  return own.run(true, async () => await ask())
}

/** Whether the request at hand is one this application makes to itself. Nothing a client sends can say so. */
export function isOwnRequest(): boolean {
  return own.getStore() === true
}
