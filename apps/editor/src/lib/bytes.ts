import { formatNumber } from '@bantin/vietnamese'

/** A file size in words: `640 kB`, `2,4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`
  if (bytes < 1_000_000) return `${formatNumber(bytes / 1_000, 'vi', 0)} kB`
  return `${formatNumber(bytes / 1_000_000, 'vi', 1)} MB`
}
