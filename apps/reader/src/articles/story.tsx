import type { ArticleSummary } from '@bantin/contract'
import type { ReactNode } from 'react'
import { useLocale } from '../i18n/locale-context.tsx'
import { nameOfRef } from '../lib/section-names.ts'
import { useRoot } from '../shell/root-data.ts'
import { ViewCount } from '../statistics/view-counts.tsx'
import { Link } from '../ui/link.tsx'
import { PictureView } from '../ui/picture.tsx'
import { Unbroken } from '../ui/unbroken.tsx'
import ui from '../ui/ui.module.css'
import styles from './story.module.css'

type Heading = 'h2' | 'h3'

/** The first story of the home page. */
export function LeadStory({ article }: { article: ArticleSummary }) {
  const { langOf } = useLocale()
  return (
    <article className={styles.lead} data-pictured={article.cover !== null}>
      <div className={styles.leadText}>
        <Kick article={article} />
        <h2 className={styles.leadTitle} lang={langOf(article.lang)}>
          <StoryLink article={article} />
        </h2>
        {article.summary === null ? null : (
          <p className={styles.sapo} lang={langOf(article.lang)}>
            <Unbroken text={article.summary} />
          </p>
        )}
        <StoryMeta article={article} isLong />
      </div>
      {article.cover === null ? null : (
        <PictureLink article={article}>
          <PictureView
            picture={article.cover}
            sizes="(max-width: 60rem) 92vw, 27rem"
            shape="tall"
            isFirst
            isDecorative
          />
        </PictureLink>
      )}
    </article>
  )
}

/** A story with its picture above. */
export function StoryCard({
  article,
  heading: Title = 'h3',
}: {
  article: ArticleSummary
  heading?: Heading
}) {
  const { langOf } = useLocale()
  return (
    <article className={styles.card}>
      {article.cover === null ? null : (
        <PictureLink article={article}>
          <PictureView
            picture={article.cover}
            sizes="(max-width: 36rem) 7rem, (max-width: 60rem) 45vw, 16rem"
            shape="square"
            isDecorative
          />
        </PictureLink>
      )}
      <div className={styles.cardText}>
        <Kick article={article} />
        <Title className={styles.title} lang={langOf(article.lang)}>
          <StoryLink article={article} />
        </Title>
        <StoryMeta article={article} />
      </div>
    </article>
  )
}

/** A story on one line of a list: text first, its picture at the end. */
export function StoryRow({
  article,
  heading: Title = 'h2',
  hasKick = false,
  title,
  snippet,
}: {
  article: ArticleSummary
  heading?: Heading
  hasKick?: boolean
  /** Instead of the plain title and summary: with the found words marked. */
  title?: ReactNode
  snippet?: ReactNode
}) {
  const { langOf } = useLocale()
  const text = snippet ?? (article.summary === null ? null : <Unbroken text={article.summary} />)
  return (
    <article className={styles.row}>
      <div>
        {hasKick ? <Kick article={article} /> : null}
        <Title className={styles.title} lang={langOf(article.lang)}>
          <StoryLink article={article} title={title} />
        </Title>
        {text === null ? null : (
          <p className={styles.summary} lang={langOf(article.lang)}>
            {text}
          </p>
        )}
        <StoryMeta article={article} />
      </div>
      {article.cover === null ? null : (
        <PictureLink article={article}>
          <PictureView
            picture={article.cover}
            sizes="(max-width: 36rem) 6rem, 11rem"
            shape="square"
            isDecorative
          />
        </PictureLink>
      )}
    </article>
  )
}

/** The first story of a block: a large picture, the headline and the summary. */
export function StoryFeature({ article }: { article: ArticleSummary }) {
  const { langOf } = useLocale()
  return (
    <article className={styles.feature}>
      {article.cover === null ? null : (
        <PictureLink article={article}>
          <PictureView
            picture={article.cover}
            sizes="(max-width: 36rem) 7rem, (max-width: 64rem) 45vw, 24rem"
            shape="square"
            isDecorative
          />
        </PictureLink>
      )}
      <h3 className={styles.title} lang={langOf(article.lang)}>
        <StoryLink article={article} />
      </h3>
      {article.summary === null ? null : (
        <p className={styles.summary} lang={langOf(article.lang)}>
          <Unbroken text={article.summary} />
        </p>
      )}
      <StoryMeta article={article} />
    </article>
  )
}

/** A story by its headline alone. */
export function StoryLine({ article }: { article: ArticleSummary }) {
  const { langOf } = useLocale()
  return (
    <article className={styles.line}>
      <h3 className={styles.lineTitle} lang={langOf(article.lang)}>
        <StoryLink article={article} />
      </h3>
      <StoryMeta article={article} />
    </article>
  )
}

function StoryLink({ article, title }: { article: ArticleSummary; title?: ReactNode }) {
  const { paths } = useLocale()
  return (
    <Link to={paths.article(article.slug)} className={ui.headline}>
      {title ?? <Unbroken text={article.title} />}
    </Link>
  )
}

/** The picture leads where the headline beside it does: a wider target for a finger, nothing new for a keyboard. */
function PictureLink({ article, children }: { article: ArticleSummary; children: ReactNode }) {
  const { paths } = useLocale()
  return (
    <Link to={paths.article(article.slug)} className={styles.picture} tabIndex={-1} aria-hidden="true">
      {children}
    </Link>
  )
}

function Kick({ article: { section } }: { article: ArticleSummary }) {
  const { paths, locale, langOf } = useLocale()
  const { sections } = useRoot()
  if (section === null) return null
  const { name, lang } = nameOfRef(section, sections, locale)
  return (
    <p>
      <Link to={paths.section(section.slug)} className={ui.kick} lang={langOf(lang)}>
        {name}
      </Link>
    </p>
  )
}

function StoryMeta({ article, isLong = false }: { article: ArticleSummary; isLong?: boolean }) {
  const { date, longDateTime } = useLocale()
  return (
    <p className={ui.meta}>
      <time dateTime={article.publishedAt}>
        {isLong ? longDateTime(article.publishedAt) : date(article.publishedAt)}
      </time>
      <ViewCount articleId={article.id} />
    </p>
  )
}
