/** An article kept for reading without a network. */
export interface SavedArticle {
  id: string
  slug: string
  title: string
  lang: 'vi' | 'en'
  /** Ids of the pictures kept with it. */
  pictures: string[]
}

/** How many of the articles read last stay readable without a network. */
export const savedArticlesMax = 20
export const picturesPerArticle = 8
/** Where answers and pictures are kept. Another shape of what lies there is another number. */
export const readingCache = 'bantin-reading-1'
/** The list of what is kept lies among the answers, under an address that the portal does not have. */
export const savedListPath = '/sw/saved-articles.json'
// What a page shows on most screens; the same for everyone, so that one picture is kept once.
const keptWidth = 960

/**
 * The list with `article` as the one read last. Dropped are those that no longer have a place, and what was kept of the
 * article before, under its slug of then.
 */
export function rememberArticle(
  list: readonly SavedArticle[],
  article: SavedArticle,
): { kept: SavedArticle[]; dropped: SavedArticle[] } {
  const isSame = ({ id, slug }: SavedArticle) => id === article.id || slug === article.slug
  const others = list.filter((other) => !isSame(other))
  const kept = [article, ...others.slice(0, savedArticlesMax - 1)]
  return { kept, dropped: [...list.filter(isSame), ...others.slice(savedArticlesMax - 1)] }
}

/** The pictures of `dropped` that no article of `kept` shows as well. */
export function listOrphans(kept: readonly SavedArticle[], dropped: readonly SavedArticle[]): string[] {
  const shown = new Set(kept.flatMap(({ pictures }) => pictures))
  return [...new Set(dropped.flatMap(({ pictures }) => pictures))].filter((id) => !shown.has(id))
}

/** The list as it was stored; empty for anything else. */
export function parseSavedList(value: unknown): SavedArticle[] {
  if (!Array.isArray(value)) return []
  return value.filter(isSavedArticle)
}

/** Where the pictures of an article are, by the id of each: the cover first, then those in the text. */
export function listPictures(article: unknown): Map<string, string> {
  const urls = [coverUrl(field(article, 'cover')), ...listImageSources(field(article, 'body'))]
  const pictures = new Map<string, string>()
  for (const url of urls) {
    const id = pictureId(url)
    if (id !== null && !pictures.has(id) && pictures.size < picturesPerArticle) pictures.set(id, url)
  }
  return pictures
}

/** The id in the address of a picture, whatever size that is of. Null for any other address. */
export function pictureId(path: string): string | null {
  return /^\/media\/([\da-f-]{36})\/[^/]+\.(?:webp|avif|jpe?g|png|gif)$/.exec(path)?.[1] ?? null
}

function coverUrl(cover: unknown): string {
  const variants: unknown = field(cover, 'variants')
  const sizes = (Array.isArray(variants) ? variants : []).filter(
    (variant) => Number(field(variant, 'width')) <= keptWidth,
  )
  const largest = sizes.toSorted((a, b) => Number(field(b, 'width')) - Number(field(a, 'width'))).at(0)
  const url = field(largest, 'url') ?? field(cover, 'url')
  return typeof url === 'string' ? url : ''
}

function listImageSources(node: unknown): string[] {
  const content = field(node, 'content')
  const within = Array.isArray(content) ? content.flatMap(listImageSources) : []
  const src = field(node, 'type') === 'image' ? field(field(node, 'attrs'), 'src') : undefined
  return typeof src === 'string' ? [src, ...within] : within
}

function isSavedArticle(value: unknown): value is SavedArticle {
  const pictures = field(value, 'pictures')
  const lang = field(value, 'lang')
  return (
    typeof field(value, 'id') === 'string' &&
    typeof field(value, 'slug') === 'string' &&
    typeof field(value, 'title') === 'string' &&
    (lang === 'vi' || lang === 'en') &&
    Array.isArray(pictures) &&
    pictures.every((id) => typeof id === 'string')
  )
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}
