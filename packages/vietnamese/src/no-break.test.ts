import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { declarationParagraphs } from './letters.fixture.ts'
import { keepTogether } from './no-break.ts'

describe('keepTogether', () => {
  // '~' stands for a no-break space, '|' for a word joiner.
  it.each([
    ['Nghị quyết số 18-NQ/TW của', 'Nghị quyết số~18-|NQ/|TW của'],
    ['Nghị định 42/2022/NĐ-CP và 86-KH/TU', 'Nghị định 42/|2022/|NĐ-|CP và 86-|KH/|TU'],
    ['dài 14 km, tăng 30 % so với', 'dài 14~km, tăng 30~% so với'],
    ['5,2 triệu đồng; 1.200 ha', '5,2~triệu đồng; 1.200~ha'],
    ['Ngày 18/6, tại', 'Ngày~18/|6, tại'],
    ['ngày 18 tháng 6 năm 2018', 'ngày~18 tháng~6 năm~2018'],
    ['6 tháng đầu năm 2018, quý III', '6~tháng đầu năm~2018, quý~III'],
    ['lần thứ XVI', 'lần thứ~XVI'],
    ['14 kmh và 3 mèo, năm nay', '14 kmh và 3 mèo, năm nay'],
    ['kinh tế-xã hội', 'kinh tế-xã hội'],
  ])('%s', (text, expected) => {
    expect(keepTogether(text)).toBe(expected.replaceAll('~', '\u00A0').replaceAll('|', '\u2060'))
  })

  it('changes nothing a reader sees, and nothing when done twice', () => {
    const spaces = [' ', '\u00A0', '\u2060']
    const words = '18 6 2018 42/2022/NĐ-CP 18-NQ/TW km tháng năm III % / - , . Ngày đồng'.split(' ')
    const piece = fc.constantFrom(...spaces, ' ', ' ', ...words)
    const text = fc.oneof(
      fc.array(piece).map((pieces) => pieces.join('')),
      fc.constantFrom(...declarationParagraphs),
    )
    fc.assert(
      fc.property(text, (text) => {
        const kept = keepTogether(text)
        expect(keepTogether(kept)).toBe(kept)
        expect(withoutHints(kept)).toBe(withoutHints(text))
      }),
      { numRuns: 1000 },
    )
  })
})

function withoutHints(text: string): string {
  return text.replaceAll('\u00A0', ' ').replaceAll('\u2060', '')
}
