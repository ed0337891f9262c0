import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markableLetters } from './letters.fixture.ts'
import { slugify } from './slug.ts'

describe('slugify', () => {
  it.each([
    ['Đồng chí', 'dong-chi'],
    [
      'Giao ban các Ban Đảng, Văn phòng Tỉnh ủy 6 tháng đầu năm 2018',
      'giao-ban-cac-ban-dang-van-phong-tinh-uy-6-thang-dau-nam-2018',
    ],
    ['Nghị định số 42/2022/NĐ-CP', 'nghi-dinh-so-42-2022-nd-cp'],
    ['🎉🎉', ''],
    ['', ''],
  ])('makes %j into %j', (text, slug) => {
    expect(slugify(text)).toBe(slug)
  })

  it('cuts at a word edge', () => {
    expect(slugify('tin tức trong tỉnh', 10)).toBe('tin-tuc')
    expect(slugify('tin tức trong tỉnh', 7)).toBe('tin-tuc')
    expect(slugify('tin tức trong tỉnh', 6)).toBe('tin')
    expect(slugify('nghiêng', 4)).toBe('nghi')
    expect(slugify('tin', 0)).toBe('')
    expect(slugify('từ '.repeat(100))).toHaveLength(119)
  })

  it('is always a slug or empty, and never too long', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...markableLetters, 'b', ' ', '-', '/'), maxLength: 200 }),
    )
    fc.assert(
      fc.property(text, fc.integer({ min: -1, max: 150 }), (text, maxLength) => {
        const slug = slugify(text, maxLength)
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
        expect(slug.length).toBeLessThanOrEqual(Math.max(0, maxLength))
        expect(slugify(slug, maxLength)).toBe(slug)
      }),
    )
  })
})
