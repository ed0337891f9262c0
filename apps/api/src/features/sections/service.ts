import { randomUUIDv7 } from 'node:crypto'
import type { SectionInput, TagInput, UpdateSection, UpdateTag } from '@bantin/contract'
import type { Database, DatabaseOrTransaction } from '@bantin/database'
import type { CurrentUser } from '../../app-types.ts'
import { isUniqueViolation } from '../../lib/database-errors.ts'
import { requireVersion } from '../../lib/preconditions.ts'
import { conflict, invalidField, notFound } from '../../lib/problems.ts'
import { chooseSlug } from '../../lib/slugs.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { recordChange } from '../changes/record-change.ts'
import { moveSlug } from '../redirects/slug-moves.ts'
import { presentManagedSection, presentManagedTag } from './presenter.ts'
import {
  countSectionUses,
  findManagedSection,
  findManagedTag,
  hasPublications,
  isWithin,
  lockSectionTree,
} from './repository.ts'

export async function createSection(db: Database, actor: CurrentUser | null, input: SectionInput) {
  return withSlugConflict('SECTION_SLUG_TAKEN', () =>
    db.$transaction(async (tx) => {
      await lockSectionTree(tx)
      if (input.parentId) await requireSection(tx, input.parentId)
      const id = randomUUIDv7()
      const slug =
        input.slug ??
        (await chooseSlug(
          { name: input.name, fallback: id },
          async (slug) => (await tx.section.count({ where: { slug } })) === 0,
        ))
      const siblings = await tx.section.count({ where: { parentId: input.parentId ?? null } })
      await tx.section.create({
        data: {
          id,
          slug,
          name: input.name,
          nameEn: input.nameEn || null,
          description: input.description || null,
          parentId: input.parentId ?? null,
          position: input.position ?? siblings,
        },
      })
      await recordAudit(tx, {
        actorId: actor?.id ?? null,
        action: 'section.created',
        resource: 'section',
        resourceId: id,
      })
      const row = await getSection(tx, id)
      await recordChange(tx, { type: 'published', resource: 'section', id, slug })
      return presentManagedSection(row)
    }),
  )
}

export async function updateSection(
  db: Database,
  actor: CurrentUser,
  given: { id: string; expectedVersion: number; input: UpdateSection },
) {
  const { id, input } = given
  return withSlugConflict('SECTION_SLUG_TAKEN', () =>
    db.$transaction(async (tx) => {
      await lockSectionTree(tx)
      const before = await getSection(tx, id)
      requireVersion({ expected: given.expectedVersion, current: presentManagedSection(before) })
      if (input.parentId) {
        await requireSection(tx, input.parentId)
        if (await isWithin(tx, { id: input.parentId, ancestorId: id })) {
          throw conflict('SECTION_CYCLE', 'A section cannot stand under itself')
        }
      }
      await tx.section.update({ where: { id }, data: { ...input, version: { increment: 1 } } })
      const moved = input.slug !== undefined && input.slug !== before.slug
      if (moved && input.slug)
        await moveSlug(tx, { resource: 'section', id, from: before.slug, to: input.slug })
      await recordAudit(tx, {
        actorId: actor.id,
        action: 'section.updated',
        resource: 'section',
        resourceId: id,
        detail: { fields: Object.keys(input) },
      })
      const row = await getSection(tx, id)
      await recordChange(tx, {
        type: moved ? 'moved' : 'updated',
        resource: 'section',
        id,
        slug: row.slug,
        previousSlug: moved ? before.slug : null,
      })
      return presentManagedSection(row)
    }),
  )
}

export async function deleteSection(
  db: Database,
  actor: CurrentUser,
  given: { id: string; expectedVersion: number },
) {
  const { id } = given
  await db.$transaction(async (tx) => {
    await lockSectionTree(tx)
    const before = await getSection(tx, id)
    requireVersion({ expected: given.expectedVersion, current: presentManagedSection(before) })
    if ((await countSectionUses(tx, id)) > 0)
      throw conflict('SECTION_IN_USE', 'It still has articles or sections under it')
    await tx.redirect.deleteMany({ where: { resource: 'section', resourceId: id } })
    await tx.section.delete({ where: { id } })
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'section.deleted',
      resource: 'section',
      resourceId: id,
      detail: { slug: before.slug },
    })
    await recordChange(tx, { type: 'deleted', resource: 'section', id, slug: before.slug })
  })
}

export async function createTag(db: Database, actor: CurrentUser | null, input: TagInput) {
  return withSlugConflict('TAG_SLUG_TAKEN', () =>
    db.$transaction(async (tx) => {
      const id = randomUUIDv7()
      const slug =
        input.slug ??
        (await chooseSlug(
          { name: input.name, fallback: id },
          async (slug) => (await tx.tag.count({ where: { slug } })) === 0,
        ))
      await tx.tag.create({ data: { id, slug, name: input.name } })
      await recordAudit(tx, {
        actorId: actor?.id ?? null,
        action: 'tag.created',
        resource: 'tag',
        resourceId: id,
      })
      return presentManagedTag(await getTag(tx, id))
    }),
  )
}

export async function updateTag(
  db: Database,
  actor: CurrentUser,
  given: { id: string; expectedVersion: number; input: UpdateTag },
) {
  const { id, input } = given
  return withSlugConflict('TAG_SLUG_TAKEN', () =>
    db.$transaction(async (tx) => {
      const before = await getTag(tx, id)
      requireVersion({ expected: given.expectedVersion, current: presentManagedTag(before) })
      await tx.tag.update({ where: { id }, data: { ...input, version: { increment: 1 } } })
      const moved = input.slug !== undefined && input.slug !== before.slug
      if (moved && input.slug) await moveSlug(tx, { resource: 'tag', id, from: before.slug, to: input.slug })
      await recordAudit(tx, {
        actorId: actor.id,
        action: 'tag.updated',
        resource: 'tag',
        resourceId: id,
        detail: { fields: Object.keys(input) },
      })
      const row = await getTag(tx, id)
      if (await hasPublications(tx, id)) {
        await recordChange(tx, {
          type: moved ? 'moved' : 'updated',
          resource: 'tag',
          id,
          slug: row.slug,
          previousSlug: moved ? before.slug : null,
        })
      }
      return presentManagedTag(row)
    }),
  )
}

export async function deleteTag(
  db: Database,
  actor: CurrentUser,
  given: { id: string; expectedVersion: number },
) {
  const { id } = given
  await db.$transaction(async (tx) => {
    const before = await getTag(tx, id)
    requireVersion({ expected: given.expectedVersion, current: presentManagedTag(before) })
    const wasPublic = await hasPublications(tx, id)
    await tx.redirect.deleteMany({ where: { resource: 'tag', resourceId: id } })
    await tx.tag.delete({ where: { id } })
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'tag.deleted',
      resource: 'tag',
      resourceId: id,
      detail: { slug: before.slug },
    })
    if (wasPublic) await recordChange(tx, { type: 'deleted', resource: 'tag', id, slug: before.slug })
  })
}

async function getSection(tx: DatabaseOrTransaction, id: string) {
  const row = await findManagedSection(tx, id)
  if (!row) throw notFound()
  return row
}

async function requireSection(tx: DatabaseOrTransaction, id: string) {
  if (!(await findManagedSection(tx, id)))
    throw invalidField('parentId', 'Names a section that is not there', 'REFERENCE_UNKNOWN')
}

async function getTag(tx: DatabaseOrTransaction, id: string) {
  const row = await findManagedTag(tx, id)
  if (!row) throw notFound()
  return row
}

async function withSlugConflict<Result>(
  code: 'SECTION_SLUG_TAKEN' | 'TAG_SLUG_TAKEN',
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (isUniqueViolation(error, 'slug')) throw conflict(code, 'This slug is taken')
    throw error
  }
}
