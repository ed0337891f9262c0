import { useLocale } from '../i18n/locale-context.tsx'
import { formatBytes } from '../lib/format-bytes.ts'
import { Link } from '../ui/link.tsx'
import type { ShownArticle } from './shown-article.ts'
import { signatureOf } from './signature.ts'
import styles from './article-page.module.css'

/** What stands below the text: the signature, where it comes from, its files, events and tags. */
export function ArticleEnd({ article }: { article: ShownArticle }) {
  const { t, paths, langOf, locale } = useLocale()
  const { source, attachments, events, tags } = article
  const signature = signatureOf(article)
  return (
    <div className={styles.end}>
      {signature === null ? null : (
        <p className={styles.signature} lang={langOf(article.lang)}>
          {signature}
        </p>
      )}
      {source === null ? null : (
        <p className={styles.source}>
          {t('source')}:{' '}
          {source.url === null ? (
            <span lang={langOf(article.lang)}>{source.name}</span>
          ) : (
            <a href={source.url} rel="noopener noreferrer" lang={langOf(article.lang)}>
              {source.name}
            </a>
          )}
        </p>
      )}
      {attachments.length === 0 ? null : (
        <section aria-labelledby="tep">
          <h2 id="tep" className={styles.endTitle}>
            {t('attachments')}
          </h2>
          <ul className={styles.files}>
            {attachments.map((file) => (
              <li key={file.id}>
                <a href={file.url} download={file.name}>
                  {file.name}
                </a>{' '}
                <span>{formatBytes(file.bytes, locale)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Links
        title={t('inEvents')}
        links={events.map(({ slug, name }) => ({ name, path: paths.event(slug) }))}
        lang={langOf('vi')}
      />
      <Links
        title={t('tags')}
        links={tags.map(({ slug, name }) => ({ name, path: paths.tag(slug) }))}
        lang={langOf('vi')}
      />
    </div>
  )
}

function Links({
  title,
  links,
  lang,
}: {
  title: string
  links: { name: string; path: string }[]
  lang: string | undefined
}) {
  if (links.length === 0) return null
  return (
    <section className={styles.links} aria-label={title} data-print="hide">
      <h2 className={styles.endTitle}>{title}</h2>
      <ul lang={lang}>
        {links.map(({ name, path }) => (
          <li key={path}>
            <Link to={path}>{name}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
