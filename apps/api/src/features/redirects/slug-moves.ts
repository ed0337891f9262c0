import type { DatabaseOrTransaction, RedirectResource, SqlReader } from '@bantin/database'

/** The slug that what once had `slug` has now; null when it isn't public. Public handle. */
export async function findRedirect(
  db: SqlReader,
  { resource, slug }: { resource: RedirectResource; slug: string },
): Promise<string | null> {
  const rows = await db.$queryRaw<{ target_slug: string }[]>`
    SELECT target_slug FROM delivery.redirects WHERE resource = ${resource} AND slug = ${slug}`
  return rows[0]?.target_slug ?? null
}

/** Remembers a slug that readers may have, and forgets a redirect that the new slug would shadow. */
export async function moveSlug(
  tx: DatabaseOrTransaction,
  given: { resource: RedirectResource; id: string; from: string; to: string },
) {
  await tx.redirect.deleteMany({ where: { resource: given.resource, slug: given.to } })
  await tx.redirect.upsert({
    where: { resource_slug: { resource: given.resource, slug: given.from } },
    create: { resource: given.resource, slug: given.from, resourceId: given.id },
    update: { resourceId: given.id },
  })
}
