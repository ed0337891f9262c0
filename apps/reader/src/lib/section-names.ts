import type { Section } from '@bantin/contract'
import type { Locale } from '@bantin/vietnamese'

export interface NamedSection {
  name: string
  /** Language of the name: the Vietnamese one stands in where no English name is set. */
  lang: Locale
}

/** The name of a section in `locale`. */
export function sectionName(section: { name: string; nameEn: string | null }, locale: Locale): NamedSection {
  return locale === 'en' && section.nameEn !== null && section.nameEn !== ''
    ? { name: section.nameEn, lang: 'en' }
    : { name: section.name, lang: 'vi' }
}

/** The name of the section with `slug`, looked up in the tree because references carry no English name. */
export function nameOfRef(
  ref: { slug: string; name: string },
  tree: readonly Section[],
  locale: Locale,
): NamedSection {
  const section = flattenSections(tree).find(({ slug }) => slug === ref.slug)
  return sectionName(section ?? { ...ref, nameEn: null }, locale)
}

export interface FlatSection extends Section {
  depth: number
}

/** Every section of the tree, parents before their children. */
export function flattenSections(tree: readonly Section[], depth = 0): FlatSection[] {
  return tree.flatMap((section) => [{ ...section, depth }, ...flattenSections(section.children, depth + 1)])
}
