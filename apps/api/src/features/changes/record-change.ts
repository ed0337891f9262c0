import type { ChangeType, DatabaseOrTransaction } from '@bantin/database'

export interface ChangeRecord {
  type: ChangeType
  resource: 'article' | 'section' | 'tag' | 'event' | 'featured' | 'poll' | 'site' | 'media'
  id: string | null
  slug?: string | null
  previousSlug?: string | null
}

/**
 * Takes the next number of the change sequence for a change to what is public. Call it once, last, in the transaction
 * of the change: the counter row stays locked until commit, so numbers have no gaps and follow the order of commits.
 * Tells every process by NOTIFY, which Postgres sends on commit.
 */
export async function recordChange(tx: DatabaseOrTransaction, change: ChangeRecord): Promise<void> {
  await tx.$executeRaw`
    WITH next AS (UPDATE change_counter SET seq = seq + 1 WHERE id = 1 RETURNING seq),
    written AS (
      INSERT INTO changes (seq, type, resource, resource_id, slug, previous_slug)
      SELECT next.seq, ${change.type}::change_type, ${change.resource}, ${change.id}::uuid, ${change.slug ?? null}, ${change.previousSlug ?? null}
      FROM next RETURNING seq)
    SELECT pg_notify('bantin_changes', seq::text) FROM written`
}
