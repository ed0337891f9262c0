import { randomUUIDv7 } from 'node:crypto'
import type { DatabaseOrTransaction } from '@bantin/database'
import type { FoundPoll } from './surroundings.ts'

export const visitsAction = 'site.visits_imported'

/** The poll of an earlier import, or one that asks the very same. */
export async function findKnownPoll(
  db: DatabaseOrTransaction,
  { importKey, question }: { importKey: string; question: string },
) {
  return db.poll.findFirst({
    where: { OR: [{ importKey }, { question }] },
    orderBy: { createdAt: 'asc' },
    select: { id: true, state: true },
  })
}

/** Makes a draft of a poll unless the import key is taken. Returns its id, or null. */
export async function createDraftPoll(
  tx: DatabaseOrTransaction,
  { importKey, poll }: { importKey: string; poll: FoundPoll },
): Promise<string | null> {
  const id = randomUUIDv7()
  const made = await tx.poll.createMany({
    data: [{ id, importKey, question: poll.question }],
    skipDuplicates: true,
  })
  if (made.count === 0) return null
  await tx.pollOption.createMany({
    data: poll.options.map((label, position) => ({ pollId: id, label, position })),
  })
  return id
}

export async function getVisitsBaseline(db: DatabaseOrTransaction): Promise<number> {
  const settings = await db.settings.findUniqueOrThrow({ where: { id: 1 }, select: { visitsBaseline: true } })
  return Number(settings.visitsBaseline)
}

/** Whether an import has brought in so many visits before, whatever an administrator made of it since. */
export async function hasImportedVisits(db: DatabaseOrTransaction, total: number): Promise<boolean> {
  const entries = await db.auditEntry.count({
    where: { action: visitsAction, resource: 'site', detail: { path: ['total'], gte: total } },
  })
  return entries > 0
}

/** Raises the visits counted before this software; false when they are as many already. */
export async function raiseVisitsBaseline(tx: DatabaseOrTransaction, total: number): Promise<boolean> {
  const raised = await tx.settings.updateMany({
    where: { id: 1, visitsBaseline: { lt: total } },
    data: { visitsBaseline: total, version: { increment: 1 } },
  })
  return raised.count > 0
}

export async function findSectionBySlug(db: DatabaseOrTransaction, slug: string) {
  return db.section.findUnique({ where: { slug }, select: { id: true, slug: true, name: true } })
}

export async function listSections(db: DatabaseOrTransaction) {
  return db.section.findMany({ orderBy: { slug: 'asc' }, take: 200, select: { slug: true, name: true } })
}
