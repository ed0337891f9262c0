import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Who votes: a signed-in user by id, anyone else by the random number in their cookie. */
export type Voter = { kind: 'member' | 'guest'; id: string }

export interface Voters {
  /** A new guest with the value of their cookie. */
  issue(): { voter: Voter; cookie: string }
  /** The guest a cookie stands for; null when there is none or its signature is not ours. */
  read(cookie: string | undefined): Voter | null
  /** What stands in the list of who took part: of two polls, no one can tell that they name the same person. */
  keyOf(voter: Voter, pollId: string): Uint8Array<ArrayBuffer>
  /** Proves to whoever holds the secret that this voter took part; says nothing of the choice. */
  receiptOf(voterKey: Uint8Array, pollId: string): string
}

const cookiePattern = /^([\w-]{22})\.([\w-]{43})$/

/** Names voters by keyed hashes of one secret; each use of the secret has a label of its own. */
export function createVoters(secret: string): Voters {
  function hash(label: string, ...parts: (string | Uint8Array)[]) {
    const hmac = createHmac('sha256', secret).update(label)
    for (const part of parts) hmac.update('\n').update(part)
    return hmac.digest()
  }

  return {
    issue() {
      const id = randomBytes(16).toString('base64url')
      return { voter: { kind: 'guest', id }, cookie: `${id}.${hash('cookie', id).toString('base64url')}` }
    },
    read(cookie) {
      const [, id, signature] = cookiePattern.exec(cookie ?? '') ?? []
      if (id === undefined || signature === undefined) return null
      const isOurs = timingSafeEqual(Buffer.from(signature, 'base64url'), hash('cookie', id))
      return isOurs ? { kind: 'guest', id } : null
    },
    keyOf: (voter, pollId) => new Uint8Array(hash('voter', pollId, voter.kind, voter.id)).slice(0, 16),
    receiptOf: (voterKey, pollId) => hash('receipt', pollId, voterKey).toString('base64url'),
  }
}
