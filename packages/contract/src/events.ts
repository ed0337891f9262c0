import { z } from 'zod'
import { limits } from './limits.ts'
import { Picture } from './media.ts'
import { CalendarDay, Id, Instant, line, LinkUrl, pageQuery, requiredLine, Slug, text } from './primitives.ts'

const eventFields = {
  id: Id,
  slug: Slug,
  name: z.string(),
  summary: z.string().nullable(),
  startsOn: CalendarDay.nullable(),
  endsOn: CalendarDay.nullable(),
  cover: Picture.nullable(),
  articleCount: z.int(),
}

/** A dated, ordered collection of articles. Its articles: `GET /articles?event={idOrSlug}`. */
export const Event = z.object(eventFields).meta({ id: 'Event' })
export type Event = z.infer<typeof Event>
export const EventPage = z.object({ items: z.array(Event), nextCursor: z.string().nullable() })
export const ListEventsQuery = z.strictObject({ ...pageQuery })
export type ListEventsQuery = z.infer<typeof ListEventsQuery>

export const ManagedEvent = z
  .object({
    ...eventFields,
    version: z.int(),
    updatedAt: Instant,
    articles: z.array(z.object({ id: Id, title: z.string(), isPublic: z.boolean() })),
  })
  .meta({ id: 'ManagedEvent' })
export type ManagedEvent = z.infer<typeof ManagedEvent>
export const ManagedEventSummary = z
  .object({ ...eventFields, version: z.int(), updatedAt: Instant })
  .meta({ id: 'ManagedEventSummary' })
export const ManagedEventPage = z.object({
  items: z.array(ManagedEventSummary),
  nextCursor: z.string().nullable(),
})

export const EventInput = z
  .strictObject({
    name: requiredLine(limits.nameMaxLength),
    summary: text(limits.summaryMaxLength).nullable().optional(),
    slug: Slug.optional(),
    startsOn: CalendarDay.nullable().optional(),
    endsOn: CalendarDay.nullable().optional(),
    coverId: Id.nullable().optional(),
    articleIds: z
      .array(Id)
      .max(limits.articlesPerEvent)
      .optional()
      .meta({ description: 'The articles, in the order shown' }),
  })
  .meta({ id: 'CreateEvent' })
export type EventInput = z.infer<typeof EventInput>
export const UpdateEvent = EventInput.partial().meta({ id: 'UpdateEvent' })
export type UpdateEvent = z.infer<typeof UpdateEvent>

const shownItem = { title: z.string(), url: z.string(), cover: Picture.nullable() }

/** One entry of the block "Sự kiện nổi bật". `articleCount` and `endsOn` are set for events, `publishedAt` for articles. */
export const FeaturedItem = z
  .object({
    kind: z.enum(['article', 'event', 'link']),
    slug: Slug.nullable(),
    ...shownItem,
    articleCount: z.int().nullable(),
    endsOn: CalendarDay.nullable(),
    publishedAt: Instant.nullable(),
  })
  .meta({ id: 'FeaturedItem' })
export type FeaturedItem = z.infer<typeof FeaturedItem>
export const FeaturedList = z.object({ items: z.array(FeaturedItem) })

/** An entry as edited: an article or event by id, or a link with a title. `title` overrides the target's own. */
export const FeaturedInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('article'),
    articleId: Id,
    title: line(limits.titleMaxLength).nullable().optional(),
  }),
  z.strictObject({
    kind: z.literal('event'),
    eventId: Id,
    title: line(limits.titleMaxLength).nullable().optional(),
  }),
  z.strictObject({ kind: z.literal('link'), url: LinkUrl, title: requiredLine(limits.titleMaxLength) }),
])
export type FeaturedInput = z.infer<typeof FeaturedInput>
export const ReplaceFeatured = z
  .strictObject({ items: z.array(FeaturedInput).max(limits.featuredItems) })
  .meta({ id: 'ReplaceFeatured' })
export type ReplaceFeatured = z.infer<typeof ReplaceFeatured>

export const ManagedFeaturedItem = z
  .object({
    kind: z.enum(['article', 'event', 'link']),
    articleId: Id.nullable(),
    eventId: Id.nullable(),
    url: z.string().nullable(),
    title: z.string().nullable().meta({ description: 'The override, or the title of a link' }),
    targetTitle: z.string().nullable(),
    isPublic: z
      .boolean()
      .meta({ description: 'False while its target is not public: readers do not see it' }),
  })
  .meta({ id: 'ManagedFeaturedItem' })
export type ManagedFeaturedItem = z.infer<typeof ManagedFeaturedItem>
export const ManagedFeatured = z
  .object({ items: z.array(ManagedFeaturedItem), version: z.int() })
  .meta({ id: 'ManagedFeatured' })
export type ManagedFeatured = z.infer<typeof ManagedFeatured>
