import type { ArticleState } from '@bantin/contract'
import { slugify, zonedTimeToInstant } from '@bantin/vietnamese'
import type { DateGap, PageDate } from './find-date.ts'
import type { PageReading } from './read-page.ts'

/** What the portal has already of what a page would bring. */
export interface PortalState {
  article: { slug: string; state: ArticleState; version: number; publishAt: Date | null } | null
  /** What a new article would be called. */
  freeSlug: string
  poll: { state: 'draft' | 'open' | 'closed' } | null
  visitsBaseline: number
  /** So many visits were brought in before, even if the number was lowered since. */
  hasImportedVisits: boolean
  now: Date
}

export interface ImportOptions {
  timeZone: string
  /** Overrules what the page says. */
  publishedAt: Date | null
  section: { id: string; slug: string; name: string } | null
}

export type PublicationDate =
  | { at: Date; from: 'option' }
  | { at: Date; from: 'page'; date: PageDate }
  | { at: null; from: DateGap | 'future' }

/** What an import does, piece by piece. */
export interface ImportPlan {
  reading: PageReading
  section: ImportOptions['section']
  publication: PublicationDate
  article: {
    /** `publish`: an import that had no date is published now that there is one. */
    action: 'create' | 'publish' | 'keep'
    slug: string
    state: ArticleState
    publishedAt: Date | null
  }
  poll: { action: 'create' | 'keep'; state: 'draft' | 'open' | 'closed' } | null
  visits: {
    action: 'raise' | 'keep'
    baseline: number
    total: number
    reason: 'smaller' | 'enough' | 'imported'
  } | null
}

/** The state of a portal that has nothing yet. */
export function emptyPortal(reading: PageReading, now: Date): PortalState {
  return {
    article: null,
    freeSlug: slugify(reading.title),
    poll: null,
    visitsBaseline: 0,
    hasImportedVisits: false,
    now,
  }
}

/** Decides what an import of a page does to a portal. */
export function planImport(reading: PageReading, state: PortalState, options: ImportOptions): ImportPlan {
  const publication = datePublication(reading, state.now, options)
  return {
    reading,
    section: options.section,
    publication,
    article: planArticle(state, publication),
    poll: reading.poll && {
      action: state.poll ? 'keep' : 'create',
      state: state.poll?.state ?? 'draft',
    },
    visits: planVisits(reading, state),
  }
}

/** Whether the plan changes nothing. */
export function isNothingToDo(plan: ImportPlan): boolean {
  return plan.article.action === 'keep' && plan.poll?.action !== 'create' && plan.visits?.action !== 'raise'
}

function datePublication(reading: PageReading, now: Date, options: ImportOptions): PublicationDate {
  if (options.publishedAt) return { at: options.publishedAt, from: 'option' }
  const { date } = reading
  if (typeof date === 'string') return { at: null, from: date }
  const instant = date.from === 'meta' ? date.instant : null
  const at = instant ?? zonedTimeToInstant({ day: date.day, time: date.time ?? '00:00' }, options.timeZone)
  // An old page came out already: a day ahead was read wrongly, and would hide the article until then.
  return at > now ? { at: null, from: 'future' } : { at, from: 'page', date }
}

function planArticle(state: PortalState, publication: PublicationDate): ImportPlan['article'] {
  const { article, freeSlug } = state
  if (!article) {
    return {
      action: 'create',
      slug: freeSlug,
      state: publication.at ? 'published' : 'draft',
      publishedAt: publication.at,
    }
  }
  const isUntouchedDraft = article.state === 'draft' && article.version === 1
  if (isUntouchedDraft && publication.at) {
    return { action: 'publish', slug: article.slug, state: 'published', publishedAt: publication.at }
  }
  return { action: 'keep', slug: article.slug, state: article.state, publishedAt: article.publishAt }
}

function planVisits(reading: PageReading, state: PortalState): ImportPlan['visits'] {
  const total = reading.statistics?.total ?? null
  if (total === null) return null
  const baseline = state.visitsBaseline
  if (baseline >= total) return { action: 'keep', baseline, total, reason: 'enough' }
  return state.hasImportedVisits
    ? { action: 'keep', baseline, total, reason: 'imported' }
    : { action: 'raise', baseline, total, reason: 'smaller' }
}
