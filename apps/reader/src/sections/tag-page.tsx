import { useLoaderData, useLocation } from 'react-router'
import { useApi } from '../api/api-context.tsx'
import { listArticles } from '../api/reader-api.ts'
import { StoryList } from '../articles/story-list.tsx'
import { useLocale } from '../i18n/locale-context.tsx'
import { firstCover } from '../lib/first-cover.ts'
import { useRoot } from '../shell/root-data.ts'
import { siteName } from '../shell/site-name.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Trail } from '../ui/trail.tsx'
import type { TagData } from './load-tag.ts'
import ui from '../ui/ui.module.css'

export function TagPage() {
  const { t, locale, langOf } = useLocale()
  const { site } = useRoot()
  const { tag, articles } = useLoaderData<TagData>()
  const { key } = useLocation()
  const client = useApi()
  return (
    <>
      <PageHead
        title={tag.name}
        description={t('listAbout', { name: tag.name, site: siteName(site, locale).name })}
        image={firstCover(articles.items)}
        trail={[]}
      />
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
