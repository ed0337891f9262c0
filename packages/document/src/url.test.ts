import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isExternalHref, parseHref, parseImageSource } from './url.ts'

describe('links', () => {
  test.each([
    ['https://example.vn/a?b=c#d', 'https://example.vn/a?b=c#d'],
    ['HTTP://example.vn', 'HTTP://example.vn'],
    ['  /tin-tuc  ', '/tin-tuc'],
    ['/văn bản 1.pdf', '/văn%20bản%201.pdf'],
    ['/hô\u0323i', '/h%C3%B4%CC%A3i'],
    ['#muc-1', '#muc-1'],
    ['/', '/'],
    ['mailto:a@example.vn?subject=x', 'mailto:a@example.vn?subject=x'],
    ['tel:+84 233 385', 'tel:+84233385'],
    [`/a"b'c<d>`, '/a%22b%27c%3Cd%3E'],
  ])('%s is kept', (given, kept) => {
    expect(parseHref(given)).toBe(kept)
    expect(parseHref(kept)).toBe(kept)
  })

  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://a/b',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https:evil.example',
    'https:///evil.example',
    'https://',
    'https://user:secret@evil.example/',
    'https://example.vn@evil.example',
    'tin-tuc.html',
    '../a',
    '?a=b',
    '',
    '   ',
    'mailto:',
    'tel:abc def<',
    `/${'a'.repeat(2_000)}`,
    '/\ud800',
    null,
    undefined,
    1,
    { toString: () => '/a' },
  ])('%j is refused', (given) => {
    expect(parseHref(given)).toBeUndefined()
  })

  test('whatever is kept is safe to a browser and a fixed point', () => {
    const pieces = fc.constantFrom(
      'http',
      's',
      ':',
      '/',
      '//',
      '\\',
      '#',
      '?',
      '@',
      'a.vn',
      'javascript',
      'data',
      'mailto',
      'tel',
      '+84',
      ' ',
      '\t',
      '\n',
      '\0',
      'ệ',
      'e\u0323',
      '%',
      '[',
      ']',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const href = parseHref(parts.join(''))
        if (href === undefined) return
        expect(parseHref(href)).toBe(href)
        expect(href.normalize('NFC')).toBe(href)
        const url = new URL(href, 'https://site.example/')
        expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(url.protocol)
        const isLocal = href.startsWith('/') || href.startsWith('#')
        expect(isLocal && url.host !== 'site.example').toBe(false)
      }),
      { numRuns: 5_000 },
    )
  })
})

test('images are http(s) or root-relative', () => {
  expect(parseImageSource('/media/a b.jpg')).toBe('/media/a%20b.jpg')
  expect(parseImageSource('https://example.vn/a.jpg')).toBe('https://example.vn/a.jpg')
  for (const source of ['data:image/png;base64,x', '//a/b.jpg', '#a', 'mailto:a@b', 'a.jpg', 'blob:x']) {
    expect(parseImageSource(source)).toBeUndefined()
  }
})

test('a link is external when it names another origin', () => {
  expect(isExternalHref('https://a.vn/x')).toBe(true)
  expect(isExternalHref('https://a.vn/x', 'https://a.vn')).toBe(false)
  expect(isExternalHref('https://a.vn.evil.example/x', 'https://a.vn')).toBe(true)
  expect(isExternalHref('/x', 'https://a.vn')).toBe(false)
  expect(isExternalHref('mailto:a@b.vn', 'https://a.vn')).toBe(false)
})
