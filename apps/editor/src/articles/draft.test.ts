import { describe, expect, it } from 'vitest'
import {
  changesOf,
  emptyBody,
  emptyDraft,
  findInvalidFields,
  inputOf,
  newArticleOf,
  type Draft,
} from './draft.ts'

function draft(given: Partial<Draft>): Draft {
  return { ...emptyDraft('Hạnh Nguyên'), title: 'Hội nghị giao ban', ...given }
}

describe('what is sent of a draft', () => {
  it('turns empty texts into null and folds line breaks of a title', () => {
    const input = inputOf(draft({ title: ' Hội nghị\ngiao ban ', unit: '  ' }), emptyBody)
    expect(input).toMatchObject({
      title: 'Hội nghị giao ban',
      unit: null,
      summary: null,
      author: 'Hạnh Nguyên',
      source: null,
    })
  })

  it('leaves out what the server would refuse', () => {
    const wrong = draft({
      title: ' ',
      slug: 'Không Đúng',
      sourceUrl: 'javascript:alert(1)',
      sourceName: 'Báo',
    })
    expect([...findInvalidFields(wrong)].sort()).toEqual(['slug', 'sourceUrl', 'title'])
    const input = inputOf(wrong, emptyBody)
    expect(input).not.toHaveProperty('title')
    expect(input).not.toHaveProperty('slug')
    expect(input).not.toHaveProperty('source')
    expect(input).toHaveProperty('author')
  })

  it('wants a name with an address of a source', () => {
    expect([...findInvalidFields(draft({ sourceUrl: 'https://songngan.example/tin' }))]).toEqual([
      'sourceName',
    ])
  })

  it('is only what changed', () => {
    const before = inputOf(draft({}), emptyBody)
    const after = inputOf(
      draft({ summary: 'Tóm tắt', tags: [{ slug: 'giao-ban', name: 'Giao ban' }] }),
      emptyBody,
    )
    expect(changesOf(before, after)).toEqual({ summary: 'Tóm tắt', tagSlugs: ['giao-ban'] })
    expect(changesOf(before, before)).toEqual({})
  })

  it('is no new article without a title', () => {
    expect(newArticleOf(inputOf(draft({ title: '' }), emptyBody))).toBeNull()
    expect(newArticleOf(inputOf(draft({}), emptyBody))).toMatchObject({
      title: 'Hội nghị giao ban',
      body: emptyBody,
    })
  })
})
