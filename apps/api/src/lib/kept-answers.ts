import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerKey } from './answer-key.ts'
import { createAnswerStore, type Encoding, type StoredAnswer } from './answer-store.ts'
import type { ChangeHead } from './change-head.ts'
import { chooseEncoding } from './content-coding.ts'
import { isNotModified } from './validators.ts'

const maxStoredBytes = 64 * 1024 * 1024

export interface KeptAnswers {
  /** The present epoch, or null while nothing may be kept or served. */
  getEpoch(): number | null
  /** What is kept under `key` and still good. */
  find(key: string): StoredAnswer | undefined
  keep(key: string, answer: StoredAnswer): void
  /**
   * Answers a request as it comes off the wire, if it is one for a public answer that is kept under its whole address.
   * Returns whether it did. Only public answers are kept, so what it cannot know of the route does not matter.
   */
  serve(request: IncomingMessage, response: ServerResponse): boolean
  /** From now on nothing is served: the process is closing and its connections are to end. */
  close(): void
  /** How many requests were answered from memory since the start. */
  readonly served: number
  readonly size: number
  readonly bytes: number
}

/** Public answers in memory for as long as nothing public changes: `changeHead` knows. Null: nothing is kept. */
export function createKeptAnswers(changeHead: ChangeHead | null): KeptAnswers {
  const store = createAnswerStore({ maxBytes: maxStoredBytes })
  let isClosed = false
  let served = 0

  function getEpoch() {
    return isClosed || !changeHead ? null : changeHead.getEpoch()
  }

  function find(key: string): StoredAnswer | undefined {
    const epoch = getEpoch()
    if (epoch === null) return undefined
    const found = store.get(key)
    if (!found) return undefined
    if ((found.epoch === null || found.epoch === epoch) && performance.now() < found.expiresAtMs) return found
    store.delete(key)
    return undefined
  }

  return {
    getEpoch,
    find,
    keep: (key, answer) => store.set(key, answer),
    serve(request, response) {
      const { method, url = '', headers } = request
      if ((method !== 'GET' && method !== 'HEAD') || headers.authorization !== undefined) return false
      // A body nobody reads would hold up the connection.
      if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) return false
      const key = answerKey(url)
      const answer = key === null ? undefined : find(key)
      if (!answer) return false
      served += 1
      writeAnswer({ request, response, answer })
      return true
    },
    close() {
      isClosed = true
    },
    get served() {
      return served
    },
    get size() {
      return store.size
    },
    get bytes() {
      return store.bytes
    },
  }
}

/** Writes a kept answer with its ready headers: whole, without its body for HEAD, or as 304. */
export function writeAnswer(given: {
  request: IncomingMessage
  response: ServerResponse
  answer: StoredAnswer
}): void {
  const { request, response, answer } = given
  const encoding = pickEncoding(request.headers['accept-encoding'], answer)
  const stored = answer.bodies[encoding]
  const notModified = answer.notModifiedHeaders[encoding]
  if (!stored || !notModified) throw new Error(`An answer was kept without ${encoding}`)
  if (isNotModified({ header: request.headers['if-none-match'], hash: answer.hash, etag: stored.etag })) {
    response.writeHead(304, notModified)
    response.end()
    return
  }
  response.writeHead(200, stored.headers)
  if (request.method === 'HEAD') response.end()
  else response.end(stored.body)
}

export function pickEncoding(
  acceptEncoding: string | string[] | undefined,
  answer: Pick<StoredAnswer, 'bodies'>,
): Encoding {
  const chosen = chooseEncoding(acceptEncoding) ?? 'identity'
  return answer.bodies[chosen] ? chosen : 'identity'
}
