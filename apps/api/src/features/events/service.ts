import { randomUUIDv7 } from 'node:crypto'
import type { EventInput, ManagedEvent, UpdateEvent } from '@bantin/contract'
import type { Database, DatabaseOrTransaction } from '@bantin/database'
import { z } from 'zod'
import type { CurrentUser } from '../../app-types.ts'
import { cutPage, decodeCursor, encodeCursor } from '../../lib/cursor.ts'
import { isUniqueViolation } from '../../lib/database-errors.ts'
import { requireVersion } from '../../lib/preconditions.ts'
import { conflict, invalidField, notFound } from '../../lib/problems.ts'
import { chooseSlug } from '../../lib/slugs.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { recordChange } from '../changes/record-change.ts'
import { requirePicture } from '../media/service.ts'
import { moveSlug } from '../redirects/slug-moves.ts'
import { presentManagedEvent } from './presenter.ts'
import {
  deleteEventRow,
  type EventPosition,
  type EventRow,
  findManagedEvent,
  insertEvent,
  isEventSlugFree,
  listMembers,
  lockArticles,
  lockEvent,
  replaceMembers,
  updateEventRow,
} from './repository.ts'

/** One page of events by `list`, which gives one row more than asked for. */
export async function listEventPage<Row extends EventRow>(
  { scope, limit, cursor }: { scope: string; limit: number; cursor: string | undefined },
  list: (given: { limit: number; after: EventPosition | null }) => Promise<Row[]>,
) {
  const after = decodeCursor({ cursor, scope }, z.tuple([z.union([z.iso.date(), z.literal('')]), z.uuid()]))
  const rows = await list({ limit, after: after && { startsOn: after[0] || null, id: after[1] } })
  return cutPage(rows, limit, (last) => encodeCursor(scope, [last.starts_on ?? '', last.id]))
}

export async function getManagedEvent(db: DatabaseOrTransaction, id: string): Promise<ManagedEvent> {
  const row = await findManagedEvent(db, id)
  if (!row) throw notFound()
  return presentManagedEvent(row, await listMembers(db, id))
}

export async function createEvent(
  db: Database,
  actor: CurrentUser | null,
  input: EventInput,
): Promise<ManagedEvent> {
  const { articleIds = [] } = input
  requireDays({ startsOn: input.startsOn ?? null, endsOn: input.endsOn ?? null })
  return withSlugConflict(() =>
    db.$transaction(async (tx) => {
      await requirePicture(tx, { path: 'coverId', id: input.coverId })
      await requireArticles(tx, articleIds)
      const id = randomUUIDv7()
      const slug =
        input.slug ??
        (await chooseSlug({ name: input.name, fallback: id }, (candidate) => isEventSlugFree(tx, candidate)))
      await insertEvent(tx, {
        id,
        slug,
        name: input.name,
        summary: input.summary || null,
        startsOn: input.startsOn ?? null,
        endsOn: input.endsOn ?? null,
        coverId: input.coverId ?? null,
      })
      await replaceMembers(tx, { eventId: id, articleIds })
      await recordAudit(tx, {
        actorId: actor?.id ?? null,
        action: 'event.created',
        resource: 'event',
        resourceId: id,
      })
      const event = await getManagedEvent(tx, id)
      await recordChange(tx, { type: 'published', resource: 'event', id, slug })
      return event
    }),
  )
}

export async function updateEvent(
  db: Database,
  actor: CurrentUser,
  given: { id: string; expectedVersion: number; input: UpdateEvent },
): Promise<ManagedEvent> {
  const { id } = given
  const { articleIds, ...change } = given.input
  return withSlugConflict(() =>
    db.$transaction(async (tx) => {
      const before = await lockVersion(tx, given)
      requireDays({
        startsOn: change.startsOn === undefined ? before.starts_on : change.startsOn,
        endsOn: change.endsOn === undefined ? before.ends_on : change.endsOn,
      })
      await requirePicture(tx, { path: 'coverId', id: change.coverId })
      await requireArticles(tx, articleIds ?? [])
      const { summary, ...rest } = change
      await updateEventRow(tx, id, {
        ...rest,
        ...(summary === undefined ? {} : { summary: summary || null }),
      })
      if (articleIds) await replaceMembers(tx, { eventId: id, articleIds })
      const movedTo = change.slug !== undefined && change.slug !== before.slug ? change.slug : null
      if (movedTo !== null) await moveSlug(tx, { resource: 'event', id, from: before.slug, to: movedTo })
      await recordAudit(tx, {
        actorId: actor.id,
        action: 'event.updated',
        resource: 'event',
        resourceId: id,
        detail: { fields: Object.keys(given.input) },
      })
      const event = await getManagedEvent(tx, id)
      await recordChange(tx, {
        type: movedTo === null ? 'updated' : 'moved',
        resource: 'event',
        id,
        slug: event.slug,
        previousSlug: movedTo === null ? null : before.slug,
      })
      return event
    }),
  )
}

/** Removes an event. Its articles stay. */
export async function deleteEvent(
  db: Database,
  actor: CurrentUser,
  given: { id: string; expectedVersion: number },
) {
  const { id } = given
  await db.$transaction(async (tx) => {
    const before = await lockVersion(tx, given)
    await deleteEventRow(tx, id)
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'event.deleted',
      resource: 'event',
      resourceId: id,
      detail: { slug: before.slug },
    })
    await recordChange(tx, { type: 'deleted', resource: 'event', id, slug: before.slug })
  })
}

async function lockVersion(
  tx: DatabaseOrTransaction,
  { id, expectedVersion }: { id: string; expectedVersion: number },
) {
  const row = await lockEvent(tx, id)
  if (!row) throw notFound()
  if (row.version !== expectedVersion) {
    requireVersion({
      expected: expectedVersion,
      current: presentManagedEvent(row, await listMembers(tx, id)),
    })
  }
  return row
}

function requireDays({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) {
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    throw invalidField('endsOn', 'Must not be before startsOn')
}

async function requireArticles(tx: DatabaseOrTransaction, ids: string[]) {
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index)
  if (twice >= 0) throw invalidField(`articleIds.${twice}`, 'Is there twice')
  const known = await lockArticles(tx, ids)
  const unknown = ids.findIndex((id) => !known.has(id.toLowerCase()))
  if (unknown >= 0)
    throw invalidField(`articleIds.${unknown}`, 'Names an article that is not there', 'REFERENCE_UNKNOWN')
}

async function withSlugConflict<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (isUniqueViolation(error, 'slug')) throw conflict('EVENT_SLUG_TAKEN', 'This slug is taken')
    throw error
  }
}
