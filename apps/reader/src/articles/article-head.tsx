import { useLocale } from '../i18n/locale-context.tsx'
import { nameOfRef } from '../lib/section-names.ts'
import { describeArticle } from '../lib/structured-data.ts'
import { useRoot } from '../shell/root-data.ts'
import { siteName } from '../shell/site-name.ts'
import { PageHead } from '../ui/page-head.tsx'
import { StructuredData } from '../ui/structured-data.tsx'
import type { ShownArticle } from './shown-article.ts'

/** The head of an article's page: its own canonical address, what sharing shows, and its Dublin Core description. */
export function ArticleHead({ article, description }: { article: ShownArticle; description: string }) {
  const { t, locale, paths } = useLocale()
  const { site, sections, origin } = useRoot()
  return (
    <>
      <PageHead
        title={article.title}
        description={description}
        canonical={article.url}
        type="article"
        image={article.cover}
      />
      <meta property="article:published_time" content={article.publishedAt} />
      <meta property="article:modified_time" content={article.updatedAt} />
      {Object.entries(article.dublinCore).map(([name, content]) => (
        <meta key={name} name={dublinCoreName(name)} content={content} />
      ))}
      {import.meta.env.SSR ? (
        <StructuredData
          data={describeArticle({
            article,
            origin,
            publisher: siteName(site, locale).name,
            trail: [
              { name: t('home'), path: paths.home },
              ...article.sectionTrail.map((step) => ({
                name: nameOfRef(step, sections, locale).name,
                path: paths.section(step.slug),
              })),
            ],
          })}
        />
      ) : null}
    </>
  )
}

function dublinCoreName(name: string): string {
  return /^dc(?:terms)?\./i.test(name) ? name : `DC.${name}`
}
