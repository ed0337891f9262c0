import type { FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import { requireOwnOrigin } from './origins.ts'
import { ProblemError } from './problems.ts'

test.each([
  [{}, true],
  [{ origin: 'http://127.0.0.1:3000' }, true],
  [{ origin: 'https://tinhuy.example.vn' }, true],
  [{ origin: 'https://TinHuy.example.vn', 'sec-fetch-site': 'same-origin' }, true],
  [{ origin: 'https://tinhuy.example.vn:444' }, false],
  [{ origin: 'https://tinhuy.example.vn.evil.example' }, false],
  [{ origin: 'null' }, false],
  [{ origin: '' }, false],
  [{ origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'cross-site' }, false],
])('asked with %j: taken %s', (headers, isTaken) => {
  // Only these two fields are read.
  const request = { headers, host: '127.0.0.1:3000' } as unknown as FastifyRequest
  expect(isRefused(request)).toBe(!isTaken)
})

function isRefused(request: FastifyRequest) {
  try {
    requireOwnOrigin(request, 'https://tinhuy.example.vn')
    return false
  } catch (error) {
    return error instanceof ProblemError && error.code === 'REQUEST_ORIGIN_FOREIGN'
  }
}
