import type { ManagedSection, ManagedTag, Section, SectionDetail, Tag } from '@bantin/contract'
import type { findManagedSection, findManagedTag, SectionRow, TagRow } from './repository.ts'

/** The address of a section on the reader. */
export function sectionUrl(publicUrl: string, slug: string): string {
  return `${publicUrl}/chuyen-muc/${slug}`
}

/** Builds the tree from rows in their set order. */
export function presentSectionTree(rows: SectionRow[], parentId: string | null = null): Section[] {
  return rows
    .filter((row) => row.parent_id === parentId)
    .map((row) => ({ ...presentFields(row), children: presentSectionTree(rows, row.id) }))
}

/** One section with its trail and children, found by slug among all rows; null when it isn't there. */
export function presentSectionDetail(rows: SectionRow[], slug: string): SectionDetail | null {
  const row = rows.find((candidate) => candidate.slug === slug)
  if (!row) return null
  const byId = new Map(rows.map((candidate) => [candidate.id, candidate]))
  const trail: SectionRow[] = []
  for (
    let step: SectionRow | undefined = row;
    step && !trail.includes(step);
    step = byId.get(step.parent_id ?? '')
  )
    trail.unshift(step)
  const children = rows.filter((candidate) => candidate.parent_id === row.id)
  return { ...presentFields(row), trail: trail.map(presentRef), children: children.map(presentRef) }
}

function presentFields(row: SectionRow) {
  return { id: row.id, slug: row.slug, name: row.name, nameEn: row.name_en, description: row.description }
}

function presentRef({ slug, name }: SectionRow) {
  return { slug, name }
}

export function presentTag(row: TagRow): Tag {
  return { id: row.id, slug: row.slug, name: row.name, articleCount: row.article_count }
}

type SectionRecord = NonNullable<Awaited<ReturnType<typeof findManagedSection>>>
type TagRecord = NonNullable<Awaited<ReturnType<typeof findManagedTag>>>

export function presentManagedSection(row: SectionRecord): ManagedSection {
  const { id, slug, name, nameEn, description, parentId, position, version } = row
  return {
    id,
    slug,
    name,
    nameEn,
    description,
    parentId,
    position,
    version,
    articleCount: row._count.articles,
  }
}

export function presentManagedTag(row: TagRecord): ManagedTag {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    version: row.version,
    articleCount: row._count.articles,
  }
}
