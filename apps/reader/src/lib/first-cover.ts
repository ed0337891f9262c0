import type { Picture } from '@bantin/contract'

/** The picture that stands first in a list: what sharing its page shows. */
export function firstCover(items: readonly { cover: Picture | null }[]): Picture | null {
  return items.find(({ cover }) => cover !== null)?.cover ?? null
}
