import { describe, expect, it } from 'vitest'
import { flattenSections, nameOfRef, sectionName } from './section-names.ts'

const leaf = { id: '2', slug: 'can-bo', name: 'Cán bộ', nameEn: 'Personnel', description: null, children: [] }
const tree = [{ id: '1', slug: 'dang', name: 'Đảng', nameEn: null, description: null, children: [leaf] }]

describe('section names', () => {
  it('fall back to Vietnamese, and say so', () => {
    expect(sectionName({ name: 'Đảng', nameEn: null }, 'en')).toEqual({ name: 'Đảng', lang: 'vi' })
    expect(sectionName(leaf, 'en')).toEqual({ name: 'Personnel', lang: 'en' })
    expect(sectionName(leaf, 'vi')).toEqual({ name: 'Cán bộ', lang: 'vi' })
  })

  it('are found in the tree by slug', () => {
    expect(nameOfRef({ slug: 'can-bo', name: 'Cán bộ' }, tree, 'en').name).toBe('Personnel')
    expect(nameOfRef({ slug: 'la', name: 'Lạ' }, tree, 'en')).toEqual({ name: 'Lạ', lang: 'vi' })
  })

  it('flatten with their depth', () => {
    expect(flattenSections(tree).map(({ slug, depth }) => [slug, depth])).toEqual([
      ['dang', 0],
      ['can-bo', 1],
    ])
  })
})
