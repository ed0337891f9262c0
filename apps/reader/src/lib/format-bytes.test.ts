import { expect, it } from 'vitest'
import { formatBytes } from './format-bytes.ts'

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1 kB'],
  [312_400, '312 kB'],
  [999_500, '1 MB'],
  [1_440_000, '1,4 MB'],
])('%i bytes', (bytes, expected) => {
  expect(formatBytes(bytes, 'vi')).toBe(expected)
})
