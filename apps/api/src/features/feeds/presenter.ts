import { presentSummary } from '../articles/presenter.ts'
import { eventUrl } from '../events/presenter.ts'
import { contentTypes } from '../media/file-types.ts'
import { sectionUrl } from '../sections/presenter.ts'
import type { FeedArticleRow, FeedHeadRow, FeedScope } from './repository.ts'

/** What the three formats say, each in its way. Addresses are absolute. */
export interface Feed {
  /** Stays when names and slugs change. */
  id: string
  title: string
  description: string
  siteName: string
  language: string
  pageUrl: string
  feedUrl: string
  /** Null without articles. */
  updatedAt: Date | null
  items: FeedItem[]
}

export interface FeedItem {
  /** Stays when the slug changes. */
  id: string
  url: string
  title: string
  summary: string | null
  contentHtml: string
  language: string
  author: string | null
  categories: string[]
  cover: { url: string; type: string | null; width: number; height: number } | null
  publishedAt: Date
  updatedAt: Date
}

export function presentFeed({
  scope,
  head,
  articles,
  feedPath,
  publicUrl,
}: {
  scope: FeedScope
  head: FeedHeadRow
  articles: FeedArticleRow[]
  feedPath: string
  publicUrl: string
}): Feed {
  return {
    id: head.scope_id === null ? `${publicUrl}/feeds/articles` : toUrn(head.scope_id),
    title: head.scope_name === null ? head.site_name : `${head.scope_name} – ${head.site_name}`,
    description: head.scope_description || head.site_tagline,
    siteName: head.site_name,
    language: 'vi',
    pageUrl: scopeUrl(scope, publicUrl),
    feedUrl: publicUrl + feedPath,
    updatedAt: newest(articles.map((row) => row.updated_at)),
    items: articles.map((row) => presentItem(row, publicUrl)),
  }
}

function presentItem(row: FeedArticleRow, publicUrl: string): FeedItem {
  const { id, url, title, summary, section, tags, cover, author, unit, lang } = presentSummary(row, publicUrl)
  return {
    id: toUrn(id),
    url,
    title,
    summary,
    contentHtml: makeAbsolute(row.body_html, { publicUrl, url }),
    language: lang,
    author: author ?? unit,
    categories: [...new Set([section, ...tags].flatMap((named) => named?.name ?? []))],
    cover: cover && {
      url: publicUrl + cover.url,
      type: contentTypes[cover.url.split('.').at(-1) ?? ''] ?? null,
      width: cover.width,
      height: cover.height,
    },
    publishedAt: row.publish_at,
    updatedAt: row.updated_at,
  }
}

/** RFC 9562. */
function toUrn(id: string) {
  return `urn:uuid:${id}`
}

function scopeUrl(scope: FeedScope, publicUrl: string): string {
  switch (scope.kind) {
    case 'articles':
      return `${publicUrl}/`
    case 'section':
      return sectionUrl(publicUrl, scope.slug)
    case 'event':
      return eventUrl(publicUrl, scope.slug)
  }
}

function newest(instants: Date[]): Date | null {
  return instants.length === 0 ? null : new Date(Math.max(...instants.map(Number)))
}

/**
 * Makes addresses on this site, and within the article, whole. `html` is of our own making (packages/document): in
 * texts and values a quote is written `&quot;`, so a bare one belongs to an attribute.
 */
export function makeAbsolute(html: string, { publicUrl, url }: { publicUrl: string; url: string }): string {
  return html.replace(
    / (href|src)="([/#])/g,
    (_found, name: string, first: string) => ` ${name}="${first === '/' ? publicUrl : url}${first}`,
  )
}
