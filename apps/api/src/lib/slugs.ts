import { limits } from '@bantin/contract'
import { slugify } from '@bantin/vietnamese'

/** Addresses under `/articles/` and the like that are routes themselves. */
const reserved = new Set(['views'])

/**
 * The first slug made from `name` that `isFree`: itself, then with -2, -3 … A name without a letter or digit of its
 * own (emoji alone) takes `fallback`.
 */
export async function chooseSlug(
  { name, fallback }: { name: string; fallback: string },
  isFree: (slug: string) => Promise<boolean>,
): Promise<string> {
  const base = slugify(name, limits.slugMaxLength - 8) || fallback
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (!reserved.has(slug) && (await isFree(slug))) return slug
    if (number > 50) return `${base.slice(0, 60)}-${fallback}`
  }
}

export function isReservedSlug(slug: string): boolean {
  return reserved.has(slug)
}
