import type { Picture } from '@bantin/contract'
import { preload } from 'react-dom'
import { pictureSources } from '../lib/picture-sources.ts'
import styles from './picture.module.css'

/** A picture in the sizes the browser can choose from. `shape` crops it to a fixed ratio; without one it keeps its own. */
export function PictureView({
  picture,
  sizes,
  shape,
  isFirst = false,
  isDecorative = false,
}: {
  picture: Picture
  sizes: string
  shape?: 'wide' | 'tall' | 'square'
  /** The largest picture of the first screen: fetched at once. */
  isFirst?: boolean
  /** Beside a headline that says the same, the description would only be read out twice. */
  isDecorative?: boolean
}) {
  const { sources, srcSet } = pictureSources(picture)
  if (isFirst) preloadPicture(picture, sizes)
  const className = shape === undefined ? styles.whole : `${styles.cropped} ${styles[shape] ?? ''}`
  return (
    <picture className={styles.frame}>
      {sources.map((source) => (
        <source key={source.type} type={source.type} srcSet={source.srcSet} sizes={sizes} />
      ))}
      <img
        className={className}
        src={picture.url}
        srcSet={srcSet}
        sizes={srcSet === undefined ? undefined : sizes}
        width={picture.width}
        height={picture.height}
        alt={isDecorative ? '' : picture.alt}
        loading={isFirst ? 'eager' : 'lazy'}
        fetchPriority={isFirst ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  )
}

/** Asks for the picture before the page around it has been read: in the first type there is, as the browser will. */
function preloadPicture(picture: Picture, sizes: string) {
  const { sources, srcSet } = pictureSources(picture)
  const [source] = sources
  const chosen = source?.srcSet ?? srcSet
  preload(picture.url, {
    as: 'image',
    fetchPriority: 'high',
    ...(source === undefined ? {} : { type: source.type }),
    ...(chosen === undefined ? {} : { imageSrcSet: chosen, imageSizes: sizes }),
  })
}
