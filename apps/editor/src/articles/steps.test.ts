import { describe, expect, it } from 'vitest'
import type { ArticleState, ManagedArticle } from '../api/types.ts'
import { canEdit, listSteps } from './steps.ts'

const me = { id: 'me', role: 'editor' } as const
const publisher = { id: 'me', role: 'publisher' } as const

function article(
  state: ArticleState,
  allowedTransitions: ArticleState[],
  given: Partial<ManagedArticle> = {},
) {
  return {
    state,
    allowedTransitions,
    isScheduled: false,
    hasPendingChanges: false,
    createdBy: { id: 'other', name: 'A' },
    ...given,
  }
}

const names = (...given: Parameters<typeof listSteps>) =>
  listSteps(...given).map(({ name, place }) => `${name}:${place}`)

describe('steps', () => {
  it('lets a reporter submit a draft', () => {
    expect(names(article('draft', ['in_review', 'trashed']), me)).toEqual(['submit:primary', 'trash:menu'])
  })

  it('lets an editor approve or return, with a reason', () => {
    const steps = listSteps(article('in_review', ['draft', 'approved', 'trashed']), me)
    expect(steps.map(({ name }) => name)).toEqual(['approve', 'return', 'trash'])
    expect(steps.find(({ name }) => name === 'return')?.asks).toBe('note')
  })

  it('takes back one’s own without a reason', () => {
    const own = article('in_review', ['draft'], { createdBy: { id: 'me', name: 'A' } })
    expect(listSteps(own, me)).toMatchObject([{ name: 'backToDraft', asks: 'nothing' }])
  })

  it('publishes now or later what is approved', () => {
    expect(names(article('approved', ['draft', 'published', 'trashed']), me)).toEqual([
      'publishNow:primary',
      'schedule:secondary',
      'return:secondary',
      'trash:menu',
    ])
  })

  it('publishes changes only when there are some', () => {
    const live = article('published', ['published', 'withdrawn', 'trashed'])
    expect(names(live, me)).toEqual(['withdraw:secondary', 'trash:menu'])
    expect(names({ ...live, hasPendingChanges: true }, me)[0]).toBe('publishChanges:primary')
  })

  it('lets a scheduled article be published at once or at another time', () => {
    const scheduled = article('published', ['published', 'withdrawn'], { isScheduled: true })
    expect(names(scheduled, me)).toEqual(['publishNow:primary', 'schedule:secondary', 'withdraw:secondary'])
  })

  it('lets a publisher go all the way from a draft', () => {
    const steps = listSteps(article('draft', ['in_review', 'trashed']), publisher)
    expect(steps.map(({ name, via }) => [name, via])).toEqual([
      ['submit', []],
      ['publishNow', ['in_review', 'approved']],
      ['schedule', ['in_review', 'approved']],
      ['trash', []],
    ])
    expect(
      listSteps(article('in_review', ['draft', 'approved']), publisher).find(
        ({ name }) => name === 'publishNow',
      )?.via,
    ).toEqual(['approved'])
    expect(new Set(steps.map(({ shortcut }) => shortcut)).size).toBe(steps.length)
  })

  it('restores from the bin', () => {
    expect(names(article('trashed', ['draft']), me)).toEqual(['restore:primary'])
  })

  it('offers nothing the server does not allow', () => {
    expect(listSteps(article('published', []), me)).toEqual([])
  })
})

describe('canEdit', () => {
  it.each([
    ['draft', 'reporter', true],
    ['in_review', 'reporter', false],
    ['published', 'editor', true],
    ['trashed', 'admin', false],
  ] as const)('%s by %s: %s', (state, role, expected) => expect(canEdit({ state }, { role })).toBe(expected))
})
