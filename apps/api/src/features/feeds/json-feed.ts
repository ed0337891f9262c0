import type { Feed, FeedItem } from './presenter.ts'

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/. What is not known is left out. */
export function toJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.pageUrl,
    feed_url: feed.feedUrl,
    language: feed.language,
    authors: [{ name: feed.siteName }],
    items: feed.items.map(toItem),
  })
}

function toItem(item: FeedItem) {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary ?? undefined,
    content_html: item.contentHtml,
    image: item.cover?.url,
    date_published: item.publishedAt.toISOString(),
    date_modified: item.updatedAt.toISOString(),
    authors: item.author ? [{ name: item.author }] : undefined,
    tags: item.categories,
    language: item.language,
  }
}
