import { z } from 'zod'
import { limits } from './limits.ts'
import { Attachment, Picture } from './media.ts'
import {
  CalendarDay,
  fieldList,
  Id,
  idList,
  IdOrSlug,
  Instant,
  InstantInput,
  Language,
  line,
  pageQuery,
  requiredLine,
  Slug,
  text,
  WebUrl,
} from './primitives.ts'
import { SectionRef, TagRef } from './sections.ts'

/** A rich-text document in ProseMirror's JSON form. The nodes and marks allowed are those of `@bantin/document`. */
export const DocumentBody = z
  .object({
    type: z.literal('doc'),
    content: z.array(z.record(z.string(), z.unknown())).max(20_000).optional(),
  })
  .strict()
  .meta({ id: 'DocumentBody' })
export type DocumentBody = z.infer<typeof DocumentBody>

export const Source = z.object({ name: z.string(), url: z.string().nullable() }).meta({ id: 'Source' })

const summaryFields = {
  id: Id,
  slug: Slug,
  url: z.string(),
  lang: z.string(),
  title: z.string(),
  summary: z.string().nullable(),
  section: SectionRef.nullable(),
  tags: z.array(TagRef),
  author: z.string().nullable(),
  source: Source.nullable(),
  unit: z.string().nullable(),
  cover: Picture.nullable(),
  publishedAt: Instant,
  updatedAt: Instant,
}

export const ArticleSummary = z.object(summaryFields).meta({ id: 'ArticleSummary' })
export type ArticleSummary = z.infer<typeof ArticleSummary>

export const EventRef = z.object({ id: Id, slug: Slug, name: z.string() }).meta({ id: 'EventRef' })

export const Correction = z.object({ note: z.string(), at: Instant }).meta({ id: 'Correction' })

const articleFields = {
  ...summaryFields,
  sectionTrail: z.array(SectionRef),
  body: DocumentBody,
  bodyHtml: z.string(),
  bodyText: z.string(),
  attachments: z.array(Attachment),
  events: z.array(EventRef),
  dublinCore: z.record(z.string(), z.string()),
  corrections: z.array(Correction),
  contentHash: z.string(),
}

/** A published article, whole. It carries no counter: those change every second and it does not. */
export const Article = z.object(articleFields).meta({ id: 'Article' })
export type Article = z.infer<typeof Article>

export const ArticleSummaryPage = z
  .object({ items: z.array(ArticleSummary.partial()), nextCursor: z.string().nullable() })
  .meta({ id: 'ArticleSummaryPage', description: 'Whole summaries, unless `fields` asked for less' })

export const summaryFieldNames = Object.keys(summaryFields) as (keyof typeof summaryFields)[]
export const articleFieldNames = Object.keys(articleFields) as (keyof typeof articleFields)[]

/** A day or an instant. A day stands for its midnight in the portal's time zone. */
export const DayOrInstant = z.union([CalendarDay, InstantInput])

export const ArticleSort = z.enum(['-publishedAt', 'publishedAt', '-views'])

export const ListArticlesQuery = z.strictObject({
  ...pageQuery,
  section: Slug.optional(),
  tag: Slug.optional(),
  event: IdOrSlug.optional(),
  author: requiredLine(limits.nameMaxLength).optional(),
  lang: Language.optional(),
  publishedFrom: DayOrInstant.optional(),
  publishedTo: DayOrInstant.optional(),
  sort: ArticleSort.default('-publishedAt'),
  fields: fieldList(summaryFieldNames).optional(),
})
export type ListArticlesQuery = z.infer<typeof ListArticlesQuery>

export const GetArticleQuery = z.strictObject({ fields: fieldList(articleFieldNames).optional() })

export const RelatedArticlesQuery = z.strictObject({ limit: pageQuery.limit })

export const ArticleViews = z.object({ views: z.int() }).meta({ id: 'ArticleViews' })

export const ListArticleViewsQuery = z.strictObject({
  ids: idList(limits.viewsIdsMax),
})
export const ArticleViewsList = z.object({ items: z.array(z.object({ id: Id, views: z.int() })) })

/** `lang` keeps articles of one language only. */
export const HomeQuery = z.strictObject({ lang: Language.optional() })

/** What the reader's front page needs, in one answer. */
export const Home = z
  .object({
    lead: ArticleSummary.nullable(),
    latest: z.array(ArticleSummary),
    sections: z.array(
      z.object({
        section: SectionRef.extend({ nameEn: z.string().nullable() }),
        articles: z.array(ArticleSummary),
      }),
    ),
  })
  .meta({ id: 'Home' })
export type Home = z.infer<typeof Home>

// --- the newsroom's side ---

export const articleStates = ['draft', 'in_review', 'approved', 'published', 'withdrawn', 'trashed'] as const
export const ArticleState = z.enum(articleStates)
export type ArticleState = z.infer<typeof ArticleState>

export const SourceInput = z.strictObject({
  name: requiredLine(limits.nameMaxLength),
  url: WebUrl.nullable().optional(),
})

export const ArticleInput = z
  .strictObject({
    title: requiredLine(limits.titleMaxLength),
    summary: text(limits.summaryMaxLength).nullable().optional(),
    body: DocumentBody,
    sectionId: Id.nullable().optional(),
    tagSlugs: z.array(Slug).max(limits.tagsPerArticle).optional(),
    eventIds: z.array(Id).max(limits.eventsPerArticle).optional(),
    attachmentIds: z.array(Id).max(limits.attachmentsPerArticle).optional(),
    author: line(limits.nameMaxLength).nullable().optional(),
    unit: line(limits.nameMaxLength).nullable().optional(),
    source: SourceInput.nullable().optional(),
    coverId: Id.nullable().optional(),
    lang: Language.optional(),
    slug: Slug.optional(),
    internal: z.boolean().optional(),
  })
  .meta({ id: 'CreateArticle' })
export type ArticleInput = z.infer<typeof ArticleInput>
export const UpdateArticle = ArticleInput.partial().meta({ id: 'UpdateArticle' })
export type UpdateArticle = z.infer<typeof UpdateArticle>

export const UserRef = z.object({ id: Id, name: z.string() }).meta({ id: 'UserRef' })

const managedFields = {
  id: Id,
  slug: Slug,
  url: z.string(),
  state: ArticleState,
  isScheduled: z.boolean().meta({ description: 'Published, with a publishAt still ahead' }),
  hasPendingChanges: z
    .boolean()
    .meta({ description: 'Published, and saved since; readers still see the published version' }),
  version: z.int(),
  lang: z.string(),
  title: z.string(),
  section: z.object({ id: Id, slug: Slug, name: z.string() }).nullable(),
  author: z.string().nullable(),
  unit: z.string().nullable(),
  internal: z.boolean(),
  publishAt: Instant.nullable(),
  unpublishAt: Instant.nullable(),
  createdBy: UserRef.nullable(),
  updatedBy: UserRef.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
}

export const ManagedArticleSummary = z.object(managedFields).meta({ id: 'ManagedArticleSummary' })
export type ManagedArticleSummary = z.infer<typeof ManagedArticleSummary>

/** An article as the newsroom edits it: the working copy, whatever its state. */
export const ManagedArticle = z
  .object({
    ...managedFields,
    summary: z.string().nullable(),
    body: DocumentBody,
    tags: z.array(TagRef),
    events: z.array(EventRef),
    attachments: z.array(Attachment),
    source: Source.nullable(),
    cover: Picture.nullable(),
    note: z
      .string()
      .nullable()
      .meta({ description: 'The note of the last transition, e.g. why it was returned' }),
    allowedTransitions: z
      .array(ArticleState)
      .meta({ description: 'Where the signed-in user may move it now' }),
  })
  .meta({ id: 'ManagedArticle' })
export type ManagedArticle = z.infer<typeof ManagedArticle>
export const ManagedArticlePage = z.object({
  items: z.array(ManagedArticleSummary),
  nextCursor: z.string().nullable(),
})

export const ListManagedArticlesQuery = z.strictObject({
  ...pageQuery,
  state: z.enum([...articleStates, 'scheduled']).optional(),
  section: Slug.optional(),
  q: line(limits.queryMaxLength).optional(),
  mine: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
})
export type ListManagedArticlesQuery = z.infer<typeof ListManagedArticlesQuery>

export const TransitionArticle = z
  .strictObject({
    to: z.enum(['draft', 'in_review', 'approved', 'published', 'withdrawn', 'trashed']),
    note: text(limits.noteMaxLength).optional(),
    publishAt: InstantInput.optional(),
    unpublishAt: InstantInput.optional(),
  })
  .meta({ id: 'TransitionArticle' })
export type TransitionArticle = z.infer<typeof TransitionArticle>

export const Revision = z
  .object({
    number: z.int(),
    title: z.string(),
    createdBy: UserRef.nullable(),
    createdAt: Instant,
    isPublished: z.boolean(),
  })
  .meta({ id: 'Revision' })
export type Revision = z.infer<typeof Revision>
export const RevisionPage = z.object({ items: z.array(Revision), nextCursor: z.string().nullable() })
export const RevisionDetail = z
  .object({
    ...Revision.shape,
    summary: z.string().nullable(),
    body: DocumentBody,
    author: z.string().nullable(),
    unit: z.string().nullable(),
  })
  .meta({ id: 'RevisionDetail' })
export type RevisionDetail = z.infer<typeof RevisionDetail>
export const ListRevisionsQuery = z.strictObject({ ...pageQuery })
export const CorrectionInput = z
  .strictObject({ note: text(limits.noteMaxLength).min(1) })
  .meta({ id: 'CreateCorrection' })
export const RevisionParams = z.object({
  id: Id,
  number: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number)
    // In a path everything is text; to those who read the interface it is a number.
    .meta({ type: 'integer', pattern: undefined, minimum: 1 }),
})
