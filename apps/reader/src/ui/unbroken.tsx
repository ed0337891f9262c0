import { splitUnbroken } from '../lib/unbroken.ts'
import styles from './ui.module.css'

/** Text whose document numbers, dates and measures stay on one line. */
export function Unbroken({ text }: { text: string }) {
  const pieces = splitUnbroken(text)
  if (!pieces.some((piece) => piece.isUnbroken)) return text
  return pieces.map((piece, index) =>
    piece.isUnbroken ? (
      // oxlint-disable-next-line react/no-array-index-key -- pieces of one text have no other identity
      <span key={index} className={styles.unbroken}>
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  )
}
