import type { FeaturedInput, ManagedFeatured, ReplaceFeatured } from '@bantin/contract'
import type { Database, DatabaseOrTransaction } from '@bantin/database'
import type { CurrentUser } from '../../app-types.ts'
import { requireVersion } from '../../lib/preconditions.ts'
import { invalidField } from '../../lib/problems.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { recordChange } from '../changes/record-change.ts'
import { presentManagedFeatured } from './presenter.ts'
import {
  findFeaturedVersion,
  listManagedFeatured,
  lockFeaturedVersion,
  lockTargets,
  type NewFeaturedItem,
  replaceFeaturedItems,
} from './repository.ts'

export async function getManagedFeatured(db: DatabaseOrTransaction): Promise<ManagedFeatured> {
  // The version first: whoever reads a list that is newer than its version is refused a write, never the other way.
  const version = await findFeaturedVersion(db)
  return presentManagedFeatured(await listManagedFeatured(db), version)
}

/** Replaces the whole list, in the order given. Throws a 400 that names the entry whose target is not there. */
export async function replaceFeatured(
  db: Database,
  actor: CurrentUser | null,
  given: { expectedVersion: number; input: ReplaceFeatured },
): Promise<ManagedFeatured> {
  const { items } = given.input
  return db.$transaction(async (tx) => {
    const version = await lockFeaturedVersion(tx)
    if (version !== given.expectedVersion) {
      const current = presentManagedFeatured(await listManagedFeatured(tx), version)
      requireVersion({ expected: given.expectedVersion, current })
    }
    await requireTargets(tx, items)
    await replaceFeaturedItems(tx, items.map(toRow))
    await recordAudit(tx, {
      actorId: actor?.id ?? null,
      action: 'featured.replaced',
      resource: 'featured',
      resourceId: null,
      detail: { items: items.length },
    })
    const featured = await getManagedFeatured(tx)
    await recordChange(tx, { type: 'updated', resource: 'featured', id: null })
    return featured
  })
}

async function requireTargets(tx: DatabaseOrTransaction, items: FeaturedInput[]) {
  const known = await lockTargets(tx, {
    articleIds: items.flatMap((item) => (item.kind === 'article' ? [item.articleId] : [])),
    eventIds: items.flatMap((item) => (item.kind === 'event' ? [item.eventId] : [])),
  })
  for (const [index, item] of items.entries()) {
    if (item.kind === 'article' && !known.has(item.articleId.toLowerCase())) {
      throw invalidField(
        `items.${index}.articleId`,
        'Names an article that is not there',
        'REFERENCE_UNKNOWN',
      )
    }
    if (item.kind === 'event' && !known.has(item.eventId.toLowerCase())) {
      throw invalidField(`items.${index}.eventId`, 'Names an event that is not there', 'REFERENCE_UNKNOWN')
    }
  }
}

function toRow(item: FeaturedInput): NewFeaturedItem {
  const nothing = { articleId: null, eventId: null, url: null }
  switch (item.kind) {
    case 'article':
      return { ...nothing, kind: 'article', articleId: item.articleId, title: item.title || null }
    case 'event':
      return { ...nothing, kind: 'event', eventId: item.eventId, title: item.title || null }
    case 'link':
      return { ...nothing, kind: 'link', url: item.url, title: item.title }
    default:
      return item satisfies never
  }
}
