import type { ArticleInput, UpdateArticle } from '@bantin/contract'
import type { DatabaseOrTransaction } from '@bantin/database'
import { type DocumentNode, listMediaIds, validateDocument } from '@bantin/document'
import { invalidField, ProblemError } from '../../lib/problems.ts'

/** Checks a body against the rich-text schema and returns its canonical form. Throws a 400 that names the node. */
export function parseBody(body: ArticleInput['body']): DocumentNode {
  const result = validateDocument(body)
  if (result.ok) return result.document
  const errors = result.errors.map((error) => ({
    ...error,
    path: error.path === '' ? 'body' : `body.${error.path}`,
  }))
  const first = errors[0]
  throw new ProblemError({
    status: 400,
    code: 'REQUEST_INVALID',
    detail: first ? `${first.path}: ${first.message}` : 'body is not valid',
    errors,
  })
}

export interface ResolvedReferences {
  tagIds: string[] | undefined
  eventIds: string[] | undefined
  attachmentIds: string[] | undefined
}

/** Looks up everything an input refers to. Throws a 400 that names the first reference to nothing. */
export async function resolveReferences(
  db: DatabaseOrTransaction,
  input: UpdateArticle,
  body: DocumentNode | undefined,
): Promise<ResolvedReferences> {
  if (input.sectionId && (await db.section.count({ where: { id: input.sectionId } })) === 0)
    throw unknown('sectionId', 'section')
  if (input.coverId && (await db.media.count({ where: { id: input.coverId, kind: 'picture' } })) === 0)
    throw unknown('coverId', 'picture')
  const attachmentIds = input.attachmentIds && unique(input.attachmentIds)
  if (attachmentIds)
    await requireAll({ path: 'attachmentIds', what: 'file', ids: attachmentIds }, (ids) =>
      db.media.findMany({ where: { id: { in: ids } }, select: { id: true } }),
    )
  const eventIds = input.eventIds && unique(input.eventIds)
  if (eventIds)
    await requireAll({ path: 'eventIds', what: 'event', ids: eventIds }, (ids) =>
      db.event.findMany({ where: { id: { in: ids } }, select: { id: true } }),
    )
  const pictureIds = body ? unique(listMediaIds(body)) : []
  if (pictureIds.length > 0)
    await requireAll({ path: 'body', what: 'picture', ids: pictureIds }, (ids) =>
      db.media.findMany({ where: { id: { in: ids } }, select: { id: true } }),
    )
  return { tagIds: input.tagSlugs && (await findTagIds(db, unique(input.tagSlugs))), eventIds, attachmentIds }
}

async function findTagIds(db: DatabaseOrTransaction, slugs: string[]): Promise<string[]> {
  const found = await db.tag.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } })
  const bySlug = new Map(found.map((tag) => [tag.slug, tag.id]))
  return slugs.map((slug, index) => {
    const id = bySlug.get(slug)
    if (id === undefined) throw unknown(`tagSlugs.${index}`, 'tag')
    return id
  })
}

async function requireAll(
  { path, what, ids }: { path: string; what: string; ids: string[] },
  find: (ids: string[]) => Promise<{ id: string }[]>,
) {
  const found = new Set((await find(ids)).map(({ id }) => id))
  const missing = ids.findIndex((id) => !found.has(id))
  if (missing >= 0) throw unknown(path === 'body' ? path : `${path}.${missing}`, what)
}

function unknown(path: string, what: string) {
  return invalidField(path, `Names a ${what} that is not there`, 'REFERENCE_UNKNOWN')
}

function unique(values: string[]): string[] {
  return [...new Set(values)]
}
