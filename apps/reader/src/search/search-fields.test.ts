import { describe, expect, it } from 'vitest'
import { apiQuery, hasLimits, readSearchFields } from './search-fields.ts'

const read = (query: string) => readSearchFields(new URLSearchParams(query))

describe('search fields', () => {
  it('are read from the address, trimmed and NFC', () => {
    expect(read('?q=%20ho%CC%82%CC%80%20&chuyen-muc=van-ban&tu=2026-01-01')).toEqual({
      q: 'hồ',
      section: 'van-ban',
      from: '2026-01-01',
      to: '',
    })
  })

  it('become the query of the API', () => {
    expect(apiQuery(read('?q=a&chuyen-muc=van-ban&tu=2026-01-01&den=2026-12-31'))).toEqual({
      q: 'a',
      section: 'van-ban',
      publishedFrom: '2026-01-01',
      publishedTo: '2026-12-31',
    })
  })

  it('know whether anything narrows the search', () => {
    expect(hasLimits(read('?q=a'))).toBe(false)
    expect(hasLimits(read('?q=a&den=2026-12-31'))).toBe(true)
  })
})
