import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldVietnamese } from './fold.ts'
import { declarationParagraphs, markableLetters } from './letters.fixture.ts'
import { exactKey, unifyTonePlacement } from './tone.ts'

const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(...markableLetters, 'b', 'n', 'g', 'q', 'Q', ' ', '-', '\u0301', '\u0323'),
  }),
)

describe('unifyTonePlacement', () => {
  const openPairs = ['oa', 'oe', 'uy'].flatMap(([first = '', second = '']) =>
    tones.map((tone): [string, string] => [
      (first + second + tone).normalize('NFC'),
      (first + tone + second).normalize('NFC'),
    ]),
  )

  it.each(openPairs)('maps %s to %s after any initial, in any case', (placedOnSecond, placedOnFirst) => {
    for (const initial of ['', 'h', 'kh', 'th', 'ngh', 'đ']) {
      for (const change of [keep, upper, capitalize]) {
        const expected = change(initial + placedOnFirst)
        expect(unifyTonePlacement(change(initial + placedOnSecond))).toBe(expected)
        expect(unifyTonePlacement(change(initial + placedOnSecond).normalize('NFD'))).toBe(expected)
        expect(unifyTonePlacement(expected)).toBe(expected)
      }
    }
  })

  it.each([
    'quý',
    'quả',
    'quỳ',
    'Quỵ',
    'hoàn',
    'toán',
    'thuyền',
    'thoải',
    'khuỷu',
    'xoáy',
    'Chloé',
    'cà',
    'hoa',
  ])('leaves %s alone', (word) => {
    expect(unifyTonePlacement(word)).toBe(word)
    expect(unifyTonePlacement(word.normalize('NFD'))).toBe(word)
  })

  it('works inside a sentence', () => {
    expect(unifyTonePlacement('Tỉnh uỷ, UỶ BAN: “khoẻ”, hoà-bình, quý II')).toBe(
      'Tỉnh ủy, ỦY BAN: “khỏe”, hòa-bình, quý II',
    )
  })

  it('is idempotent, keeps the folded key, and is blind to the form of the input', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const unified = unifyTonePlacement(text)
        expect(unifyTonePlacement(unified)).toBe(unified)
        expect(unified).toBe(unified.normalize('NFC'))
        expect(unifyTonePlacement(text.normalize('NFD'))).toBe(unified)
        expect(foldVietnamese(unified)).toBe(foldVietnamese(text))
      }),
    )
  })
})

describe('exactKey', () => {
  it.each([
    ['kinh tế-xã hội', 'Kinh tế xã hội'],
    ['Tỉnh uỷ', 'tỉnh ủy'],
    ['HOÀ BÌNH', 'hòa bình'],
    ['42/2022/NĐ-CP', '42 2022 nđ cp'],
    ['\u00D0ảng', 'đảng'],
  ])('gives %j and %j one key', (one, other) => {
    expect(exactKey(one)).toBe(exactKey(other))
    expect(exactKey(one.normalize('NFD'))).toBe(exactKey(other))
  })

  it('tells apart what only accents tell apart', () => {
    expect(exactKey('cán bộ')).not.toBe(exactKey('cần bổ'))
    expect(exactKey('đại')).not.toBe(exactKey('dại'))
  })

  it('folds to the same key as the text it came from', () => {
    for (const paragraph of declarationParagraphs) {
      expect(foldVietnamese(exactKey(paragraph))).toBe(foldVietnamese(paragraph))
    }
  })

  it('is idempotent and blind to the form of the input', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const key = exactKey(text)
        expect(exactKey(key)).toBe(key)
        expect(exactKey(text.normalize('NFD'))).toBe(key)
      }),
    )
  })
})

function keep(word: string): string {
  return word
}

function upper(word: string): string {
  return word.toUpperCase()
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
