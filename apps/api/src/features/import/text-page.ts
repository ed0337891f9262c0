import { fromText } from '@bantin/document'
import { blocksOf } from './blocks.ts'
import { clean } from './lines.ts'
import type { LegacyPage } from './page.ts'

/** A page saved as plain text: every line that is not blank is a block. */
export function readTextPage(text: string): LegacyPage {
  const lines = text
    .split(/\r\n?|[\n\f\u2028\u2029]/)
    .map(clean)
    .filter((line) => line !== '')
  const nodes = lines.flatMap((line) => fromText(line).content)
  return { format: 'text', ...blocksOf(nodes), titleElement: null, metaDates: [], elements: [] }
}
