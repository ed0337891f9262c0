import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDocumentNumbers } from './document-number.ts'
import { foldVietnamese } from './fold.ts'
import { keepTogether } from './no-break.ts'

const known = [
  '18-NQ/TW 86-KH/TU 205-QĐ/TW 04-QĐi/TW 9-HD/BTCTW 42/2022/NĐ-CP 45/2019/QH14 01/2020/TT-BNV 1234/QĐ-UBND',
  '15/CT-TTg 30a/2008/NQ-CP 34/2021/TTLT-BTC-BTP 12/2016/L-CTN 1234/UBND-VX',
].flatMap((line) => line.split(' '))

describe('findDocumentNumbers', () => {
  it.each(known)('finds %s in a sentence, and as displays write it', (number) => {
    for (const text of [`Theo số ${number}, ngày 18/6`, `(${number})`, number, `Số:${number}.`]) {
      const start = text.indexOf(number)
      expect(findDocumentNumbers(text)).toEqual([{ number, start, end: start + number.length }])
    }
    expect(findDocumentNumbers(keepTogether(`số ${number}`)).map((found) => found.number)).toEqual([number])
  })

  it('reads through spaces and dashes', () => {
    expect(findDocumentNumbers('số 18 – NQ/TW và 42/2022/NĐ\u2011CP').map((found) => found.number)).toEqual([
      '18-NQ/TW',
      '42/2022/NĐ-CP',
    ])
  })

  it.each([
    '18/6/2018',
    '18-06-2018',
    '24/7',
    '2018-2020',
    '3/A',
    '5/Tháng',
    'NQ/TW',
    'A18-NQ/TW',
    '14 km',
    '18-NQ/TWxyz',
  ])('finds nothing in %s', (text) => {
    expect(findDocumentNumbers(text)).toEqual([])
  })

  it('points at what it found', () => {
    const piece = fc.constantFrom(...known, ' ', ', ', 'Nghị định số ', '/', '-', '18', 'UBND', '\u00A0')
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        let previousEnd = 0
        for (const { number, start, end } of findDocumentNumbers(text)) {
          expect(start).toBeGreaterThanOrEqual(previousEnd)
          expect(foldVietnamese(text.slice(start, end))).toBe(foldVietnamese(number))
          previousEnd = end
        }
      }),
    )
  })
})
