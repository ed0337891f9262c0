import { z } from 'zod'
import { limits } from './limits.ts'
import { Id, line, requiredLine, Slug } from './primitives.ts'

export const SectionRef = z.object({ slug: Slug, name: z.string() }).meta({ id: 'SectionRef' })
export const TagRef = z.object({ slug: Slug, name: z.string() }).meta({ id: 'TagRef' })

const sectionFields = {
  id: Id,
  slug: Slug,
  name: z.string(),
  nameEn: z.string().nullable(),
  description: z.string().nullable(),
}

/** A node of the section tree, children in their set order. */
export interface Section {
  id: string
  slug: string
  name: string
  nameEn: string | null
  description: string | null
  children: Section[]
}
export const Section: z.ZodType<Section> = z
  .object({
    ...sectionFields,
    get children(): z.ZodArray<z.ZodType<Section>> {
      return z.array(Section)
    },
  })
  .meta({ id: 'Section' })

export const SectionTree = z.object({ items: z.array(Section) })

/** One section with the trail that leads to it, from the root down, itself last. */
export const SectionDetail = z
  .object({ ...sectionFields, trail: z.array(SectionRef), children: z.array(SectionRef) })
  .meta({ id: 'SectionDetail' })
export type SectionDetail = z.infer<typeof SectionDetail>

/** A section as the newsroom edits it. `version` goes back as `If-Match: "<version>"`. */
export const ManagedSection = z
  .object({
    ...sectionFields,
    parentId: Id.nullable(),
    position: z.int(),
    articleCount: z.int(),
    version: z.int(),
  })
  .meta({ id: 'ManagedSection' })
export type ManagedSection = z.infer<typeof ManagedSection>
export const ManagedSectionList = z.object({ items: z.array(ManagedSection) })

export const SectionInput = z
  .strictObject({
    name: requiredLine(limits.nameMaxLength),
    nameEn: line(limits.nameMaxLength).nullable().optional(),
    description: line(limits.noteMaxLength).nullable().optional(),
    slug: Slug.optional(),
    parentId: Id.nullable().optional(),
    position: z.int().min(0).max(10_000).optional(),
  })
  .meta({ id: 'CreateSection' })
export type SectionInput = z.infer<typeof SectionInput>
export const UpdateSection = SectionInput.partial().meta({ id: 'UpdateSection' })
export type UpdateSection = z.infer<typeof UpdateSection>

export const Tag = z
  .object({ id: Id, slug: Slug, name: z.string(), articleCount: z.int() })
  .meta({ id: 'Tag' })
export type Tag = z.infer<typeof Tag>
export const TagList = z.object({ items: z.array(Tag) })

export const ManagedTag = z
  .object({ id: Id, slug: Slug, name: z.string(), articleCount: z.int(), version: z.int() })
  .meta({ id: 'ManagedTag' })
export type ManagedTag = z.infer<typeof ManagedTag>
export const ManagedTagList = z.object({ items: z.array(ManagedTag) })

export const TagInput = z
  .strictObject({ name: requiredLine(limits.nameMaxLength), slug: Slug.optional() })
  .meta({ id: 'CreateTag' })
export type TagInput = z.infer<typeof TagInput>
export const UpdateTag = TagInput.partial().meta({ id: 'UpdateTag' })
export type UpdateTag = z.infer<typeof UpdateTag>
