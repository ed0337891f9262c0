import type { ArticleInput, UpdateArticle } from '@bantin/contract'
import type { DatabaseOrTransaction } from '@bantin/database'
import { type DocumentNode, listMediaIds, validateDocument } from '@bantin/document'
import { invalidField, ProblemError } from '../../lib/problems.ts'
import { lockReferencedMedia } from '../media/service.ts'

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

/**
 * Looks up everything an input refers to; the media among it stay until the transaction ends. Throws a 400 that names
 * the first reference to nothing.
 */
export async function resolveReferences(
  tx: DatabaseOrTransaction,
  input: UpdateArticle,
  body: DocumentNode | undefined,
): Promise<ResolvedReferences> {
  if (input.sectionId && (await tx.section.count({ where: { id: input.sectionId } })) === 0) {
    throw unknown('sectionId', 'section')
  }
  const attachmentIds = input.attachmentIds && unique(input.attachmentIds)
  const pictureIds = body ? unique(listMediaIds(body)) : []
  const coverIds = input.coverId ? [input.coverId] : []
  // All at once and in one order, so that two saves never wait for each other.
  const kinds = await lockReferencedMedia(
    tx,
    unique([...coverIds, ...pictureIds, ...(attachmentIds ?? [])]).sort(),
  )
  if (coverIds.some((id) => kinds.get(id) !== 'picture')) throw unknown('coverId', 'picture')
  if (pictureIds.some((id) => kinds.get(id) !== 'picture')) throw unknown('body', 'picture')
  requireEach('attachmentIds', 'file', attachmentIds, (id) => kinds.get(id) === 'file')
  const eventIds = input.eventIds && unique(input.eventIds)
  if (eventIds) {
    const found = await tx.event.findMany({ where: { id: { in: eventIds } }, select: { id: true } })
    const known = new Set(found.map(({ id }) => id))
    requireEach('eventIds', 'event', eventIds, (id) => known.has(id))
  }
  return { tagIds: input.tagSlugs && (await findTagIds(tx, unique(input.tagSlugs))), eventIds, attachmentIds }
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

function requireEach(
  path: string,
  what: string,
  ids: string[] | undefined,
  isThere: (id: string) => boolean,
) {
  const missing = ids?.findIndex((id) => !isThere(id)) ?? -1
  if (missing >= 0) throw unknown(`${path}.${missing}`, what)
}

function unknown(path: string, what: string) {
  return invalidField(path, `Names a ${what} that is not there`, 'REFERENCE_UNKNOWN')
}

function unique(values: string[]): string[] {
  return [...new Set(values)]
}
