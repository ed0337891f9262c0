import type { ArticleSummary, Tag } from '@bantin/contract'
import { data, useLoaderData, useLocation } from 'react-router'
import { useApi } from '../api/api-context.tsx'
import type { ApiClient } from '../api/client.ts'
import { listArticles, listTags, type Page } from '../api/reader-api.ts'
import { StoryList } from '../articles/story-list.tsx'
import { useLocale } from '../i18n/locale-context.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Trail } from '../ui/trail.tsx'
import ui from '../ui/ui.module.css'

interface TagData {
  tag: Tag
  articles: Page<ArticleSummary>
}

export async function loadTag(
  client: ApiClient,
  { slug, cursor }: { slug: string; cursor: string | null },
  signal: AbortSignal,
): Promise<TagData> {
  const [tags, articles] = await Promise.all([
    listTags(client, signal),
    listArticles(client, { tag: slug, cursor }, signal),
  ])
  const tag = tags.find((candidate) => candidate.slug === slug)
  if (tag === undefined) throw data(null, { status: 404 })
  return { tag, articles }
}

export function TagPage() {
  const { t, langOf } = useLocale()
  const { tag, articles } = useLoaderData<TagData>()
  const { key } = useLocation()
  const client = useApi()
  return (
    <>
      <PageHead title={tag.name} />
      <Trail steps={[]} />
      <header className={ui.pageHeader}>
        <p className={ui.kick}>{t('tagTitle')}</p>
        <h1 className={ui.pageTitle} lang={langOf('vi')}>
          {tag.name}
        </h1>
        <p className={ui.meta}>{t('articleCount', { n: tag.articleCount })}</p>
      </header>
      {articles.items.length === 0 ? (
        <p className={ui.notice}>{t('tagEmpty')}</p>
      ) : (
        <StoryList
          key={key}
          first={articles}
          hasKick
          loadMore={(cursor) => listArticles(client, { tag: tag.slug, cursor })}
        />
      )}
    </>
  )
}
