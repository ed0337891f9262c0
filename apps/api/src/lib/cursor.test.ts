import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { cutPage, decodeCursor, encodeCursor } from './cursor.ts'

const shape = z.tuple([z.string(), z.number()])

test('a cursor comes back as it went, for its own list only', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer(), fc.string(), fc.string(), (text, number, scope, otherScope) => {
      const cursor = encodeCursor([scope], [text, number])
      expect(decodeCursor({ cursor, scope: [scope] }, shape)).toEqual([text, number])
      if (scope !== otherScope)
        expect(() => decodeCursor({ cursor, scope: [otherScope] }, shape)).toThrow('cursor')
    }),
  )
})

test('anything else is refused, never read', () => {
  fc.assert(
    fc.property(fc.string(), (cursor) => {
      expect(() => decodeCursor({ cursor, scope: 'list' }, shape)).toThrow('cursor')
    }),
  )
})

test('a page is cut at its limit', () => {
  expect(cutPage([1, 2, 3], 2, String)).toEqual({ rows: [1, 2], nextCursor: '2' })
  expect(cutPage([1, 2], 2, String)).toEqual({ rows: [1, 2], nextCursor: null })
})
