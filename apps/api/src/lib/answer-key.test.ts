import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerKey, hasPlainNumbers } from './answer-key.ts'

test.each([
  ['/a?b=1&c=2', '/a?c=2&b=1'],
  ['/a', '/a?'],
  ['/a', '/a?&&'],
  ['/a?b=1', '/a?&b=1&'],
  ['/articles/bai-so-1', '/articles/b%61i-so-1'],
  ['/a?q=x', '/a?q=%78'],
  ['/a?%71=x', '/a?q=x'],
  ['/a?q=tin%20m%E1%BB%9Bi', '/a?q=tin+m%e1%bb%9bi'],
])('%s and %s ask for one answer', (one, two) => {
  expect(answerKey(one)).toBe(answerKey(two))
})

test.each([
  ['/a?b=1', '/a?b=2'],
  ['/a', '/a?b=1'],
  ['/a?b=1&b=2', '/a?b=1'],
  ['/a/b', '/a%2Fb'],
  ['/a?b=1%262', '/a?b=1&2'],
  ['/a?b=c%3Dd', '/a?b%3Dc=d'],
])('%s and %s ask for two', (one, two) => {
  expect(answerKey(one)).not.toBe(answerKey(two))
})

test('of a page only its own parameters count', () => {
  expect(answerKey('/?fbclid=abc&cursor=x&utm_source=zalo', ['cursor'])).toBe('/?cursor=x')
  expect(answerKey('/?fbclid=abc', ['cursor'])).toBe('/')
})

test.each(['/a?q=%', '/a?q=%zz', '/%c3%28', '/a?q=%ed%a0%80'])('%s has no key', (url) => {
  expect(answerKey(url)).toBeNull()
})

test('two addresses with one key have the same path and parameters', () => {
  const parameters = fc.array(fc.tuple(fc.constantFrom('q', 'limit', 'đ'), fc.string({ maxLength: 8 })), {
    maxLength: 4,
  })
  fc.assert(
    fc.property(parameters, (given) => {
      const url = `/a?${new URLSearchParams(given).toString()}`
      const key = answerKey(url)
      const found = [...new URLSearchParams(key?.split('?')[1] ?? '')]
      const order = (list: string[][]) => list.map((pair) => pair.join('\u0000')).sort()
      expect(order(found)).toEqual(order(given))
    }),
  )
})

test.each([
  ['/a?limit=20', { limit: 20 }, true],
  ['/a', { limit: 20 }, true],
  ['/a?limit=020', { limit: 20 }, false],
  ['/a?limit=2e1', { limit: 20 }, false],
  ['/a?limit=+20', { limit: 20 }, false],
  ['/a?q=020', { q: '020' }, true],
])('%s is written plainly: %o %s', (url, query, isPlain) => {
  expect(hasPlainNumbers(url, query)).toBe(isPlain)
})
