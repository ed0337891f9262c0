import type { FeaturedItem, ManagedFeatured } from '@bantin/contract'
import { articleUrl } from '../articles/presenter.ts'
import { eventUrl } from '../events/presenter.ts'
import { presentPicture } from '../media/presenter.ts'
import type { FeaturedRow, ManagedFeaturedRow } from './repository.ts'

/** An entry of the block for readers. The entry's own title goes before that of its target. */
export function presentFeatured(row: FeaturedRow, publicUrl: string): FeaturedItem {
  switch (row.kind) {
    case 'article': {
      const slug = row.article_slug ?? ''
      return {
        kind: 'article',
        slug,
        title: row.own_title ?? row.article_title ?? '',
        url: articleUrl(publicUrl, slug),
        cover: presentPicture(row.article_cover),
        articleCount: null,
        endsOn: null,
        publishedAt: row.publish_at?.toISOString() ?? null,
      }
    }
    case 'event': {
      const slug = row.event_slug ?? ''
      return {
        kind: 'event',
        slug,
        title: row.own_title ?? row.event_name ?? '',
        url: eventUrl(publicUrl, slug),
        cover: presentPicture(row.event_cover),
        articleCount: row.article_count,
        endsOn: row.ends_on,
        publishedAt: null,
      }
    }
    case 'link':
      return {
        kind: 'link',
        slug: null,
        title: row.own_title ?? '',
        url: row.link_url ?? '',
        cover: null,
        articleCount: null,
        endsOn: null,
        publishedAt: null,
      }
    default:
      return row.kind satisfies never
  }
}

export function presentManagedFeatured(rows: ManagedFeaturedRow[], version: number): ManagedFeatured {
  return {
    items: rows.map((row) => ({
      kind: row.kind,
      articleId: row.article_id,
      eventId: row.event_id,
      url: row.url,
      title: row.title,
      targetTitle: row.target_title,
      isPublic: row.is_public,
    })),
    version,
  }
}
