import { describe, expect, it } from 'vitest'
import { textPage } from './page.fixture.ts'
import { emptyPortal, isNothingToDo, planImport, type PortalState } from './plan.ts'
import { readPage } from './read-page.ts'

const now = new Date('2026-01-05T00:00:00Z')
const options = { timeZone: 'Asia/Ho_Chi_Minh', publishedAt: null, section: null }
const read = (text: string) => readPage(new TextEncoder().encode(text))
const reading = read(textPage)
const empty = emptyPortal(reading, now)
const imported: PortalState = {
  ...empty,
  article: { slug: 'ten-cu', state: 'published', version: 2, publishAt: new Date('2016-12-08T17:00:00Z') },
  poll: { state: 'open' },
  visitsBaseline: 1_204_577,
  hasImportedVisits: true,
}

describe('planImport', () => {
  it('brings everything to a portal that has nothing', () => {
    const plan = planImport(reading, empty, options)
    expect(plan.article).toEqual({
      action: 'create',
      slug: 'hop-mat-can-bo-luu-tru-cac-huyen-thanh-pho-nhan-dip-tong-ket-nam-2016',
      state: 'published',
      // Midnight in the portal's zone.
      publishedAt: new Date('2016-12-08T17:00:00Z'),
    })
    expect(plan.poll).toEqual({ action: 'create', state: 'draft' })
    expect(plan.visits).toEqual({ action: 'raise', baseline: 0, total: 1_204_577, reason: 'smaller' })
    expect(isNothingToDo(plan)).toBe(false)
  })

  it('changes nothing where the page was imported', () => {
    const plan = planImport(reading, imported, { ...options, publishedAt: new Date('2017-01-01T00:00:00Z') })
    expect(plan.article).toMatchObject({ action: 'keep', slug: 'ten-cu', state: 'published' })
    expect(plan.poll).toEqual({ action: 'keep', state: 'open' })
    expect(isNothingToDo(plan)).toBe(true)
  })

  it.each([
    [1_204_576, false, 'raise', 'smaller'],
    [1_204_577, false, 'keep', 'enough'],
    [9_000_000, false, 'keep', 'enough'],
    // An administrator lowered what an import had set.
    [1_000, true, 'keep', 'imported'],
  ] as const)('with %i visits already (imported before: %s): %s', (visitsBaseline, has, action, reason) => {
    const plan = planImport(reading, { ...empty, visitsBaseline, hasImportedVisits: has }, options)
    expect(plan.visits).toMatchObject({ action, reason, baseline: visitsBaseline })
  })

  it('leaves a page without a year a draft, until a date is given', () => {
    const undated = read(textPage.replace(' năm 2016', ''))
    const plan = planImport(undated, empty, options)
    expect(plan.publication).toEqual({ at: null, from: 'no-year' })
    expect(plan.article).toMatchObject({ action: 'create', state: 'draft', publishedAt: null })

    const draft = { slug: 'ban-nhap', state: 'draft', version: 1, publishAt: null } as const
    const publishedAt = new Date('2016-12-09T01:00:00Z')
    expect(planImport(undated, { ...empty, article: draft }, options).article.action).toBe('keep')
    expect(planImport(undated, { ...empty, article: draft }, { ...options, publishedAt }).article).toEqual({
      action: 'publish',
      slug: 'ban-nhap',
      state: 'published',
      publishedAt,
    })
    // Someone works on it: theirs to publish.
    const edited = { ...empty, article: { ...draft, version: 2 } }
    expect(planImport(undated, edited, { ...options, publishedAt }).article.action).toBe('keep')
  })

  it('does not believe a date that is ahead', () => {
    const plan = planImport(reading, { ...empty, now: new Date('2016-12-01T00:00:00Z') }, options)
    expect(plan.publication).toEqual({ at: null, from: 'future' })
    expect(plan.article.state).toBe('draft')
  })

  it('asks for nothing that the page does not have', () => {
    const plan = planImport(read('Tin ngắn\n\nMột đoạn văn.'), empty, options)
    expect(plan).toMatchObject({ poll: null, visits: null, publication: { at: null, from: 'no-day' } })
  })
})
