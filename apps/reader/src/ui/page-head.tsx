import { useLocation } from 'react-router'
import { useLocale } from '../i18n/locale-context.tsx'
import { pathInLocale } from '../lib/paths.ts'
import { useRoot } from '../shell/root-data.ts'
import { siteName } from '../shell/site-name.ts'

/** What a page says of itself in the document's head. Without a `title` the page is called after the portal. */
export function PageHead({
  title,
  description,
  canonical,
  isIndexed = true,
}: {
  title?: string
  description?: string | null
  /** Absolute address of the page, where it is not simply the one asked for. */
  canonical?: string
  isIndexed?: boolean
}) {
  const { site, origin } = useRoot()
  const { locale } = useLocale()
  const { pathname } = useLocation()
  const name = siteName(site, locale)
  const fullTitle = title === undefined ? `${name.name} – ${name.tagline}` : `${title} – ${name.name}`
  return (
    <>
      <title>{fullTitle}</title>
      {description ? <meta name="description" content={description} /> : null}
      {isIndexed ? null : <meta name="robots" content="noindex" />}
      <link rel="canonical" href={canonical ?? origin + pathname} />
      <link rel="alternate" hrefLang="vi" href={origin + pathInLocale(pathname, 'vi')} />
      <link rel="alternate" hrefLang="en" href={origin + pathInLocale(pathname, 'en')} />
      <meta property="og:title" content={title ?? name.name} />
      <meta property="og:site_name" content={name.name} />
      {description ? <meta property="og:description" content={description} /> : null}
    </>
  )
}
