import type { ManagedSection } from '../api/types.ts'

export type SectionNode = ManagedSection & { depth: number; children: SectionNode[] }

/** The sections as a tree, siblings in their set order. */
export function buildSectionTree(sections: readonly ManagedSection[]): SectionNode[] {
  const known = new Set(sections.map(({ id }) => id))
  const childrenOf = (parentId: string | null, depth: number): SectionNode[] =>
    sections
      .filter(
        (section) =>
          (section.parentId !== null && known.has(section.parentId) ? section.parentId : null) === parentId,
      )
      .sort((a, b) => a.position - b.position || a.name.localeCompare(b.name, 'vi'))
      .map((section) => ({ ...section, depth, children: childrenOf(section.id, depth + 1) }))
  return childrenOf(null, 0)
}

/** The tree as a flat list in reading order, children pushed in by their label. */
export function listSectionChoices(
  sections: readonly ManagedSection[],
): { id: string; slug: string; label: string }[] {
  const flatten = (nodes: SectionNode[]): SectionNode[] =>
    nodes.flatMap((node) => [node, ...flatten(node.children)])
  return flatten(buildSectionTree(sections)).map(({ id, slug, name, depth }) => ({
    id,
    slug,
    label: `${'\u2003'.repeat(depth)}${name}`,
  }))
}
