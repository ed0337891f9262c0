export type Encoding = 'identity' | 'br' | 'gzip'

/** An answer ready to be written: each encoding with its whole header block, names and values in turn. */
export interface StoredAnswer {
  hash: string
  bodies: Partial<Record<Encoding, { body: Buffer; headers: string[]; etag: string }>>
  /** The headers of a 304, for each encoding. */
  notModifiedHeaders: Partial<Record<Encoding, string[]>>
  /** Good while this epoch lasts; null = until `expiresAtMs` alone. */
  epoch: number | null
  /** On the clock of `performance.now()`. */
  expiresAtMs: number
  bytes: number
}

export interface AnswerStore {
  get(key: string): StoredAnswer | undefined
  set(key: string, answer: StoredAnswer): void
  delete(key: string): void
  readonly bytes: number
  readonly size: number
}

/** Answers by key, at most `maxBytes` in all; the least recently used goes first. */
export function createAnswerStore({ maxBytes }: { maxBytes: number }): AnswerStore {
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
    get(key) {
      const found = answers.get(key)
      if (!found) return undefined
      answers.delete(key)
      answers.set(key, found)
      return found
    },
    set(key, answer) {
      remove(key)
      // One answer must not push out everything else.
      if (answer.bytes + key.length > maxBytes / 8) return
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
