import { type Xml, xml, xmlDocument } from '../../lib/xml.ts'
import type { Feed, FeedItem } from './presenter.ts'

/** Atom, RFC 4287. */
export function toAtom(feed: Feed): string {
  // The format wants an instant where there is none: one that never moves.
  const updatedAt = feed.updatedAt ?? new Date(0)
  return xmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
<id>${feed.id}</id>
<title>${feed.title}</title>
<subtitle>${feed.description}</subtitle>
<updated>${updatedAt.toISOString()}</updated>
<author><name>${feed.siteName}</name></author>
<link rel="self" type="application/atom+xml" href="${feed.feedUrl}"/>
<link rel="alternate" type="text/html" href="${feed.pageUrl}"/>
${feed.items.map(toEntry)}</feed>`)
}

function toEntry(item: FeedItem): Xml {
  return xml`<entry xml:lang="${item.language}">
<id>${item.id}</id>
<title>${item.title}</title>
<published>${item.publishedAt.toISOString()}</published>
<updated>${item.updatedAt.toISOString()}</updated>
${item.author && xml`<author><name>${item.author}</name></author>`}
<link rel="alternate" type="text/html" href="${item.url}"/>
${item.cover && xml`<link rel="enclosure"${item.cover.type && xml` type="${item.cover.type}"`} href="${item.cover.url}"/>`}
${item.categories.map((category) => xml`<category term="${category}"/>`)}
${item.summary && xml`<summary>${item.summary}</summary>`}
<content type="html">${item.contentHtml}</content>
</entry>
`
}
