import { ArticleInput } from '@bantin/contract'
import type { AppContext } from '../../app-types.ts'
import { findImportedArticle, importArticle, previewSlug } from '../articles/import.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { recordChange } from '../changes/record-change.ts'
import type { ImportPlan, PortalState } from './plan.ts'
import type { PageReading } from './read-page.ts'
import {
  createDraftPoll,
  findKnownPoll,
  getVisitsBaseline,
  hasImportedVisits,
  raiseVisitsBaseline,
  visitsAction,
} from './repository.ts'

/** Looks up what the portal has already of what a page would bring. Reads only. */
export async function findPortalState(
  { db }: Pick<AppContext, 'db'>,
  reading: PageReading,
): Promise<PortalState> {
  const { poll, pollKey, statistics } = reading
  const total = statistics?.total ?? null
  return {
    article: await findImportedArticle(db, reading.importKey),
    freeSlug: await previewSlug(db, reading.title),
    poll: poll && pollKey ? await findKnownPoll(db, { importKey: pollKey, question: poll.question }) : null,
    visitsBaseline: await getVisitsBaseline(db),
    hasImportedVisits: total !== null && (await hasImportedVisits(db, total)),
    now: new Date(),
  }
}

/**
 * Carries out a plan: the article with its date and views, a draft of the poll, the visits counted there. Each piece is
 * whole or not there, and a run that was cut off is completed by the next. Returns the article's slug.
 */
export async function importPage(
  context: Pick<AppContext, 'db' | 'getPublicUrl'>,
  plan: ImportPlan,
): Promise<string> {
  const { reading } = plan
  // The limits of the newsroom hold for imports too.
  const input = ArticleInput.parse({
    title: reading.title,
    summary: reading.summary,
    body: reading.body,
    sectionId: plan.section?.id ?? null,
    author: reading.signature?.author ?? null,
    unit: reading.signature?.unit ?? null,
  })
  const article = await importArticle(context, {
    input,
    importKey: reading.importKey,
    publishedAt: plan.publication.at,
    views: reading.views ?? 0,
  })
  if (plan.poll?.action === 'create') await importPoll(context, reading)
  if (plan.visits?.action === 'raise') await importVisits(context, plan.visits.total)
  return article.slug
}

async function importPoll({ db }: Pick<AppContext, 'db'>, { poll, pollKey }: PageReading) {
  if (!poll || !pollKey) return
  await db.$transaction(async (tx) => {
    const id = await createDraftPoll(tx, { importKey: pollKey, poll })
    if (id === null) return
    await recordAudit(tx, {
      actorId: null,
      action: 'poll.imported',
      resource: 'poll',
      resourceId: id,
      detail: { importKey: pollKey },
    })
  })
}

async function importVisits({ db }: Pick<AppContext, 'db'>, total: number) {
  await db.$transaction(async (tx) => {
    if (!(await raiseVisitsBaseline(tx, total))) return
    await recordAudit(tx, {
      actorId: null,
      action: visitsAction,
      resource: 'site',
      resourceId: null,
      detail: { total },
    })
    await recordChange(tx, { type: 'updated', resource: 'site', id: null })
  })
}
