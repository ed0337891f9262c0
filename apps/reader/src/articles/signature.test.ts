import { expect, it } from 'vitest'
import { signatureOf } from './signature.ts'

it.each([
  ['HY', 'VPTU', '(HY – VPTU)'],
  ['Hải Yến', null, '(Hải Yến)'],
  ['', 'VPTU', '(VPTU)'],
  [null, null, null],
])('%s of %s', (author, unit, expected) => {
  expect(signatureOf({ author, unit })).toBe(expected)
})
