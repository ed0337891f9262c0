import { useLocale } from '../i18n/locale-context.tsx'
import { Link } from '../ui/link.tsx'
import { BackToTop } from './back-to-top.tsx'
import { useRoot } from './root-data.ts'
import { siteName } from './site-name.ts'
import ui from '../ui/ui.module.css'
import styles from './footer.module.css'

export function Footer() {
  const { t, paths, locale, langOf } = useLocale()
  const { site } = useRoot()
  const { name, lang } = siteName(site, locale)
  return (
    <footer className={styles.footer}>
      <div className={`${ui.wrap} ${styles.columns}`}>
        <div className={styles.office}>
          <p className={styles.name} lang={langOf(lang)}>
            {name}
          </p>
          <address lang={langOf('vi')}>
            <dl>
              <Line term={t('address')} value={site.address} />
              <Line term={t('phone')} value={site.phone} href={site.phone && telephone(site.phone)} />
              <Line term={t('email')} value={site.email} href={site.email && `mailto:${site.email}`} />
            </dl>
          </address>
        </div>
        <dl className={styles.editorial}>
          <Line term={t('editorInChief')} value={site.editorInChief} />
          <Line term={t('license')} value={site.license} />
        </dl>
        <nav aria-label={t('footerNavigation')} data-print="hide">
          <ul>
            <li>
              <Link to={paths.events}>{t('events')}</Link>
            </li>
            <li>
              <Link to={paths.polls}>{t('polls')}</Link>
            </li>
            <li>
              <Link to={paths.search}>{t('search')}</Link>
            </li>
            <li>
              <a href="/feeds/articles.rss" type="application/rss+xml">
                RSS
              </a>
            </li>
            <li>
              <a href="/editor/">{t('editorSignIn')}</a>
            </li>
          </ul>
        </nav>
      </div>
      <BackToTop />
    </footer>
  )
}

function Line({ term, value, href }: { term: string; value: string | null; href?: string | null }) {
  const { langOf } = useLocale()
  if (!value) return null
  return (
    <div>
      <dt lang={langOf('vi') && 'en'}>{term}</dt>
      <dd lang={langOf('vi')}>{href ? <a href={href}>{value}</a> : value}</dd>
    </div>
  )
}

function telephone(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`
}
