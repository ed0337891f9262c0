import { describe, expect, it } from 'vitest'
import { createLocaleTools } from './locale-context.tsx'

describe('createLocaleTools', () => {
  const vi = createLocaleTools('vi', 'Asia/Ho_Chi_Minh')
  const en = createLocaleTools('en', 'Asia/Ho_Chi_Minh')

  it('writes instants by the clock of the portal', () => {
    expect(vi.longDateTime('2018-06-18T01:30:00.000Z')).toBe('Thứ Hai, 18/06/2018, 08:30')
    expect(vi.date('2018-06-17T17:00:00.000Z')).toBe('18/06/2018')
    expect(en.longDate('2018-06-18T01:30:00.000Z')).toBe('Monday, 18 June 2018')
  })

  it('takes a calendar day as that day of the portal', () => {
    expect(vi.date('2026-11-30')).toBe('30/11/2026')
  })

  it('writes numbers and shares', () => {
    expect(vi.number(5_120_831)).toBe('5.120.831')
    expect(vi.percent(33.3)).toBe('33,3%')
    expect(en.percent(33.3)).toBe('33.3%')
  })

  it('marks only text in another language', () => {
    expect(vi.langOf('vi')).toBeUndefined()
    expect(vi.langOf('en')).toBe('en')
  })
})
