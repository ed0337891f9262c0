import type { Media } from '../api/types.ts'
import { useMessages } from '../i18n/messages.tsx'
import { formatBytes } from '../lib/bytes.ts'
import classes from './media-grid.module.css'

/** The files of the library; each is a button that picks or opens it. */
export function MediaGrid(props: { items: Media[]; verb: string; onOpen: (media: Media) => void }) {
  const m = useMessages()
  return (
    <ul className={classes.grid}>
      {props.items.map((media) => (
        <li key={media.id}>
          <button type="button" className={classes.item} onClick={() => props.onOpen(media)}>
            <span className={classes.frame}>
              {media.kind === 'picture' ? (
                <img src={thumbnailOf(media)} alt="" loading="lazy" />
              ) : (
                <span className={classes.extension}>{extensionOf(media.name)}</span>
              )}
            </span>
            <span className="visually-hidden">{props.verb} </span>
            <span className={classes.name}>{media.name}</span>
            <span className={classes.quiet}>
              {media.kind === 'picture' && media.alt === '' ? m.media.altMissing : formatBytes(media.bytes)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The smallest variant that fills a tile sharply. */
function thumbnailOf({ url, variants }: Media): string {
  const fitting = variants.filter(({ width }) => width >= 320).sort((a, b) => a.width - b.width)
  return fitting[0]?.url ?? url
}

function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase() ?? '—'
}
