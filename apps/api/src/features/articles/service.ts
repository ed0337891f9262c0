import { randomUUIDv7 } from 'node:crypto'
import type {
  ArticleInput,
  ListManagedArticlesQuery,
  ManagedArticle,
  TransitionArticle,
  UpdateArticle,
} from '@bantin/contract'
import type { DatabaseOrTransaction, Prisma } from '@bantin/database'
import { foldVietnamese } from '@bantin/vietnamese'
import { z } from 'zod'
import type { AppContext } from '../../app-types.ts'
import { cutPage, decodeCursor, encodeCursor } from '../../lib/cursor.ts'
import { requireVersion } from '../../lib/preconditions.ts'
import { conflict, forbidden, invalidField } from '../../lib/problems.ts'
import { hasRole } from '../accounts/roles.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { recordChange } from '../changes/record-change.ts'
import { parseBody, resolveReferences } from './input.ts'
import { presentManagedSummary } from './presenter.ts'
import { publishArticle, unpublishArticle } from './publish.ts'
import { getReadable, getRow, lockReadable, lockRow, present } from './records.ts'
import {
  createRevision,
  listManagedArticles,
  type ManagedRow,
  readClock,
  replaceRelations,
} from './repository.ts'
import { pickSlug, requireFreeSlug, withSlugConflict } from './slugs.ts'
import { type Actor, canAct, canEdit, findStep, isInSection } from './workflow.ts'

export type ArticleContext = Pick<AppContext, 'db' | 'getPublicUrl'>

export async function listArticlesForEditors(
  context: ArticleContext,
  actor: Actor,
  query: ListManagedArticlesQuery,
) {
  const { limit, cursor, ...filters } = query
  const scope = ['manage/articles', filters]
  const after = decodeCursor({ cursor, scope }, z.tuple([z.iso.datetime(), z.uuid()]))
  const now = await readClock(context.db)
  const rows = await listManagedArticles(context.db, {
    filter: {
      state: filters.state,
      section: filters.section,
      titleFolded: filters.q ? foldVietnamese(filters.q) : undefined,
      visibleTo: { ownerId: actor.id, sectionIds: actor.sectionIds, onlyOwn: !hasRole(actor.role, 'editor') },
      ownerId: filters.mine ? actor.id : undefined,
    },
    after: after && { updatedAt: after[0], id: after[1] },
    limit,
    now,
  })
  const page = cutPage(rows, limit, (last) => encodeCursor(scope, [last.updatedAt.toISOString(), last.id]))
  return {
    items: page.rows.map((row) => presentManagedSummary(row, { publicUrl: context.getPublicUrl(), now })),
    nextCursor: page.nextCursor,
  }
}

export async function getArticleForEditors(
  context: ArticleContext,
  actor: Actor,
  id: string,
): Promise<ManagedArticle> {
  return present(context, actor, await getReadable(context.db, actor, id))
}

/** Makes a draft. `actor` null = the system: demo content and imports. */
export async function createArticle(
  context: ArticleContext,
  actor: Actor | null,
  input: ArticleInput,
  options: { importKey?: string } = {},
): Promise<ManagedArticle> {
  const body = parseBody(input.body)
  if (actor && !isInSection(actor, input.sectionId ?? null)) throw forbidden('This section is not yours')
  return withSlugConflict(() =>
    context.db.$transaction(async (tx) => {
      const references = await resolveReferences(tx, input, body)
      const id = randomUUIDv7()
      const now = await readClock(tx)
      await tx.article.create({
        data: {
          id,
          slug: await pickSlug(tx, { wanted: input.slug, title: input.title, articleId: id }),
          lang: input.lang ?? 'vi',
          title: input.title,
          titleFolded: foldVietnamese(input.title),
          summary: input.summary || null,
          body: { ...body },
          sectionId: input.sectionId ?? null,
          author: input.author || null,
          unit: input.unit || null,
          sourceName: input.source?.name ?? null,
          sourceUrl: input.source?.url ?? null,
          coverId: input.coverId ?? null,
          internal: input.internal ?? false,
          createdById: actor?.id ?? null,
          updatedById: actor?.id ?? null,
          createdAt: now,
          updatedAt: now,
          importKey: options.importKey ?? null,
        },
      })
      await replaceRelations(tx, id, references)
      const row = await getRow(tx, id)
      await saveRevision(tx, row, actor)
      await recordAudit(tx, {
        actorId: actor?.id ?? null,
        action: 'article.created',
        resource: 'article',
        resourceId: id,
      })
      return present({ ...context, db: tx }, actor, row)
    }),
  )
}

/** Saves the working copy. A save that changes nothing makes no revision and no new version. */
export async function updateArticle(
  context: ArticleContext,
  actor: Actor,
  given: { id: string; expectedVersion: number; input: UpdateArticle },
): Promise<ManagedArticle> {
  const { id, input } = given
  const body = input.body ? parseBody(input.body) : undefined
  return withSlugConflict(() =>
    context.db.$transaction(async (tx) => {
      const before = await lockReadable(tx, actor, id)
      requireVersion({
        expected: given.expectedVersion,
        current: await present({ ...context, db: tx }, actor, before),
      })
      if (!canEdit(actor, before)) throw forbidden('You may not edit it in this state')
      if (input.sectionId !== undefined && !isInSection(actor, input.sectionId))
        throw forbidden('This section is not yours')
      const references = await resolveReferences(tx, input, body)
      if (input.slug !== undefined) await requireFreeSlug(tx, { slug: input.slug, articleId: id })
      const contentBefore = comparable(before)
      const { sourceName, sourceUrl } =
        input.source === undefined
          ? before
          : { sourceName: input.source?.name ?? null, sourceUrl: input.source?.url ?? null }
      await tx.article.update({
        where: { id },
        data: {
          title: input.title ?? before.title,
          titleFolded: foldVietnamese(input.title ?? before.title),
          slug: input.slug ?? before.slug,
          lang: input.lang ?? before.lang,
          summary: input.summary === undefined ? before.summary : input.summary || null,
          ...(body ? { body: { ...body } } : {}),
          sectionId: input.sectionId === undefined ? before.sectionId : input.sectionId,
          author: input.author === undefined ? before.author : input.author || null,
          unit: input.unit === undefined ? before.unit : input.unit || null,
          sourceName,
          sourceUrl,
          coverId: input.coverId === undefined ? before.coverId : input.coverId,
          internal: input.internal ?? before.internal,
        },
      })
      await replaceRelations(tx, id, references)
      const after = await getRow(tx, id)
      if (comparable(after) === contentBefore) return present({ ...context, db: tx }, actor, after)
      const now = await readClock(tx)
      await tx.article.update({
        where: { id },
        data: {
          version: { increment: 1 },
          revision: { increment: 1 },
          updatedAt: now,
          updatedById: actor.id,
        },
      })
      const row = await getRow(tx, id)
      await saveRevision(tx, row, actor)
      // Membership of an event takes effect at once.
      if (row.publication && eventKey(before) !== eventKey(row)) {
        await recordChange(tx, { type: 'updated', resource: 'article', id, slug: row.publication.slug })
      }
      return present({ ...context, db: tx }, actor, row)
    }),
  )
}

/** Takes a step of the workflow; see `steps`. */
export async function transitionArticle(
  context: ArticleContext,
  actor: Actor | null,
  given: { id: string; expectedVersion: number | null; input: TransitionArticle },
): Promise<ManagedArticle> {
  const { id, input } = given
  return context.db.$transaction(async (tx) => {
    const before = actor ? await lockReadable(tx, actor, id) : await lockRow(tx, id)
    if (given.expectedVersion !== null) {
      requireVersion({
        expected: given.expectedVersion,
        current: await present({ ...context, db: tx }, actor, before),
      })
    }
    const step = findStep(before.state, input.to)
    if (!step)
      throw conflict('ARTICLE_TRANSITION_INVALID', `An article cannot go from ${before.state} to ${input.to}`)
    if (actor && !canAct(actor, step.action, before))
      throw forbidden(`You may not take the step to ${input.to}`)
    const now = await readClock(tx)
    const publishAt = toDate(input.publishAt)
    const unpublishAt = toDate(input.unpublishAt)
    const isPublish = step.action === 'publish'
    if (publishAt && !isPublish) throw invalidField('publishAt', 'Goes only with the step to published')
    if (unpublishAt && !isPublish) throw invalidField('unpublishAt', 'Goes only with the step to published')
    if (step.action === 'return' && actor && before.createdById !== actor.id && !input.note) {
      throw invalidField('note', 'Say why it is returned')
    }
    const window = isPublish ? chooseWindow({ before, publishAt, unpublishAt, now }) : null
    if (isPublish && before.internal)
      throw conflict('ARTICLE_INTERNAL', 'It is marked as internal and may not be published')
    await tx.article.update({
      where: { id },
      data: {
        state: input.to,
        stateBeforeTrash: step.action === 'trash' ? before.state : null,
        note: input.note ?? null,
        version: { increment: 1 },
        updatedAt: now,
        ...window,
      },
    })
    await recordAudit(tx, {
      actorId: actor?.id ?? null,
      action: `article.${step.action}`,
      resource: 'article',
      resourceId: id,
      detail: {
        from: before.state,
        to: input.to,
        note: input.note ?? null,
        ...(window ? { publishAt: window.publishAt, unpublishAt: window.unpublishAt } : {}),
      },
    })
    if (window) await publishArticle(tx, { article: before, ...window, now })
    else if (step.action === 'withdraw')
      await unpublishArticle(tx, { articleId: id, type: 'withdrawn', reason: input.note ?? null, now })
    else if (step.action === 'trash')
      await unpublishArticle(tx, { articleId: id, type: 'deleted', reason: null, now })
    return present({ ...context, db: tx }, actor, await getRow(tx, id))
  })
}

async function saveRevision(tx: DatabaseOrTransaction, row: ManagedRow, actor: Actor | null) {
  await createRevision(tx, {
    articleId: row.id,
    number: row.revision,
    title: row.title,
    summary: row.summary,
    body: row.body as Prisma.InputJsonObject, // checked by validateDocument before it was stored
    author: row.author,
    unit: row.unit,
    fields: otherFields(row),
    createdById: actor?.id ?? null,
  })
}

function otherFields(row: ManagedRow) {
  return {
    slug: row.slug,
    lang: row.lang,
    sectionId: row.sectionId,
    tagSlugs: row.tags.map(({ tag }) => tag.slug),
    attachmentIds: row.attachments.map(({ media }) => media.id),
    source: row.sourceName === null ? null : { name: row.sourceName, url: row.sourceUrl },
    coverId: row.coverId,
    internal: row.internal,
  }
}

/** Everything a save can change, as one string to compare. */
function comparable(row: ManagedRow): string {
  return JSON.stringify([
    row.title,
    row.summary,
    row.body,
    row.author,
    row.unit,
    otherFields(row),
    eventKey(row),
  ])
}

function eventKey(row: ManagedRow): string {
  return row.events
    .map(({ event }) => event.id)
    .sort()
    .join()
}

/** When it is to be out. Publishing again keeps the first date unless another is given. */
function chooseWindow(given: {
  before: ManagedRow
  publishAt: Date | null
  unpublishAt: Date | null
  now: Date
}) {
  const { before, now } = given
  const publishAt = given.publishAt ?? (before.publishAt && before.publishAt <= now ? before.publishAt : now)
  const kept = before.unpublishAt && before.unpublishAt > now ? before.unpublishAt : null
  const unpublishAt = given.unpublishAt ?? kept
  if (unpublishAt && (unpublishAt <= publishAt || unpublishAt <= now)) {
    throw invalidField('unpublishAt', 'Must lie after publishAt and in the future')
  }
  return { publishAt, unpublishAt }
}

function toDate(instant: string | undefined): Date | null {
  return instant === undefined ? null : new Date(instant)
}
