import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldVietnamese, normalizeText } from './fold.ts'
import {
  accentedLetters,
  declarationHtml,
  declarationParagraphs,
  markableLetters,
} from './letters.fixture.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...markableLetters, 'b', 'n', 'g', 'q', ' ', '-', '\u0301', '\u0323') }),
)

describe('foldVietnamese', () => {
  it('covers the whole alphabet', () => {
    expect(markableLetters).toHaveLength(146)
    expect(accentedLetters).toHaveLength(134)
  })

  it.each(markableLetters)('folds %s to its ASCII letter, composed or not', (letter) => {
    const expected = letter.toLowerCase() === 'đ' ? 'd' : letter.normalize('NFD').charAt(0).toLowerCase()
    expect(foldVietnamese(letter.normalize('NFC'))).toBe(expected)
    expect(foldVietnamese(letter.normalize('NFD'))).toBe(expected)
  })

  it.each([
    ['Đồng chí  Phạm Đức Châu', 'dong chi pham duc chau'],
    ['kinh tế-xã hội', 'kinh te xa hoi'],
    ['42/2022/NĐ-CP', '42 2022 nd cp'],
    ['\u00D0ảng ủy', 'dang uy'],
    ['  … 🎉 ', ''],
    ['', ''],
  ])('folds %j to %j', (text, key) => {
    expect(foldVietnamese(text)).toBe(key)
  })

  it('gives the same key for both forms of real prose', () => {
    for (const paragraph of declarationParagraphs) {
      expect(foldVietnamese(paragraph.normalize('NFD'))).toBe(foldVietnamese(paragraph.normalize('NFC')))
      expect(foldVietnamese(paragraph)).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/)
    }
  })

  it('is idempotent and blind to the form of the input', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const key = foldVietnamese(text)
        expect(key).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/)
        expect(foldVietnamese(key)).toBe(key)
        expect(foldVietnamese(text.normalize('NFC'))).toBe(key)
        expect(foldVietnamese(text.normalize('NFD'))).toBe(key)
      }),
    )
  })
})

describe('normalizeText', () => {
  it('composes prose that comes decomposed', () => {
    expect(declarationHtml.normalize('NFC')).not.toBe(declarationHtml)
    expect(normalizeText(declarationHtml)).toBe(declarationHtml.normalize('NFC'))
  })

  it('replaces unpaired surrogates and keeps pairs', () => {
    expect(normalizeText('a\uD83Cb\uDF89 🎉')).toBe('a\uFFFDb\uFFFD 🎉')
  })

  it('always gives well-formed NFC, and leaves such text alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }), (text) => {
        const normalized = normalizeText(text)
        expect(normalized.isWellFormed()).toBe(true)
        expect(normalized.normalize('NFC')).toBe(normalized)
        expect(normalizeText(normalized)).toBe(normalized)
      }),
    )
  })
})
