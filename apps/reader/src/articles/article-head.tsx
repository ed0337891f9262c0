import type { Article } from '@bantin/contract'
import { useRoot } from '../shell/root-data.ts'
import { PageHead } from '../ui/page-head.tsx'

/** The head of an article's page: its own canonical address, what sharing shows, and its Dublin Core description. */
export function ArticleHead({ article }: { article: Article }) {
  const { origin } = useRoot()
  const { cover, dublinCore } = article
  return (
    <>
      <PageHead title={article.title} description={article.summary} canonical={article.url} />
      <meta property="og:type" content="article" />
      <meta property="og:url" content={article.url} />
      {cover === null ? null : <meta property="og:image" content={new URL(cover.url, origin).href} />}
      {cover === null ? null : <meta property="og:image:alt" content={cover.alt} />}
      <meta property="article:published_time" content={article.publishedAt} />
      <meta property="article:modified_time" content={article.updatedAt} />
      {Object.entries(dublinCore).map(([name, content]) => (
        <meta key={name} name={dublinCoreName(name)} content={content} />
      ))}
    </>
  )
}

function dublinCoreName(name: string): string {
  return /^dc(?:terms)?\./i.test(name) ? name : `DC.${name}`
}
