import type { InlineNode, Mark } from '@bantin/document'

export interface MarkGroup {
  /** The mark all of `nodes` share at this depth; undefined for nodes that have no further mark. */
  mark: Mark | undefined
  nodes: InlineNode[]
}

/** Neighbours that carry the same mark at `depth`, together. */
export function groupByMark(content: readonly InlineNode[], depth: number): MarkGroup[] {
  const groups: MarkGroup[] = []
  for (const node of content) {
    const mark = node.marks?.[depth]
    const last = groups.at(-1)
    if (last !== undefined && isSame(last.mark, mark)) last.nodes.push(node)
    else groups.push({ mark, nodes: [node] })
  }
  return groups
}

function isSame(a: Mark | undefined, b: Mark | undefined): boolean {
  if (a?.type === 'link' && b?.type === 'link') return a.attrs.href === b.attrs.href
  return a?.type === b?.type
}
