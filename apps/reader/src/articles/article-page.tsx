import type { ArticleSummary } from '@bantin/contract'
import { type DocumentNode, readingMinutes } from '@bantin/document'
import { replace, useLoaderData } from 'react-router'
import { type ApiClient, getArticle, listRelated } from '../api/reader-api.ts'
import { DocumentView } from '../document/document-view.tsx'
import { useLocale } from '../i18n/locale-context.tsx'
import type { Paths } from '../lib/paths.ts'
import { nameOfRef } from '../lib/section-names.ts'
import { useRoot } from '../shell/root-data.ts'
import { ViewCountsProvider } from '../statistics/view-counts.tsx'
import { PictureView } from '../ui/picture.tsx'
import { Trail } from '../ui/trail.tsx'
import { Unbroken } from '../ui/unbroken.tsx'
import { ArticleEnd } from './article-end.tsx'
import { ArticleHead } from './article-head.tsx'
import { Byline } from './byline.tsx'
import { ShareBar } from './share-bar.tsx'
import type { ShownArticle } from './shown-article.ts'
import { StoryCard } from './story.tsx'
import ui from '../ui/ui.module.css'
import styles from './article-page.module.css'

interface ArticleData {
  article: ShownArticle
  related: ArticleSummary[]
  /** In a sentence or two, for search engines and those it is shared with. */
  description: string
  /** How long it takes to read. */
  minutes: number
  /** Counted as read when the page is shown. */
  articleId: string
  /** The navigation marks the section at the head of the trail. */
  topSection: string | undefined
}

export async function loadArticle(
  client: ApiClient,
  { slug, paths }: { slug: string; paths: Paths },
  signal: AbortSignal,
): Promise<ArticleData> {
  const [{ bodyHtml: _html, bodyText, ...article }, related] = await Promise.all([
    getArticle(client, slug, signal),
    // An article reads well without its neighbours.
    listRelated(client, slug, signal).catch(() => []),
  ])
  if (article.slug !== slug) throw replace(paths.article(article.slug), 301)
  const description = article.summary ?? firstWords(bodyText)
  return {
    article,
    related,
    description,
    minutes: readingMinutes(bodyText),
    articleId: article.id,
    topSection: article.sectionTrail[0]?.slug,
  }
}

/** The start of a text, up to a whole word. */
function firstWords(text: string): string {
  return /^.{0,200}(?=\s|$)/.exec(text.replace(/\s+/g, ' ').trim())?.[0] ?? ''
}

export function ArticlePage() {
  const { locale, paths, langOf } = useLocale()
  const { sections } = useRoot()
  const { article, related, description, minutes } = useLoaderData<ArticleData>()
  const lang = langOf(article.lang)
  const steps = article.sectionTrail.map((step) => {
    const named = nameOfRef(step, sections, locale)
    return { name: named.name, lang: langOf(named.lang), path: paths.section(step.slug) }
  })
  // The API lets in only bodies that @bantin/document has checked, so its nodes are what they say.
  const body = { type: 'doc', content: article.body.content ?? [] } as DocumentNode
  return (
    <ViewCountsProvider ids={[article.id, ...related.map(({ id }) => id)]}>
      <ArticleHead article={article} description={description} />
      <Trail steps={steps} />
      <article className={styles.article}>
        <header className={styles.header}>
          <h1 className={styles.title} lang={lang}>
            <Unbroken text={article.title} />
          </h1>
          {article.summary === null ? null : (
            <p className={styles.lead} lang={lang}>
              <Unbroken text={article.summary} />
            </p>
          )}
          <Byline article={article} minutes={minutes} />
        </header>
        <Corrections corrections={article.corrections} lang={lang} />
        <Cover cover={article.cover} lang={lang} />
        <DocumentView document={body} lang={lang} />
        <ArticleEnd article={article} />
        <ShareBar title={article.title} url={article.url} isFoot />
      </article>
      <Related articles={related} />
    </ViewCountsProvider>
  )
}

function Corrections({
  corrections,
  lang,
}: {
  corrections: ShownArticle['corrections']
  lang: string | undefined
}) {
  const { t, date } = useLocale()
  if (corrections.length === 0) return null
  return (
    <section className={styles.corrections} aria-labelledby="dinh-chinh">
      <h2 id="dinh-chinh">{t('corrections')}</h2>
      {corrections.map(({ note, at }) => (
        <p key={at + note}>
          <time dateTime={at}>{date(at)}</time>: <span lang={lang}>{note}</span>
        </p>
      ))}
    </section>
  )
}

function Cover({ cover, lang }: { cover: ShownArticle['cover']; lang: string | undefined }) {
  const { t } = useLocale()
  if (cover === null) return null
  // One that says what it is ("Minh họa: …") needs no other word before it.
  const credit =
    cover.credit === null || cover.credit.includes(':')
      ? cover.credit
      : t('pictureCredit', { name: cover.credit })
  return (
    <figure className={styles.cover}>
      <PictureView picture={cover} sizes="(max-width: 60rem) 92vw, 51rem" isFirst />
      {cover.caption === null && credit === null ? null : (
        <figcaption>
          {cover.caption === null ? null : (
            <span lang={lang}>
              <Unbroken text={cover.caption} />
            </span>
          )}{' '}
          {credit === null ? null : <span className={styles.credit}>{credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}

function Related({ articles }: { articles: ArticleSummary[] }) {
  const { t } = useLocale()
  if (articles.length === 0) return null
  return (
    <section className={styles.related} aria-labelledby="lien-quan" data-print="hide">
      <h2 id="lien-quan" className={ui.boxTitle}>
        {t('related')}
      </h2>
      <div className={styles.relatedStories}>
        {articles.map((article) => (
          <StoryCard key={article.id} article={article} />
        ))}
      </div>
    </section>
  )
}
