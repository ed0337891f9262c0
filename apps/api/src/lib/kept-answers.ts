import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerKey } from './answer-key.ts'
import { createAnswerStore, type ReadyAnswer, type StoredAnswer } from './answer-store.ts'
import type { ChangeHead } from './change-head.ts'
import { chooseEncoding } from './content-coding.ts'
import { type ReadyHead, writeReadyHead } from './ready-head.ts'
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
export function createKeptAnswers({
  changeHead,
  keepAliveSeconds,
}: {
  changeHead: ChangeHead | null
  /** How long the server keeps an idle connection: it says so in every answer. */
  keepAliveSeconds: number
}): KeptAnswers {
  const store = createAnswerStore({ maxBytes: maxStoredBytes })
  let isClosed = false
  let served = 0

  function writeHead(response: ServerResponse, head: ReadyHead) {
    writeReadyHead(response, head, keepAliveSeconds)
  }

  function getEpoch() {
    return isClosed || !changeHead ? null : changeHead.getEpoch()
  }

  function find(key: string): StoredAnswer | undefined {
    const epoch = getEpoch()
    if (epoch === null) return undefined
    const found = store.get(key)
    if (!found) return undefined
    if (found.epoch === epoch && performance.now() < found.expiresAtMs) return found
    store.delete(key)
    return undefined
  }

  return {
    getEpoch,
    find,
    keep: (key, answer) => store.set(key, answer),
    serve(request, response) {
      const { method, url = '', rawHeaders } = request
      if (method !== 'GET' && method !== 'HEAD') return false
      const asked = readAsked(rawHeaders)
      if (asked === null) return false
      const key = answerKey(url)
      const answer = key === null ? undefined : find(key)
      if (!answer) return false
      served += 1
      writeAnswer({ method, asked, response, answer, writeHead })
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

/** The headers that decide in which form a public answer goes out. */
export interface Asked {
  acceptEncoding: string | undefined
  ifNoneMatch: string | undefined
}

/**
 * Reads them from the wire's own list, which spares making an object of all headers. Null = not a plain request for
 * something public: with a credential, with a body (which would hold up the connection), or with one of these headers
 * given twice.
 */
function readAsked(rawHeaders: readonly string[]): Asked | null {
  const asked: Asked = { acceptEncoding: undefined, ifNoneMatch: undefined }
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? ''
    // Only names of these lengths matter.
    if (name.length < 13 || name.length > 17) continue
    switch (name.toLowerCase()) {
      case 'authorization':
      case 'content-length':
      case 'transfer-encoding':
        return null
      case 'accept-encoding':
        if (asked.acceptEncoding !== undefined) return null
        asked.acceptEncoding = rawHeaders[index + 1]
        break
      case 'if-none-match':
        if (asked.ifNoneMatch !== undefined) return null
        asked.ifNoneMatch = rawHeaders[index + 1]
        break
      default:
    }
  }
  return asked
}

/** Writes a kept answer with its ready head: whole, without its body for HEAD, or as 304. */
export function writeAnswer(given: {
  method: string | undefined
  asked: Asked
  response: ServerResponse
  answer: StoredAnswer
  writeHead: (response: ServerResponse, head: ReadyHead) => void
}): void {
  const { method, asked, response, answer, writeHead } = given
  const form = pickForm(asked, answer)
  const { notModified } = form
  if (notModified && isNotModified({ header: asked.ifNoneMatch, hash: answer.hash, etag: form.etag })) {
    writeHead(response, notModified)
    response.end()
    return
  }
  writeHead(response, form.head)
  if (method === 'HEAD') response.end()
  else response.end(form.body)
}

/** The smallest form that the client takes. */
export function pickForm(asked: Asked, { forms }: Pick<StoredAnswer, 'forms'>): ReadyAnswer {
  const form = forms[chooseEncoding(asked.acceptEncoding) ?? 'identity'] ?? forms.identity
  if (!form) throw new Error('An answer has no plain form')
  return form
}
