import type { FeaturedInput, ManagedFeatured, ManagedFeaturedItem } from '../api/types.ts'

/** An entry of the list with a key of its own, for sorting. */
export type Entry = ManagedFeaturedItem & { key: string }

export function entriesOf(featured: ManagedFeatured): Entry[] {
  return featured.items.map((item, index) => ({
    ...item,
    key: `${item.articleId ?? item.eventId ?? item.url}-${index}`,
  }))
}

/** The title readers see. */
export function shownTitle(entry: ManagedFeaturedItem): string {
  return entry.title ?? entry.targetTitle ?? entry.url ?? ''
}

/** The entries as the API takes them; one without its target is left out. */
export function inputOf(entries: readonly ManagedFeaturedItem[]): FeaturedInput[] {
  return entries.flatMap((entry): FeaturedInput[] => {
    switch (entry.kind) {
      case 'article':
        return entry.articleId === null
          ? []
          : [{ kind: 'article', articleId: entry.articleId, title: entry.title }]
      case 'event':
        return entry.eventId === null ? [] : [{ kind: 'event', eventId: entry.eventId, title: entry.title }]
      case 'link':
        return entry.url === null || entry.title === null
          ? []
          : [{ kind: 'link', url: entry.url, title: entry.title }]
    }
  })
}
