import type { ReadyHead } from './ready-head.ts'

export type Encoding = 'identity' | 'br' | 'gzip'

/** One form of an answer, ready to be written. */
export interface ReadyAnswer {
  body: Buffer
  /** Null for what says that there is nothing: it has no validator. */
  etag: string | null
  head: ReadyHead
  /** The head of a 304; null where there is no validator. */
  notModified: ReadyHead | null
}

export interface StoredAnswer {
  hash: string
  /** `identity` is always there. */
  forms: Partial<Record<Encoding, ReadyAnswer>>
  /** Good while this epoch lasts. */
  epoch: number
  /** And no longer than this, on the clock of `performance.now()`. */
  expiresAtMs: number
  bytes: number
  /** Counts down to when reading it counts as use. */
  readsUntilMoved: number
}

/** How many reads of one answer are one use of it. */
export const readsAMove = 16

export interface AnswerStore {
  get(key: string): StoredAnswer | undefined
  set(key: string, answer: StoredAnswer): void
  delete(key: string): void
  readonly bytes: number
  readonly size: number
}

/** What has been asked for once may fill this part; the rest is for what is asked for again. */
const newShare = 1 / 4

/**
 * Answers by key, at most `maxBytes` in all, the least recently used going first. What was only asked for once goes
 * before anything that was asked for again, so that a walk through every address leaves what people read in place.
 */
export function createAnswerStore({ maxBytes }: { maxBytes: number }): AnswerStore {
  const fresh = createShelf(maxBytes * newShare)
  const proven = createShelf(maxBytes * (1 - newShare))
  return {
    get(key) {
      const found = fresh.get(key)
      if (!found) return proven.get(key)
      fresh.delete(key)
      proven.set(key, found)
      return found
    },
    set(key, answer) {
      // One answer must not push out everything else.
      if (answer.bytes + key.length > maxBytes / 8) {
        fresh.delete(key)
        proven.delete(key)
      } else if (proven.has(key)) proven.set(key, answer)
      else fresh.set(key, answer)
    },
    delete(key) {
      fresh.delete(key)
      proven.delete(key)
    },
    get bytes() {
      return fresh.bytes + proven.bytes
    },
    get size() {
      return fresh.size + proven.size
    },
  }
}

function createShelf(maxBytes: number) {
  // A Map keeps the order of insertion: what is used is put at the end.
  const answers = new Map<string, StoredAnswer>()
  let bytes = 0

  function remove(key: string) {
    const found = answers.get(key)
    if (!found) return
    answers.delete(key)
    bytes -= found.bytes + key.length
  }

  return {
    has: (key: string) => answers.has(key),
    get(key: string) {
      const found = answers.get(key)
      // To move it each time would cost as much as the rest of finding it.
      if (!found || --found.readsUntilMoved > 0) return found
      found.readsUntilMoved = readsAMove
      answers.delete(key)
      answers.set(key, found)
      return found
    },
    set(key: string, answer: StoredAnswer) {
      remove(key)
      answers.set(key, answer)
      bytes += answer.bytes + key.length
      for (const oldest of answers.keys()) {
        if (bytes <= maxBytes) break
        remove(oldest)
      }
    },
    delete: remove,
    get bytes() {
      return bytes
    },
    get size() {
      return answers.size
    },
  }
}
