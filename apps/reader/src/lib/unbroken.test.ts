import { describe, expect, it } from 'vitest'
import { splitUnbroken } from './unbroken.ts'

const unbrokenOf = (text: string) =>
  splitUnbroken(text)
    .filter((piece) => piece.isUnbroken)
    .map((piece) => piece.text)

describe('splitUnbroken', () => {
  it('holds document numbers and measures together', () => {
    expect(unbrokenOf('Nghị quyết 18-NQ/TW rút ngắn 14 km đường')).toEqual(['18-NQ/TW', '14 km'])
  })

  it.each([
    '',
    'Không có gì để giữ',
    'Theo Nghị quyết 18-NQ/TW, Kế hoạch 86-KH/TU ngày 18/6/2018.',
    'ngày 18 tháng 6 năm 2018',
    'đã\u00A0có khoảng trắng cứng 14\u00A0km và\u2060dấu nối 18-NQ/TW',
    'hai\ndòng\u2003và 18/6',
  ])('gives back the very text: %j', (text) => {
    expect(
      splitUnbroken(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  })
})
