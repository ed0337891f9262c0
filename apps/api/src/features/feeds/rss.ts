import { type Xml, xml, xmlDocument } from '../../lib/xml.ts'
import type { Feed, FeedItem } from './presenter.ts'

/** RSS 2.0, https://www.rssboard.org/rss-specification, with the modules that readers know. */
export function toRss(feed: Feed): string {
  return xmlDocument(xml`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${feed.title}</title>
<link>${feed.pageUrl}</link>
<description>${feed.description}</description>
<language>${feed.language}</language>
${feed.updatedAt && xml`<lastBuildDate>${feed.updatedAt.toUTCString()}</lastBuildDate>`}
<atom:link rel="self" type="application/rss+xml" href="${feed.feedUrl}"/>
${feed.items.map(toItem)}</channel>
</rss>`)
}

function toItem(item: FeedItem): Xml {
  return xml`<item>
<title>${item.title}</title>
<link>${item.url}</link>
<guid isPermaLink="false">${item.id}</guid>
<pubDate>${item.publishedAt.toUTCString()}</pubDate>
<atom:updated>${item.updatedAt.toISOString()}</atom:updated>
<dc:language>${item.language}</dc:language>
${item.author && xml`<dc:creator>${item.author}</dc:creator>`}
${item.categories.map((category) => xml`<category>${category}</category>`)}
${item.summary && xml`<description>${textToHtml(item.summary)}</description>`}
<content:encoded>${item.contentHtml}</content:encoded>
${item.cover && toMedia(item.cover)}
</item>
`
}

/** Not `enclosure`: that wants the length in bytes, which the views for readers do not have. https://www.rssboard.org/media-rss */
function toMedia({ url, type, width, height }: NonNullable<FeedItem['cover']>): Xml {
  return xml`<media:content url="${url}" medium="image"${type && xml` type="${type}"`} width="${String(width)}" height="${String(height)}"/>`
}

/** The description of an item is HTML to those who show it. */
function textToHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
