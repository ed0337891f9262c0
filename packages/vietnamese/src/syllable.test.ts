import { describe, expect, it } from 'vitest'
import { declarationParagraphs } from './letters.fixture.ts'
import { isVietnameseSyllable, looksLikeVietnamese } from './syllable.ts'

describe('isVietnameseSyllable', () => {
  it.each(
    'nghiêng Quảng TRỊ ủy uỷ hoà gì giếng quyển quốc thuở khuỷu yêu ý Đảng ngoằn xoong quýt cách mật tuýp'.split(
      ' ',
    ),
  )('takes %s in either form', (word) => {
    expect(isVietnameseSyllable(word.normalize('NFC'))).toBe(true)
    expect(isVietnameseSyllable(word.normalize('NFD'))).toBe(true)
  })

  it.each(['ViÖt', 'céng¶', 'straße', 'été', 'càch', 'mat', 'fá', 'ngé́', 'vIệt', '', 'đ'])(
    'refuses %s',
    (word) => {
      expect(isVietnameseSyllable(word)).toBe(false)
    },
  )

  it('takes every accented word of real prose but its two typing errors', () => {
    const refused = declarationParagraphs
      .flatMap((paragraph) => paragraph.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? [])
      .filter((word) => !isVietnameseSyllable(word))
    expect(refused.filter((word) => /[^\x00-\x7F]/.test(word)).toSorted()).toEqual(['knông', 'nhgệ'])
  })
})

describe('looksLikeVietnamese', () => {
  it.each(['Tin tức', 'Nghị quyết số 18-NQ/TW', 'UBND tỉnh Quảng Trị', ...declarationParagraphs])(
    'takes %j',
    (text) => {
      expect(looksLikeVietnamese(text)).toBe(true)
    },
  )

  it.each([
    'The quick brown fox',
    'Le présent décret entre en vigueur à la date de sa publication',
    'Tinh uy Quang Tri',
    '§¶ng céng s¶n ViÖt Nam',
    'Coäng hoøa xaõ hoäi',
    '18/6/2018',
    '',
  ])('refuses %j', (text) => {
    expect(looksLikeVietnamese(text)).toBe(false)
  })
})
