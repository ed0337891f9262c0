import { describe, expect, it } from 'vitest'
import type { ManagedFeaturedItem } from '../api/types.ts'
import { inputOf, shownTitle } from './entries.ts'

const nothing: ManagedFeaturedItem = {
  kind: 'link',
  articleId: null,
  eventId: null,
  url: null,
  title: null,
  targetTitle: null,
  isPublic: true,
}

describe('entries of the featured list', () => {
  it('are sent in their order, each by its own kind', () => {
    const entries: ManagedFeaturedItem[] = [
      { ...nothing, kind: 'event', eventId: 'e', targetTitle: 'Kỳ họp' },
      { ...nothing, kind: 'article', articleId: 'a', title: 'Tiêu đề khác' },
      { ...nothing, url: '/van-ban', title: 'Văn bản' },
    ]
    expect(inputOf(entries)).toEqual([
      { kind: 'event', eventId: 'e', title: null },
      { kind: 'article', articleId: 'a', title: 'Tiêu đề khác' },
      { kind: 'link', url: '/van-ban', title: 'Văn bản' },
    ])
  })

  it('leaves out what has lost its target', () => {
    expect(inputOf([{ ...nothing, kind: 'article' }])).toEqual([])
  })

  it('shows the title set before the target’s own', () => {
    expect(shownTitle({ ...nothing, title: 'Đặt', targetTitle: 'Gốc' })).toBe('Đặt')
    expect(shownTitle({ ...nothing, targetTitle: 'Gốc' })).toBe('Gốc')
  })
})
