import type { ArticleInput } from '@bantin/contract'
import type { Prisma } from '@bantin/database'
import { demo } from '../../../../prisma/seed/demo.ts'
import type { DemoBlock, DemoPoll, DemoSection } from '../../../../prisma/seed/types.ts'
import type { AppContext } from '../app-types.ts'
import { importArticle } from '../features/articles/import.ts'
import { recordAudit } from '../features/audit/record-audit.ts'
import { recordChange } from '../features/changes/record-change.ts'
import { createMedia } from '../features/media/service.ts'
import { createSection, createTag } from '../features/sections/service.ts'

/**
 * Fills an empty database with the demo portal. Every step finds what it made before, so a start that was cut off goes
 * on where it stopped; once it is complete it is never made again, whatever was deleted of it since.
 */
export async function seedDemo(context: AppContext, onProgress: (message: string) => void): Promise<void> {
  const { db } = context
  if ((await db.auditEntry.count({ where: { action: 'demo.completed' } })) > 0) return
  if (
    (await db.article.count({
      where: { OR: [{ importKey: null }, { NOT: { importKey: { startsWith: 'demo:' } } }] },
    })) > 0
  )
    return
  onProgress('Writing demo content into the empty database (once)')
  const sectionIds = await seedSections(context, demo.sections, null)
  await seedTags(context)
  onProgress(`Drawing ${demo.pictures.length} pictures`)
  const pictures = await seedPictures(context)
  const eventIds = await seedEvents(context, pictures)
  onProgress(`Publishing ${demo.articles.length} articles`)
  const articleIds = await seedArticles(context, { sectionIds, pictures, eventIds })
  for (const poll of demo.polls) await seedPoll(context, poll)
  await seedFeatured(context, { articleIds, eventIds })
  await db.$transaction(async (tx) => {
    await tx.settings.update({
      where: { id: 1 },
      data: { ...demo.site, visitsBaseline: demo.visits.baseline, version: { increment: 1 } },
    })
    await recordAudit(tx, { actorId: null, action: 'demo.completed', resource: 'site', resourceId: null })
    await recordChange(tx, { type: 'updated', resource: 'site', id: null })
  })
}

type Ids = Map<string, string>
type Pictures = Map<string, { id: string; url: string; width: number | null; height: number | null }>

async function seedSections(
  context: AppContext,
  sections: readonly DemoSection[],
  parentId: string | null,
): Promise<Ids> {
  const ids: Ids = new Map()
  for (const { children = [], ...input } of sections) {
    const known = await context.db.section.findUnique({ where: { slug: input.slug }, select: { id: true } })
    const { id } = known ?? (await createSection(context.db, null, { ...input, parentId }))
    ids.set(input.slug, id)
    for (const [slug, childId] of await seedSections(context, children, id)) ids.set(slug, childId)
  }
  return ids
}

async function seedTags({ db }: AppContext) {
  for (const tag of demo.tags) {
    if ((await db.tag.count({ where: { slug: tag.slug } })) === 0) await createTag(db, null, tag)
  }
}

async function seedPictures(context: AppContext): Promise<Pictures> {
  const made = await Promise.all(
    demo.pictures.map(async (picture) => {
      const { default: sharp } = await import('sharp')
      const data = await sharp(Buffer.from(picture.svg())).png({ compressionLevel: 1 }).toBuffer()
      const { alt, caption, credit } = picture
      const { media } = await createMedia(context, {
        data,
        name: `${picture.key}.png`,
        alt,
        caption,
        credit,
        createdById: null,
      })
      return [picture.key, media] as const
    }),
  )
  return new Map(made)
}

async function seedEvents({ db }: AppContext, pictures: Pictures): Promise<Ids> {
  const ids: Ids = new Map()
  for (const { key, coverKey, startsOn, endsOn, ...fields } of demo.events) {
    const known = await db.event.findUnique({ where: { slug: fields.slug }, select: { id: true } })
    const data = {
      ...fields,
      startsOn: new Date(startsOn),
      endsOn: endsOn === null ? null : new Date(endsOn),
      coverId: pictures.get(coverKey)?.id ?? null,
    }
    const { id } = known ?? (await db.event.create({ data, select: { id: true } }))
    ids.set(key, id)
  }
  return ids
}

async function seedArticles(
  context: AppContext,
  known: { sectionIds: Ids; pictures: Pictures; eventIds: Ids },
): Promise<Ids> {
  const ids: Ids = new Map()
  // Oldest first, so that the change feed tells them in the order they came out.
  for (const article of demo.articles.toSorted(
    (a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt),
  )) {
    const input: ArticleInput = {
      title: article.title,
      summary: article.summary,
      body: { type: 'doc', content: article.body.map((block) => resolvePictures(block, known.pictures)) },
      sectionId: known.sectionIds.get(article.sectionSlug) ?? null,
      tagSlugs: [...article.tagSlugs],
      eventIds: article.eventKeys.flatMap((key) => known.eventIds.get(key) ?? []),
      author: article.author,
      unit: article.unit,
      source: article.source,
      coverId: article.coverKey === null ? null : (known.pictures.get(article.coverKey)?.id ?? null),
      lang: article.lang,
      ...(article.slug === undefined ? {} : { slug: article.slug }),
    }
    const publishedAt = new Date(article.publishedAt)
    const { id } = await importArticle(context, {
      input,
      importKey: `demo:${article.key}`,
      publishedAt,
      views: article.views,
    })
    ids.set(article.key, id)
  }
  return ids
}

function resolvePictures(block: DemoBlock, pictures: Pictures): Record<string, unknown> {
  if (block.type !== 'image') return { ...block }
  const { pictureKey, alt, caption } = block.attrs
  const picture = pictures.get(pictureKey)
  if (!picture) throw new Error(`The demo has no picture ${pictureKey}`)
  return {
    type: 'image',
    attrs: {
      mediaId: picture.id,
      src: picture.url,
      alt,
      caption,
      width: picture.width,
      height: picture.height,
    },
  }
}

async function seedPoll({ db }: AppContext, poll: DemoPoll) {
  const importKey = `demo:${poll.key}`
  await db.$transaction(async (tx) => {
    if ((await tx.poll.count({ where: { importKey } })) > 0) return
    const { question, description, maxChoices, state, resultsVisibility, audience } = poll
    const opensAt = new Date(poll.opensAt)
    const closesAt = poll.closesAt === null ? null : new Date(poll.closesAt)
    const data: Prisma.PollCreateInput = {
      question,
      description,
      maxChoices,
      state,
      resultsVisibility,
      audience,
      opensAt,
      closesAt,
      importKey,
      options: { create: poll.options.map(({ label }, position) => ({ label, position })) },
    }
    const { id, options } = await tx.poll.create({
      data,
      include: { options: { orderBy: { position: 'asc' } } },
    })
    const day = opensAt
    await tx.pollTurnout.create({ data: { pollId: id, day, shard: 0, voters: poll.totalVoters } })
    await tx.pollBallot.createMany({
      data: options.map((option, index) => ({
        optionId: option.id,
        day,
        shard: 0,
        votes: poll.options[index]?.votes ?? 0,
      })),
    })
    // Voters of the demo are nobody: random keys, one for each vote, so that the sums agree.
    await tx.$executeRaw`
      INSERT INTO poll_participations (poll_id, voter_key)
      SELECT ${id}::uuid, uuid_send(gen_random_uuid()) FROM generate_series(1, ${poll.totalVoters}::int)`
    await recordChange(tx, { type: 'published', resource: 'poll', id })
  })
}

async function seedFeatured(
  { db }: AppContext,
  { articleIds, eventIds }: { articleIds: Ids; eventIds: Ids },
) {
  await db.$transaction(async (tx) => {
    if ((await tx.featuredItem.count()) > 0) return
    await tx.featuredItem.createMany({
      data: demo.featured.map((item, position) => {
        if (item.kind === 'link') return { position, kind: item.kind, url: item.url, title: item.title }
        if (item.kind === 'event')
          return { position, kind: item.kind, eventId: eventIds.get(item.eventKey) ?? null }
        return {
          position,
          kind: item.kind,
          articleId: articleIds.get(item.articleKey) ?? null,
          title: item.title,
        }
      }),
    })
    await recordChange(tx, { type: 'updated', resource: 'featured', id: null })
  })
}
