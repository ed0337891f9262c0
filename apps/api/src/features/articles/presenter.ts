import type {
  Article,
  ArticleSummary,
  ManagedArticle,
  ManagedArticleSummary,
  Revision,
  RevisionDetail,
} from '@bantin/contract'
import { presentAttachment, presentPicture } from '../media/presenter.ts'
import type { ArticleRow } from './delivery-repository.ts'
import type { findRevision, listRevisions, ManagedRow, ManagedSummaryRow } from './repository.ts'
import type { SummaryRow } from './summary-sql.ts'
import { type Actor, listAllowedTransitions } from './workflow.ts'

export function articleUrl(publicUrl: string, slug: string): string {
  return `${publicUrl}/bai-viet/${slug}`
}

export function presentSummary(row: SummaryRow, publicUrl: string): ArticleSummary {
  return {
    id: row.id,
    slug: row.slug,
    url: articleUrl(publicUrl, row.slug),
    lang: row.lang,
    title: row.title,
    summary: row.summary,
    section:
      row.section_slug === null || row.section_name === null
        ? null
        : { slug: row.section_slug, name: row.section_name },
    tags: row.tags,
    author: row.author,
    source: row.source_name === null ? null : { name: row.source_name, url: row.source_url },
    unit: row.unit,
    cover: presentPicture(row.cover),
    publishedAt: row.publish_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }
}

export function presentArticle(row: ArticleRow, publicUrl: string): Article {
  const summary = presentSummary(row, publicUrl)
  return {
    ...summary,
    sectionTrail: row.section_trail,
    body: row.body as Article['body'], // checked by validateDocument before it was stored
    bodyHtml: row.body_html,
    bodyText: row.body_text,
    attachments: row.attachments.map(presentAttachment),
    events: row.events,
    dublinCore: presentDublinCore(summary, row.site_name),
    corrections: row.corrections,
    contentHash: row.content_hash,
  }
}

/** The Dublin Core elements of an article, ISO 15836-1. What is not known is left out. */
function presentDublinCore(article: ArticleSummary, publisher: string): Record<string, string> {
  const elements: Record<string, string | null> = {
    'DC.title': article.title,
    'DC.creator': article.author ?? article.unit,
    'DC.contributor': article.unit,
    'DC.subject':
      [article.section?.name, ...article.tags.map((tag) => tag.name)]
        .filter((part) => part !== undefined)
        .join('; ') || null,
    'DC.description': article.summary,
    'DC.publisher': publisher,
    'DC.date': article.publishedAt,
    'DC.type': 'Text',
    'DC.format': 'text/html',
    'DC.identifier': article.url,
    'DC.source': article.source?.url ?? article.source?.name ?? null,
    'DC.language': article.lang,
  }
  return Object.fromEntries(
    Object.entries(elements).filter((entry): entry is [string, string] => entry[1] !== null),
  )
}

export function presentManagedSummary(
  row: ManagedSummaryRow,
  { publicUrl, now }: { publicUrl: string; now: Date },
): ManagedArticleSummary {
  return {
    id: row.id,
    slug: row.slug,
    url: articleUrl(publicUrl, row.publication?.slug ?? row.slug),
    state: row.state,
    isScheduled: row.state === 'published' && row.publishAt !== null && row.publishAt > now,
    hasPendingChanges: row.publication !== null && row.publication.revision !== row.revision,
    version: row.version,
    lang: row.lang,
    title: row.title,
    section: row.section,
    author: row.author,
    unit: row.unit,
    internal: row.internal,
    publishAt: row.publishAt?.toISOString() ?? null,
    unpublishAt: row.unpublishAt?.toISOString() ?? null,
    createdBy: row.createdBy,
    updatedBy: row.updatedBy,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

export function presentManaged(
  row: ManagedRow,
  context: { publicUrl: string; now: Date; actor: Actor | null },
): ManagedArticle {
  return {
    ...presentManagedSummary(row, context),
    summary: row.summary,
    body: row.body as ManagedArticle['body'], // checked by validateDocument before it was stored
    tags: row.tags.map(({ tag }) => ({ slug: tag.slug, name: tag.name })),
    events: row.events.map(({ event }) => event),
    attachments: row.attachments.map(({ media }) => presentAttachment(media)),
    source: row.sourceName === null ? null : { name: row.sourceName, url: row.sourceUrl },
    cover: presentPicture(row.cover),
    note: row.note,
    allowedTransitions: context.actor === null ? [] : listAllowedTransitions(context.actor, row),
  }
}

type RevisionRow = Awaited<ReturnType<typeof listRevisions>>[number]
type RevisionRecord = NonNullable<Awaited<ReturnType<typeof findRevision>>>

export function presentRevision(row: RevisionRow, publishedNumber: number | null): Revision {
  return {
    number: row.number,
    title: row.title,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    isPublished: row.number === publishedNumber,
  }
}

export function presentRevisionDetail(row: RevisionRecord, publishedNumber: number | null): RevisionDetail {
  return {
    ...presentRevision(row, publishedNumber),
    summary: row.summary,
    body: row.body as RevisionDetail['body'], // checked by validateDocument before it was stored
    author: row.author,
    unit: row.unit,
  }
}
