import type { DatabaseOrTransaction } from '@bantin/database'
import { isUniqueViolation } from '../../lib/database-errors.ts'
import { conflict } from '../../lib/problems.ts'
import { chooseSlug, isReservedSlug } from '../../lib/slugs.ts'
import { isSlugFree } from './repository.ts'

/** The wanted slug, if it is free, or one made from the title. */
export async function pickSlug(
  tx: DatabaseOrTransaction,
  given: { wanted: string | undefined; title: string; articleId: string },
): Promise<string> {
  if (given.wanted !== undefined) {
    await requireFreeSlug(tx, { slug: given.wanted, articleId: given.articleId })
    return given.wanted
  }
  return chooseSlug({ name: given.title, fallback: given.articleId }, (slug) =>
    isSlugFree(tx, { slug, articleId: given.articleId }),
  )
}

/** Throws a 409 when another article has, had or is about to have the slug. */
export async function requireFreeSlug(tx: DatabaseOrTransaction, key: { slug: string; articleId: string }) {
  if (isReservedSlug(key.slug) || !(await isSlugFree(tx, key))) throw slugTaken()
}

function slugTaken() {
  return conflict('ARTICLE_SLUG_TAKEN', 'Another article has, had or is about to have this slug')
}

/** Turns the loss of a race for a slug into the same 409. */
export async function withSlugConflict<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (isUniqueViolation(error, 'slug')) throw slugTaken()
    throw error
  }
}
