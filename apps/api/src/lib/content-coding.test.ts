import { expect, test } from 'vitest'
import { chooseEncoding } from './content-coding.ts'

test.each([
  [undefined, null],
  ['', null],
  ['br', 'br'],
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['identity', null],
  ['*;q=0', null],
  ['\u0000;;,,q=', null],
])('Accept-Encoding %j is answered in %j', (header, encoding) => {
  expect(chooseEncoding(header)).toBe(encoding)
})
