import type { Attachment, Media, Picture } from '@bantin/contract'
import type { MediaRow } from './repository.ts'

/** An entry of `media.variants`. */
export interface StoredVariant {
  fileName: string
  width: number
  height: number
  type: string
}

/** What a view's `cover` column holds, and what a media row has too. */
export interface StoredPicture {
  id: string
  fileName: string
  alt: string
  caption: string | null
  credit: string | null
  width: number | null
  height: number | null
  variants: unknown
}

/** What a view's `attachments` column holds, and what a media row has too. */
export interface StoredAttachment {
  id: string
  fileName: string
  name: string
  type: string
  bytes: number
}

export function presentPicture(picture: StoredPicture): Picture
export function presentPicture(picture: StoredPicture | null): Picture | null
export function presentPicture(picture: StoredPicture | null): Picture | null {
  if (!picture) return null
  const { id, fileName, alt, caption, credit, width, height, variants } = picture
  return {
    id,
    url: toMediaUrl({ id, fileName }),
    alt,
    caption,
    credit,
    width: width ?? 0,
    height: height ?? 0,
    variants: presentVariants(id, variants),
  }
}

export function presentAttachment({ id, fileName, name, type, bytes }: StoredAttachment): Attachment {
  return { id, url: toMediaUrl({ id, fileName }), name, type, bytes }
}

export function presentMedia(row: MediaRow): Media {
  const { id, kind, fileName, name, type, bytes, width, height, alt, caption, credit, version } = row
  return {
    id,
    kind,
    url: toMediaUrl({ id, fileName }),
    name,
    type,
    bytes,
    width,
    height,
    alt,
    caption,
    credit,
    variants: presentVariants(id, row.variants),
    createdAt: row.createdAt.toISOString(),
    version,
  }
}

/** The address of a file of the library, from the root of the API's origin. */
export function toMediaUrl({ id, fileName }: { id: string; fileName: string }): string {
  return `/media/${id}/${fileName}`
}

function presentVariants(id: string, variants: unknown): Picture['variants'] {
  // Written by createMedia alone.
  const stored = variants as StoredVariant[]
  return stored.map(({ fileName, width, height, type }) => ({
    url: toMediaUrl({ id, fileName }),
    width,
    height,
    type,
  }))
}
