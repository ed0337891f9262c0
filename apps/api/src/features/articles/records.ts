import type { ManagedArticle } from '@bantin/contract'
import type { DatabaseOrTransaction } from '@bantin/database'
import { notFound } from '../../lib/problems.ts'
import { presentManaged } from './presenter.ts'
import { findManagedArticle, lockArticle, type ManagedRow, readClock } from './repository.ts'
import { type Actor, canRead } from './workflow.ts'

/** The article with what the actor may do to it now. */
export async function present(
  context: { db: DatabaseOrTransaction; getPublicUrl(): string },
  actor: Actor | null,
  row: ManagedRow,
): Promise<ManagedArticle> {
  return presentManaged(row, { publicUrl: context.getPublicUrl(), now: await readClock(context.db), actor })
}

export async function getRow(db: DatabaseOrTransaction, id: string): Promise<ManagedRow> {
  const row = await findManagedArticle(db, id)
  if (!row) throw notFound()
  return row
}

/** What one may not see is the same 404 as what isn't there. */
export async function getReadable(db: DatabaseOrTransaction, actor: Actor, id: string): Promise<ManagedRow> {
  const row = await getRow(db, id)
  if (!canRead(actor, row)) throw notFound()
  return row
}

export async function lockRow(tx: DatabaseOrTransaction, id: string): Promise<ManagedRow> {
  if (!(await lockArticle(tx, id))) throw notFound()
  return getRow(tx, id)
}

export async function lockReadable(tx: DatabaseOrTransaction, actor: Actor, id: string): Promise<ManagedRow> {
  if (!(await lockArticle(tx, id))) throw notFound()
  return getReadable(tx, actor, id)
}
