import type { DatabaseOrTransaction, Prisma } from '@bantin/database'

export interface KeptAnswer {
  status: number
  headers: Record<string, string>
  /** Null when there was none, or it was too long to keep. */
  body: string | null
}

interface KeyOfUser {
  userId: string
  key: string
}

/** For how long an answer is kept. */
export const keptHours = 24

/** Takes the key for this request. False when another request has it and its time is not over. */
export async function claimKey(
  db: DatabaseOrTransaction,
  { userId, key, requestHash }: KeyOfUser & { requestHash: Uint8Array<ArrayBuffer> },
): Promise<boolean> {
  const taken = await db.$executeRaw`
    INSERT INTO idempotency_keys AS k (user_id, key, request_hash) VALUES (${userId}::uuid, ${key}, ${requestHash})
    ON CONFLICT (user_id, key) DO UPDATE
      SET request_hash = excluded.request_hash, status = NULL, headers = NULL, body = NULL, created_at = now()
      WHERE k.created_at < now() - make_interval(hours => ${keptHours}::int)`
  return taken === 1
}

/** What is known of the request that has the key; `answer` is null while it runs. */
export async function findKey(
  db: DatabaseOrTransaction,
  { userId, key }: KeyOfUser,
): Promise<{ requestHash: Uint8Array; answer: KeptAnswer | null } | null> {
  const row = await db.idempotencyKey.findUnique({ where: { userId_key: { userId, key } } })
  if (!row) return null
  const { requestHash, status, body } = row
  // Written by keepAnswer alone.
  const headers = row.headers as Record<string, string>
  return { requestHash, answer: status === null ? null : { status, headers, body } }
}

export async function keepAnswer(
  db: DatabaseOrTransaction,
  { userId, key, answer }: KeyOfUser & { answer: KeptAnswer },
): Promise<void> {
  await db.idempotencyKey.update({
    where: { userId_key: { userId, key } },
    data: { ...answer, headers: answer.headers satisfies Prisma.InputJsonObject },
  })
}

/** Lets the same key be used anew: its request came to nothing. */
export async function releaseKey(db: DatabaseOrTransaction, { userId, key }: KeyOfUser): Promise<void> {
  await db.idempotencyKey.deleteMany({ where: { userId, key } })
}

/** Removes what is no longer kept; returns how many. */
export async function deleteExpiredKeys(db: DatabaseOrTransaction): Promise<number> {
  return db.$executeRaw`
    DELETE FROM idempotency_keys WHERE created_at < now() - make_interval(hours => ${keptHours}::int)`
}
