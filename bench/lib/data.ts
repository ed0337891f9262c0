import { buildApp } from '../../apps/api/src/app.ts'
import { readConfig } from '../../apps/api/src/config.ts'
import { openContext } from '../../apps/api/src/context.ts'
import { ensureAdministrator } from '../../apps/api/src/features/accounts/first-administrator.ts'
import { importArticle } from '../../apps/api/src/features/articles/import.ts'
import { seedDemo } from '../../apps/api/src/seed/demo.ts'

const hourMs = 3_600_000

/** The demo portal, and articles after its pattern until there are `count`: the same pictures, sections and length. */
export async function seedArticles(env: Record<string, string>, count: number): Promise<void> {
  const opened = await openContext(readConfig(env))
  const { context } = opened
  const app = await buildApp(context)
  try {
    await ensureAdministrator(context)
    await seedDemo(context, () => undefined)
    const patterns = await context.db.article.findMany({
      where: { state: 'published' },
      include: { tags: { include: { tag: true } } },
      orderBy: { id: 'asc' },
    })
    const oldest = Date.now() - 30 * 24 * hourMs
    for (let number = patterns.length; number < count; number += 1) {
      const pattern = patterns[number % patterns.length]
      if (!pattern) throw new Error('The demo has no articles')
      await importArticle(context, {
        importKey: `bench:${number}`,
        publishedAt: new Date(oldest - number * hourMs),
        views: number % 500,
        input: {
          title: `${pattern.title} (kỳ ${number})`,
          summary: pattern.summary ?? '',
          body: pattern.body as { type: 'doc' }, // checked when it was stored
          sectionId: pattern.sectionId,
          coverId: pattern.coverId,
          tagSlugs: pattern.tags.map(({ tag }) => tag.slug),
          author: pattern.author ?? '',
        },
      })
    }
    await context.db.$executeRaw`ANALYZE`
  } finally {
    await app.close()
    await opened.close()
  }
}
