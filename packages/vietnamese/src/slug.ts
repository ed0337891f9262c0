import { foldVietnamese } from './fold.ts'

/**
 * An ASCII slug of at most `maxLength` characters, cut between words where it can be.
 *
 * Empty when the text holds no Latin letter or digit (emoji alone, say): the caller must then choose another name.
 */
export function slugify(text: string, maxLength = 120): string {
  const slug = foldVietnamese(text).replaceAll(' ', '-')
  if (slug.length <= maxLength) return slug
  const lastWordEdge = slug.lastIndexOf('-', maxLength)
  return slug.slice(0, lastWordEdge > 0 ? lastWordEdge : Math.max(0, maxLength))
}
