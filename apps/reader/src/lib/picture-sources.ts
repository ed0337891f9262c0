import type { Picture } from '@bantin/contract'

// Smallest files first: a browser takes the first type it knows.
const modernTypes = ['image/avif', 'image/webp']

/** The variants of a picture as `<source>`s of modern types, and a `srcset` of the others for the `<img>` itself. */
export function pictureSources({ variants }: Picture): {
  sources: { type: string; srcSet: string }[]
  srcSet: string | undefined
} {
  const sources = modernTypes
    .map((type) => ({ type, srcSet: srcSetOf(variants.filter((variant) => variant.type === type)) }))
    .filter((source) => source.srcSet !== '')
  const rest = srcSetOf(variants.filter((variant) => !modernTypes.includes(variant.type)))
  return { sources, srcSet: rest === '' ? undefined : rest }
}

function srcSetOf(variants: Picture['variants']): string {
  return variants
    .toSorted((a, b) => a.width - b.width)
    .map(({ url, width }) => `${url} ${width}w`)
    .join(', ')
}
