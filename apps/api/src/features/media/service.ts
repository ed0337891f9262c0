import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto'
import { limits, type ListMediaQuery, type Media, type UpdateMedia } from '@bantin/contract'
import type { DatabaseOrTransaction } from '@bantin/database'
import { foldVietnamese } from '@bantin/vietnamese'
import { z } from 'zod'
import type { AppContext, CurrentUser } from '../../app-types.ts'
import { cutPage, decodeCursor, encodeCursor } from '../../lib/cursor.ts'
import { requireVersion } from '../../lib/preconditions.ts'
import { conflict, forbidden, invalidField, notFound } from '../../lib/problems.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { recordChange } from '../changes/record-change.ts'
import { detectFileType, type FileType } from './file-types.ts'
import { encodePicture, PictureError } from './images.ts'
import { canChangeMedia } from './policy.ts'
import { presentMedia } from './presenter.ts'
import {
  createMediaRow,
  deleteMediaRow,
  findMediaBySha256,
  isMediaInUse,
  isPublicCover,
  listMedia,
  lockMedia,
  lockMediaKinds,
  lockSha256,
  type MediaRow,
  type NewMedia,
  updateMediaRow,
} from './repository.ts'
import { createFolderStorage, type MediaStorage } from './storage.ts'

type MediaContext = Pick<AppContext, 'db' | 'dataFolder'>

export interface CreateMedia {
  data: Buffer
  /** As the file was called where it came from; shown and searched, never a path. */
  name: string
  alt?: string | undefined
  caption?: string | null | undefined
  credit?: string | null | undefined
  createdById: string | null
}

/**
 * Adds a file to the library: pictures in their sizes, other files as they are. Bytes that are there already answer with
 * the media they have (`isNew` false). Throws a 400 that names `file` for what the library does not take.
 */
export async function createMedia(
  context: MediaContext,
  given: CreateMedia,
): Promise<{ media: Media; isNew: boolean }> {
  const name = cleanName(given.name)
  const type = detectFileType({ data: given.data, name })
  if (!type) throw invalidField('file', 'Is not a kind of file that is taken here', 'MEDIA_UNSUPPORTED')
  const sha256 = createHash('sha256').update(given.data).digest('hex')
  const known = await findMediaBySha256(context.db, sha256)
  if (known) return { media: presentMedia(known), isNew: false }

  const id = randomUUIDv7()
  const { fields, files } = await prepareFiles({ data: given.data, type, name })
  const storage = openStorage(context)
  const row: NewMedia = {
    id,
    name,
    nameFolded: foldVietnamese(name),
    sha256,
    alt: given.alt ?? '',
    caption: given.caption || null,
    credit: given.credit || null,
    createdById: given.createdById,
    ...fields,
  }
  try {
    for (const file of files) await storage.put({ id, fileName: file.fileName }, file.data)
    const outcome = await insertOnce(context, row)
    if (!outcome.isNew) await storage.delete(id)
    return { media: presentMedia(outcome.row), isNew: outcome.isNew }
  } catch (error) {
    await storage.delete(id)
    throw error
  }
}

/** Of two uploads of the same bytes at once, the second finds what the first made. */
async function insertOnce({ db }: MediaContext, media: NewMedia): Promise<{ row: MediaRow; isNew: boolean }> {
  return db.$transaction(async (tx) => {
    await lockSha256(tx, media.sha256)
    const known = await findMediaBySha256(tx, media.sha256)
    if (known) return { row: known, isNew: false }
    const row = await createMediaRow(tx, media)
    await recordAudit(tx, {
      actorId: media.createdById,
      action: 'media.created',
      resource: 'media',
      resourceId: row.id,
      detail: { kind: row.kind, type: row.type, bytes: row.bytes },
    })
    return { row, isNew: true }
  })
}

type FileFields = Pick<NewMedia, 'kind' | 'type' | 'bytes' | 'fileName' | 'width' | 'height' | 'variants'>

async function prepareFiles({ data, type, name }: { data: Buffer; type: FileType; name: string }) {
  // An id is partly the time it was made; these 64 bits are what no one guesses.
  const stem = randomBytes(8).toString('hex')
  if (type.kind === 'file') {
    const fileName = `${stem}.${type.extension}`
    const fields: FileFields = {
      kind: 'file',
      type: type.type,
      bytes: data.length,
      fileName,
      width: null,
      height: null,
      variants: [],
    }
    return {
      fields,
      files: [
        { fileName, data },
        { fileName: displayNameFile, data: Buffer.from(name, 'utf8') },
      ],
    }
  }
  const { base, variants } = await encodePicture({ data, format: type.format }).catch((error: unknown) => {
    if (error instanceof PictureError) throw invalidField('file', error.message, 'MEDIA_UNSUPPORTED')
    throw error
  })
  const fileName = `${stem}.jpg`
  const named = variants.map((variant) => ({ ...variant, fileName: `${stem}-${variant.width}.webp` }))
  const fields: FileFields = {
    kind: 'picture',
    type: base.type,
    bytes: base.data.length,
    fileName,
    width: base.width,
    height: base.height,
    variants: named.map((variant) => ({
      fileName: variant.fileName,
      width: variant.width,
      height: variant.height,
      type: variant.type,
    })),
  }
  return { fields, files: [{ fileName, data: base.data }, ...named] }
}

/** Beside a file that is no picture: what it is called, so that it can be sent under that name without asking the database. */
export const displayNameFile = 'name.txt'

export function openStorage({ dataFolder }: Pick<AppContext, 'dataFolder'>): MediaStorage {
  return createFolderStorage(dataFolder.mediaDir)
}

/** A client's file name as one line of text that is safe to show; a long one loses its middle, not its ending. */
export function cleanName(name: string): string {
  const line = name
    // Normalising a long run of combining marks takes quadratic time.
    .slice(-1_000)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
    .replace(/^.*[/\\]/, '')
    .trim()
  if (line === '') return 'file'
  if (line.length <= limits.nameMaxLength) return line
  const ending = /\.[^.]{1,10}$/.exec(line)?.[0] ?? ''
  return line.slice(0, limits.nameMaxLength - ending.length).toWellFormed() + ending
}

export async function listMediaPage({ db }: MediaContext, query: ListMediaQuery) {
  const { limit, cursor, kind = null } = query
  const nameFolded = foldVietnamese(query.q ?? '') || null
  const scope = ['media', kind, nameFolded]
  const after = decodeCursor({ cursor, scope }, z.tuple([z.iso.datetime(), z.uuid()]))
  const rows = await listMedia(db, {
    limit,
    kind,
    nameFolded,
    after: after ? { createdAt: after[0], id: after[1] } : null,
  })
  const page = cutPage(rows, limit, (last) => encodeCursor(scope, [last.createdAt.toISOString(), last.id]))
  return { items: page.rows.map(presentMedia), nextCursor: page.nextCursor }
}

export async function updateMedia(
  { db }: MediaContext,
  actor: CurrentUser,
  given: { id: string; expectedVersion: number; input: UpdateMedia },
) {
  const { id, input } = given
  return db.$transaction(async (tx) => {
    await lockOwnMedia(tx, actor, given)
    const row = await updateMediaRow(tx, id, {
      ...(input.alt === undefined ? {} : { alt: input.alt }),
      ...(input.caption === undefined ? {} : { caption: input.caption || null }),
      ...(input.credit === undefined ? {} : { credit: input.credit || null }),
    })
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'media.updated',
      resource: 'media',
      resourceId: id,
      detail: { fields: Object.keys(input) },
    })
    if (await isPublicCover(tx, id)) await recordChange(tx, { type: 'updated', resource: 'media', id })
    return presentMedia(row)
  })
}

/** Removes a media that nothing uses, then its files. */
export async function deleteMedia(
  context: MediaContext,
  actor: CurrentUser,
  given: { id: string; expectedVersion: number },
) {
  const { id } = given
  await context.db.$transaction(async (tx) => {
    const before = await lockOwnMedia(tx, actor, given)
    if (await isMediaInUse(tx, id)) throw conflict('MEDIA_IN_USE', 'An article or event still uses it')
    await deleteMediaRow(tx, id)
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'media.deleted',
      resource: 'media',
      resourceId: id,
      detail: { name: before.name },
    })
  })
  await openStorage(context).delete(id)
}

/** The kinds of those media that are there; none of them is deleted before the transaction ends. */
export async function lockReferencedMedia(tx: DatabaseOrTransaction, ids: string[]) {
  return ids.length === 0 ? new Map<string, Media['kind']>() : lockMediaKinds(tx, ids)
}

/** Throws a 400 that names `path` unless the id, if any, is that of a picture. Keeps the picture until the transaction ends. */
export async function requirePicture(
  tx: DatabaseOrTransaction,
  { path, id }: { path: string; id: string | null | undefined },
) {
  if (!id) return
  const kind = (await lockReferencedMedia(tx, [id])).get(id)
  if (kind !== 'picture') throw invalidField(path, 'Names no picture of the library', 'REFERENCE_UNKNOWN')
}

async function lockOwnMedia(
  tx: DatabaseOrTransaction,
  actor: CurrentUser,
  given: { id: string; expectedVersion: number },
) {
  const row = await lockMedia(tx, given.id)
  if (!row) throw notFound()
  if (!canChangeMedia(actor, row)) throw forbidden('Someone else brought this; an editor may change it')
  requireVersion({ expected: given.expectedVersion, current: presentMedia(row) })
  return row
}
