import { randomUUIDv7 } from 'node:crypto'
import type {
  ArticleInput,
  ListManagedArticlesQuery,
  ManagedArticle,
  TransitionArticle,
  UpdateArticle,
} from '@bantin/contract'
import type { Database, DatabaseOrTransaction, Prisma } from '@bantin/database'
import { foldVietnamese } from '@bantin/vietnamese'
import { z } from 'zod'
import type { AppContext } from '../../app-types.ts'
import { cutPage, decodeCursor, encodeCursor } from '../../lib/cursor.ts'
import { isUniqueViolation } from '../../lib/database-errors.ts'
import { requireVersion } from '../../lib/preconditions.ts'
import { conflict, forbidden, invalidField, notFound } from '../../lib/problems.ts'
import { chooseSlug, isReservedSlug } from '../../lib/slugs.ts'
import { hasRole } from '../accounts/roles.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { recordChange } from '../changes/record-change.ts'
import { parseBody, resolveReferences } from './input.ts'
import { presentManaged, presentManagedSummary, presentRevision, presentRevisionDetail } from './presenter.ts'
import { publishArticle, unpublishArticle } from './publish.ts'
import {
  createRevision,
  findManagedArticle,
  findRevision,
  isSlugFree,
  listManagedArticles,
  listRevisions,
  lockArticle,
  type ManagedRow,
  readClock,
  replaceRelations,
} from './repository.ts'
import { type Actor, canAct, canEdit, canRead, findStep, isInSection } from './workflow.ts'

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

export async function listRevisionPage(
  context: ArticleContext,
  actor: Actor,
  given: { id: string; limit: number; cursor?: string | undefined },
) {
  const row = await getReadable(context.db, actor, given.id)
  const scope = ['revisions', given.id]
  const after = decodeCursor({ cursor: given.cursor, scope }, z.tuple([z.int()]))
  const rows = await listRevisions(context.db, {
    articleId: given.id,
    before: after?.[0] ?? null,
    limit: given.limit,
  })
  const page = cutPage(rows, given.limit, (last) => encodeCursor(scope, [last.number]))
  const published = row.publication?.revision ?? null
  return {
    items: page.rows.map((revision) => presentRevision(revision, published)),
    nextCursor: page.nextCursor,
  }
}

export async function getRevision(
  context: ArticleContext,
  actor: Actor,
  key: { articleId: string; number: number },
) {
  const row = await getReadable(context.db, actor, key.articleId)
  const revision = await findRevision(context.db, key)
  if (!revision) throw notFound()
  return presentRevisionDetail(revision, row.publication?.revision ?? null)
}

const RestorableFields = z.object({
  lang: z.string(),
  sectionId: z.uuid().nullable(),
  tagSlugs: z.array(z.string()),
  source: z.object({ name: z.string(), url: z.string().nullable() }).nullable(),
  coverId: z.uuid().nullable(),
  internal: z.boolean(),
})

/** Makes the content of an old revision the newest one. What it referred to and is gone since is left out. */
export async function restoreRevision(
  context: ArticleContext,
  actor: Actor,
  given: { id: string; number: number; expectedVersion: number },
): Promise<ManagedArticle> {
  await getReadable(context.db, actor, given.id)
  const revision = await findRevision(context.db, { articleId: given.id, number: given.number })
  if (!revision) throw notFound()
  const fields = RestorableFields.parse(revision.fields)
  const [section, cover, tags] = await Promise.all([
    fields.sectionId &&
      context.db.section.findUnique({ where: { id: fields.sectionId }, select: { id: true } }),
    fields.coverId && context.db.media.findUnique({ where: { id: fields.coverId }, select: { id: true } }),
    context.db.tag.findMany({ where: { slug: { in: fields.tagSlugs } }, select: { slug: true } }),
  ])
  const known = new Set(tags.map(({ slug }) => slug))
  const input: UpdateArticle = {
    title: revision.title,
    summary: revision.summary,
    body: revision.body as UpdateArticle['body'], // checked by validateDocument before it was stored
    author: revision.author,
    unit: revision.unit,
    lang: fields.lang,
    source: fields.source,
    internal: fields.internal,
    sectionId: section ? section.id : null,
    coverId: cover ? cover.id : null,
    tagSlugs: fields.tagSlugs.filter((slug) => known.has(slug)),
  }
  return updateArticle(context, actor, { id: given.id, expectedVersion: given.expectedVersion, input })
}

/** Adds a dated note that readers see above the text. */
export async function addCorrection(
  context: ArticleContext,
  actor: Actor,
  given: { id: string; expectedVersion: number; note: string },
): Promise<ManagedArticle> {
  return context.db.$transaction(async (tx) => {
    const before = await lockReadable(tx, actor, given.id)
    requireVersion({
      expected: given.expectedVersion,
      current: await present({ ...context, db: tx }, actor, before),
    })
    if (!canAct(actor, 'publish', before)) throw forbidden('Only a publisher may add a correction')
    if (!before.publication)
      throw conflict('ARTICLE_TRANSITION_INVALID', 'Only what is published can be corrected')
    const now = await readClock(tx)
    await tx.correction.create({
      data: { articleId: given.id, note: given.note, at: now, createdById: actor.id },
    })
    await tx.article.update({ where: { id: given.id }, data: { version: { increment: 1 }, updatedAt: now } })
    await tx.publication.update({ where: { articleId: given.id }, data: { updatedAt: now } })
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'article.corrected',
      resource: 'article',
      resourceId: given.id,
      detail: { note: given.note },
    })
    await recordChange(tx, {
      type: 'updated',
      resource: 'article',
      id: given.id,
      slug: before.publication.slug,
    })
    return present({ ...context, db: tx }, actor, await getRow(tx, given.id))
  })
}

async function present(
  context: { db: DatabaseOrTransaction; getPublicUrl(): string },
  actor: Actor | null,
  row: ManagedRow,
): Promise<ManagedArticle> {
  return presentManaged(row, { publicUrl: context.getPublicUrl(), now: await readClock(context.db), actor })
}

async function getRow(db: DatabaseOrTransaction, id: string): Promise<ManagedRow> {
  const row = await findManagedArticle(db, id)
  if (!row) throw notFound()
  return row
}

/** What one may not see is the same 404 as what isn't there. */
async function getReadable(
  db: DatabaseOrTransaction | Database,
  actor: Actor,
  id: string,
): Promise<ManagedRow> {
  const row = await getRow(db, id)
  if (!canRead(actor, row)) throw notFound()
  return row
}

async function lockRow(tx: DatabaseOrTransaction, id: string): Promise<ManagedRow> {
  if (!(await lockArticle(tx, id))) throw notFound()
  return getRow(tx, id)
}

async function lockReadable(tx: DatabaseOrTransaction, actor: Actor, id: string): Promise<ManagedRow> {
  if (!(await lockArticle(tx, id))) throw notFound()
  return getReadable(tx, actor, id)
}

async function pickSlug(
  tx: DatabaseOrTransaction,
  given: { wanted: string | undefined; title: string; articleId: string },
): Promise<string> {
  if (given.wanted !== undefined) {
    await requireFreeSlug(tx, { slug: given.wanted, articleId: given.articleId })
    return given.wanted
  }
  return chooseSlug({ name: given.title, fallback: given.articleId }, (slug) =>
    isSlugFree(tx, { slug, articleId: given.articleId }),
  )
}

async function requireFreeSlug(tx: DatabaseOrTransaction, key: { slug: string; articleId: string }) {
  if (isReservedSlug(key.slug) || !(await isSlugFree(tx, key))) throw slugTaken()
}

function slugTaken() {
  return conflict('ARTICLE_SLUG_TAKEN', 'Another article has, had or is about to have this slug')
}

async function withSlugConflict<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (isUniqueViolation(error, 'slug')) throw slugTaken()
    throw error
  }
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
