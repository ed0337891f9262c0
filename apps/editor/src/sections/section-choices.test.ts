import { describe, expect, it } from 'vitest'
import type { ManagedSection } from '../api/types.ts'
import { buildSectionTree, listSectionChoices } from './section-choices.ts'

function section(id: string, given: Partial<ManagedSection> = {}): ManagedSection {
  return {
    id,
    slug: id,
    name: id,
    nameEn: null,
    description: null,
    parentId: null,
    position: 0,
    articleCount: 0,
    version: 1,
    ...given,
  }
}

describe('the tree of sections', () => {
  const sections = [
    section('kinh-te', { position: 1 }),
    section('tin-tuc', { position: 0 }),
    section('nong-nghiep', { parentId: 'kinh-te', position: 1 }),
    section('cong-nghiep', { parentId: 'kinh-te', position: 0 }),
  ]

  it('keeps the set order among siblings', () => {
    expect(listSectionChoices(sections).map(({ label }) => label)).toEqual([
      'tin-tuc',
      'kinh-te',
      '\u2003cong-nghiep',
      '\u2003nong-nghiep',
    ])
  })

  it('shows a section whose parent is not there at the root', () => {
    expect(buildSectionTree([section('le', { parentId: 'mat' })])).toHaveLength(1)
  })
})
