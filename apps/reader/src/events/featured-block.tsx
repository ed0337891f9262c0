import type { FeaturedItem } from '@bantin/contract'
import type { ReactNode } from 'react'
import { useLocale } from '../i18n/locale-context.tsx'
import { Link } from '../ui/link.tsx'
import { Unbroken } from '../ui/unbroken.tsx'
import ui from '../ui/ui.module.css'
import styles from './featured-block.module.css'

/** The block "Sự kiện nổi bật", in the newsroom's order. */
export function FeaturedBlock({ items }: { items: FeaturedItem[] }) {
  const { t } = useLocale()
  return (
    <section aria-labelledby="noi-bat">
      <h2 id="noi-bat" className={ui.boxTitle}>
        {t('featured')}
      </h2>
      {items.length === 0 ? (
        <p className={styles.empty}>{t('featuredEmpty')}</p>
      ) : (
        <ol className={styles.list}>
          {items.map((item) => (
            <li key={item.kind + item.url}>
              <FeaturedEntry item={item} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function FeaturedEntry({ item }: { item: FeaturedItem }) {
  const { t, date, langOf } = useLocale()
  const notes = [
    item.articleCount === null ? null : t('articleCount', { n: item.articleCount }),
    item.endsOn === null ? null : t('until', { date: date(item.endsOn) }),
    item.publishedAt === null ? null : date(item.publishedAt),
  ].filter((note) => note !== null)
  return (
    <div>
      <FeaturedLink item={item}>
        <span lang={langOf('vi')}>
          <Unbroken text={item.title} />
        </span>
      </FeaturedLink>
      {notes.length === 0 ? null : <p className={ui.meta}>{notes.join(' · ')}</p>}
    </div>
  )
}

function FeaturedLink({ item, children }: { item: FeaturedItem; children: ReactNode }) {
  const { paths } = useLocale()
  if (item.slug !== null && item.kind !== 'link') {
    const path = item.kind === 'event' ? paths.event(item.slug) : paths.article(item.slug)
    return (
      <Link to={path} className={ui.headline}>
        {children}
      </Link>
    )
  }
  return item.url.startsWith('/') ? (
    <Link to={item.url} className={ui.headline}>
      {children}
    </Link>
  ) : (
    <a href={item.url} className={ui.headline} rel="noopener noreferrer">
      {children}
    </a>
  )
}
