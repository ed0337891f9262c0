import { describe, expect, it } from 'vitest'
import { isFromWord, listKindOf, normalizePastedText } from './paste.ts'

describe('pasted text', () => {
  it('is NFC with plain spaces', () => {
    const decomposed = 'Tỉnh\u00a0ủy'.normalize('NFD')
    expect(normalizePastedText(decomposed)).toBe('Tỉnh ủy')
  })

  it.each([
    ['<p class=MsoNormal>Kính gửi</p>', true],
    ['<p>x<o:p></o:p></p>', true],
    ['<p>Thường</p>', false],
  ])('%s from Word: %s', (html, expected) => expect(isFromWord(html)).toBe(expected))

  it.each([
    ['1.\u00a0\u00a0', 'ol'],
    ['a)', 'ol'],
    ['iv.', 'ol'],
    ['đ)', 'ol'],
    ['·\u00a0', 'ul'],
    ['-', 'ul'],
    ['o', 'ul'],
  ])('%j begins an item of %s', (marker, kind) => expect(listKindOf(marker)).toBe(kind))
})
