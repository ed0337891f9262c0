import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAnswerStore, type StoredAnswer } from './answer-store.ts'

function answer(bytes: number, hash = 'x'): StoredAnswer {
  return {
    hash,
    forms: {},
    epoch: 1,
    expiresAtMs: Infinity,
    bytes,
    readsUntilMoved: 1,
  }
}

test('whatever is put in, it never holds more than it may', () => {
  const step = fc.record({ key: fc.integer({ min: 0, max: 30 }), bytes: fc.integer({ min: 1, max: 300 }) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const store = createAnswerStore({ maxBytes: 1_000 })
      for (const { key, bytes } of steps) {
        if (bytes % 3 === 0) store.get(String(key))
        else store.set(String(key), answer(bytes, String(bytes)))
        expect(store.bytes).toBeLessThanOrEqual(1_000)
        const found = store.get(String(key))
        if (found && bytes % 3 !== 0) expect(found.hash).toBe(String(bytes))
      }
    }),
  )
})

test('what is asked for again stays when everything else is asked for once', () => {
  const store = createAnswerStore({ maxBytes: 1_000 })
  for (const key of ['a', 'b']) {
    store.set(key, answer(50))
    store.get(key)
  }
  for (let number = 0; number < 10_000; number += 1) store.set(`x${number}`, answer(50))
  expect(store.get('a')).toBeDefined()
  expect(store.get('b')).toBeDefined()
  expect(store.get('x1')).toBeUndefined()
})

test('what is put anew keeps its place and its bytes are counted once', () => {
  const store = createAnswerStore({ maxBytes: 1_000 })
  store.set('a', answer(50))
  store.get('a')
  store.set('a', answer(60, 'y'))
  expect(store.get('a')?.hash).toBe('y')
  expect([store.size, store.bytes]).toEqual([1, 61])
  store.delete('a')
  expect([store.size, store.bytes]).toEqual([0, 0])
})
