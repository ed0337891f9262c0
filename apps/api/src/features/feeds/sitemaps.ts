import { type Xml, xml, xmlDocument } from '../../lib/xml.ts'
import { articleUrl } from '../articles/presenter.ts'
import { eventUrl } from '../events/presenter.ts'
import { sectionUrl } from '../sections/presenter.ts'
import type { NewsRow, SitemapFileRow, SitemapPageRow } from './sitemap-repository.ts'

/** The index of the sitemap's files, https://www.sitemaps.org/protocol.html. */
export function toSitemapIndex(rows: SitemapFileRow[], publicUrl: string): string {
  const files = rows.map(({ file, updated_at: updatedAt }) => {
    const path = file === 0 ? '/sitemap-pages.xml' : `/sitemap-articles-${file}.xml`
    return xml`<sitemap>${locate(publicUrl + path, updatedAt)}</sitemap>\n`
  })
  return xmlDocument(
    xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${files}</sitemapindex>`,
  )
}

export function toPagesSitemap(rows: SitemapPageRow[], publicUrl: string): string {
  return toUrlSet(rows.map((row) => locate(pageUrl(row, publicUrl), row.updated_at)))
}

export function toArticlesSitemap(rows: { slug: string; updated_at: Date }[], publicUrl: string): string {
  return toUrlSet(rows.map((row) => locate(articleUrl(publicUrl, row.slug), row.updated_at)))
}

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export function toNewsSitemap(rows: NewsRow[], publicUrl: string): string {
  return toUrlSet(
    rows.map(
      (row) => xml`${locate(articleUrl(publicUrl, row.slug), null)}<news:news>
<news:publication><news:name>${row.site_name}</news:name><news:language>${row.lang.split('-', 1)[0] ?? ''}</news:language></news:publication>
<news:publication_date>${row.publish_at.toISOString()}</news:publication_date>
<news:title>${row.title}</news:title>
</news:news>`,
    ),
    xml` xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"`,
  )
}

/** Everything is to be found but the newsroom and what it works with. RFC 9309. */
export function toRobots(publicUrl: string): string {
  return [
    'User-agent: *',
    'Allow: /',
    'Disallow: /editor/',
    'Disallow: /api/v1/manage',
    '',
    `Sitemap: ${publicUrl}/sitemap.xml`,
    `Sitemap: ${publicUrl}/sitemap-news.xml`,
    '',
  ].join('\n')
}

function toUrlSet(urls: Xml[], namespaces: Xml | null = null): string {
  const entries = urls.map((url) => xml`<url>${url}</url>\n`)
  return xmlDocument(
    xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${namespaces}>\n${entries}</urlset>`,
  )
}

function locate(url: string, updatedAt: Date | null): Xml {
  return xml`<loc>${url}</loc>${updatedAt && xml`<lastmod>${updatedAt.toISOString()}</lastmod>`}`
}

/** The addresses of apps/reader/src/lib/paths.ts. */
function pageUrl({ kind, key }: SitemapPageRow, publicUrl: string): string {
  switch (kind) {
    case 'home':
      return `${publicUrl}/`
    case 'section':
      return sectionUrl(publicUrl, key)
    case 'events':
      return `${publicUrl}/su-kien`
    case 'event':
      return eventUrl(publicUrl, key)
    case 'tag':
      return `${publicUrl}/the/${key}`
    case 'polls':
      return `${publicUrl}/tham-do`
    case 'poll':
      return `${publicUrl}/tham-do/${key}`
  }
}
