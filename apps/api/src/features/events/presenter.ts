import type { Event, ManagedEvent } from '@bantin/contract'
import { presentPicture } from '../media/presenter.ts'
import type { EventRow, ManagedEventRow, MemberRow } from './repository.ts'

/** The address of an event on the reader. */
export function eventUrl(publicUrl: string, slug: string): string {
  return `${publicUrl}/su-kien/${slug}`
}

export function presentEvent(row: EventRow): Event {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    summary: row.summary,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    cover: presentPicture(row.cover),
    articleCount: row.article_count,
  }
}

export function presentManagedEventSummary(row: ManagedEventRow) {
  return { ...presentEvent(row), version: row.version, updatedAt: row.updated_at.toISOString() }
}

export function presentManagedEvent(row: ManagedEventRow, members: MemberRow[]): ManagedEvent {
  return {
    ...presentManagedEventSummary(row),
    articles: members.map(({ id, title, is_public: isPublic }) => ({ id, title, isPublic })),
  }
}
