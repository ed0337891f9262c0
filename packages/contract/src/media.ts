import { z } from 'zod'
import { limits } from './limits.ts'
import { Id, Instant, line, pageQuery } from './primitives.ts'

export const PictureVariant = z
  .object({ url: z.string(), width: z.int(), height: z.int(), type: z.string() })
  .meta({ id: 'PictureVariant' })

/** A picture. URLs are paths on the API's origin; sizes are CSS pixels of the file. */
export const Picture = z
  .object({
    id: Id,
    url: z.string(),
    alt: z.string(),
    caption: z.string().nullable(),
    credit: z.string().nullable(),
    width: z.int(),
    height: z.int(),
    variants: z.array(PictureVariant),
  })
  .meta({ id: 'Picture' })
export type Picture = z.infer<typeof Picture>

export const Attachment = z
  .object({ id: Id, url: z.string(), name: z.string(), type: z.string(), bytes: z.int() })
  .meta({ id: 'Attachment' })
export type Attachment = z.infer<typeof Attachment>

export const MediaKind = z.enum(['picture', 'file'])

/** A file of the library as the newsroom sees it. Width and height are null for files that are not pictures. */
export const Media = z
  .object({
    id: Id,
    kind: MediaKind,
    url: z.string(),
    name: z.string(),
    type: z.string(),
    bytes: z.int(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    alt: z.string(),
    caption: z.string().nullable(),
    credit: z.string().nullable(),
    variants: z.array(PictureVariant),
    createdAt: Instant,
    version: z.int(),
  })
  .meta({ id: 'Media' })
export type Media = z.infer<typeof Media>

export const MediaPage = z.object({ items: z.array(Media), nextCursor: z.string().nullable() })

/** The words of an uploaded file. */
export const UploadMediaFields = z.strictObject({
  alt: line(limits.labelMaxLength).optional(),
  caption: line(limits.labelMaxLength).optional(),
  credit: line(limits.nameMaxLength).optional(),
})
export type UploadMediaFields = z.infer<typeof UploadMediaFields>

/** A `multipart/form-data` body: the words, then the file. */
export const UploadMedia = UploadMediaFields.extend({ file: z.string().meta({ format: 'binary' }) }).meta({
  id: 'UploadMedia',
})

export const UpdateMedia = z
  .strictObject({
    alt: line(limits.labelMaxLength).optional(),
    caption: line(limits.labelMaxLength).nullable().optional(),
    credit: line(limits.nameMaxLength).nullable().optional(),
  })
  .meta({ id: 'UpdateMedia' })
export type UpdateMedia = z.infer<typeof UpdateMedia>

export const ListMediaQuery = z.strictObject({
  ...pageQuery,
  kind: MediaKind.optional(),
  q: line(limits.queryMaxLength).optional(),
})
export type ListMediaQuery = z.infer<typeof ListMediaQuery>
