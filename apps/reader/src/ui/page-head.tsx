import type { Picture } from '@bantin/contract'
import { useLocation } from 'react-router'
import { useLocale } from '../i18n/locale-context.tsx'
import { pathInLocale, searchParameters } from '../lib/paths.ts'
import { describeWay } from '../lib/structured-data.ts'
import { useRoot } from '../shell/root-data.ts'
import { siteName } from '../shell/site-name.ts'
import { StructuredData } from './structured-data.tsx'
import type { TrailStep } from './trail.tsx'

const openGraphLocales = { vi: 'vi_VN', en: 'en_GB' } as const
const feedForms = [
  { name: 'RSS', ending: 'rss', type: 'application/rss+xml' },
  { name: 'Atom', ending: 'atom', type: 'application/atom+xml' },
  { name: 'JSON Feed', ending: 'json', type: 'application/feed+json' },
]
// For pages that show no picture: the emblem, without words.
const ownPicture = { url: '/share.png', width: 1200, height: 630 }

/** What a page says of itself in the document's head. Without a `title` the page is called after the portal. */
export function PageHead({
  title,
  description,
  canonical,
  type = 'website',
  image,
  isIndexed = true,
  feed,
  trail,
}: {
  title?: string
  description?: string | null
  /** Absolute address of the page, where it is not simply the one asked for. */
  canonical?: string
  type?: 'website' | 'article'
  /** What sharing shows beside the title. */
  image?: Picture | null | undefined
  isIndexed?: boolean
  /** Path, without its ending, of the feed of what this page lists, where it has one of its own. */
  feed?: string
  /** The way from the home page to the one above this, where the page has no fuller description of itself. */
  trail?: readonly TrailStep[]
}) {
  const { site, origin } = useRoot()
  const { t, locale, paths } = useLocale()
  const { pathname, search } = useLocation()
  const { name, tagline } = siteName(site, locale)
  // A later page of a list is a page of its own.
  const cursor = isIndexed ? new URLSearchParams(search).get(searchParameters.cursor) : null
  const query = cursor === null ? '' : `?${new URLSearchParams({ cursor }).toString()}`
  const address = canonical ?? origin + pathname + query
  const fullTitle = title === undefined ? `${name} – ${tagline}` : `${title} – ${name}`
  const picture = image ?? { ...ownPicture, alt: name }
  return (
    <>
      <title>{fullTitle}</title>
      {description ? <meta name="description" content={description} /> : null}
      {isIndexed ? null : <meta name="robots" content="noindex" />}
      <link rel="canonical" href={address} />
      <link rel="alternate" hrefLang="vi" href={origin + pathInLocale(pathname, 'vi') + query} />
      <link rel="alternate" hrefLang="en" href={origin + pathInLocale(pathname, 'en') + query} />
      {feed === undefined ? null : <FeedLinks title={fullTitle} path={feed} />}
      <FeedLinks title={`${t('latestStories')} – ${name}`} path="/feeds/articles" />
      <meta property="og:type" content={type} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content={openGraphLocales[locale]} />
      <meta property="og:title" content={title ?? name} />
      <meta property="og:site_name" content={name} />
      {description ? <meta property="og:description" content={description} /> : null}
      <meta property="og:image" content={new URL(picture.url, origin).href} />
      <meta property="og:image:width" content={String(picture.width)} />
      <meta property="og:image:height" content={String(picture.height)} />
      <meta property="og:image:alt" content={picture.alt} />
      <meta name="twitter:card" content="summary_large_image" />
      {import.meta.env.SSR && trail !== undefined && title !== undefined ? (
        <StructuredData
          data={describeWay(
            [{ name: t('home'), path: paths.home }, ...trail, { name: title, path: address }],
            origin,
          )}
        />
      ) : null}
    </>
  )
}

function FeedLinks({ title, path }: { title: string; path: string }) {
  return feedForms.map(({ name, ending, type }) => (
    <link key={ending} rel="alternate" type={type} title={`${title} (${name})`} href={`${path}.${ending}`} />
  ))
}
