import type { Picture } from '@bantin/contract'
import { useLocation } from 'react-router'
import { useLocale } from '../i18n/locale-context.tsx'
import { pathInLocale } from '../lib/paths.ts'
import { useRoot } from '../shell/root-data.ts'
import { siteName } from '../shell/site-name.ts'

const openGraphLocales = { vi: 'vi_VN', en: 'en_GB' } as const

/** What a page says of itself in the document's head. Without a `title` the page is called after the portal. */
export function PageHead({
  title,
  description,
  canonical,
  type = 'website',
  image = null,
  isIndexed = true,
}: {
  title?: string
  description?: string | null
  /** Absolute address of the page, where it is not simply the one asked for. */
  canonical?: string
  type?: 'website' | 'article'
  /** What sharing shows beside the title. */
  image?: Picture | null
  isIndexed?: boolean
}) {
  const { site, origin } = useRoot()
  const { locale } = useLocale()
  const { pathname } = useLocation()
  const name = siteName(site, locale)
  const address = canonical ?? origin + pathname
  const fullTitle = title === undefined ? `${name.name} – ${name.tagline}` : `${title} – ${name.name}`
  return (
    <>
      <title>{fullTitle}</title>
      {description ? <meta name="description" content={description} /> : null}
      {isIndexed ? null : <meta name="robots" content="noindex" />}
      <link rel="canonical" href={address} />
      <link rel="alternate" hrefLang="vi" href={origin + pathInLocale(pathname, 'vi')} />
      <link rel="alternate" hrefLang="en" href={origin + pathInLocale(pathname, 'en')} />
      <meta property="og:type" content={type} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content={openGraphLocales[locale]} />
      <meta property="og:title" content={title ?? name.name} />
      <meta property="og:site_name" content={name.name} />
      {description ? <meta property="og:description" content={description} /> : null}
      {image === null ? null : (
        <>
          <meta property="og:image" content={new URL(image.url, origin).href} />
          <meta property="og:image:width" content={String(image.width)} />
          <meta property="og:image:height" content={String(image.height)} />
          <meta property="og:image:alt" content={image.alt} />
        </>
      )}
    </>
  )
}
