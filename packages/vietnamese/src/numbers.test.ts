import { describe, expect, it } from 'vitest'
import { formatNumber, formatPercent } from './numbers.ts'

describe('formatNumber', () => {
  it.each([
    [5120831, '5.120.831', '5,120,831'],
    [1234, '1.234', '1,234'],
    [0, '0', '0'],
    [-0, '0', '0'],
    [-0.0001, '0', '0'],
    [-1234.5, '-1.234,5', '-1,234.5'],
    [9007199254740993n, '9.007.199.254.740.993', '9,007,199,254,740,993'],
  ])('writes %s', (value, vietnamese, english) => {
    expect(formatNumber(value)).toBe(vietnamese)
    expect(formatNumber(value, 'en')).toBe(english)
  })
})

describe('formatPercent', () => {
  it.each([
    [33.333, '33,3%', '33.3%'],
    [50, '50%', '50%'],
    [100, '100%', '100%'],
  ])('writes %s', (percent, vietnamese, english) => {
    expect(formatPercent(percent)).toBe(vietnamese)
    expect(formatPercent(percent, 'en')).toBe(english)
  })
})
