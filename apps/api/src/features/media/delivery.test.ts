import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../testing.ts'
import { parseRange } from './delivery.ts'
import { uploadFile } from './testing.ts'

let portal: TestApp
let reporter: string

beforeAll(async () => {
  portal = await createTestApp()
  reporter = await portal.signIn('reporter')
})
afterAll(() => portal.close())

async function fetchFile(url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') {
  return portal.app.inject({ method, url, headers })
}

test('a file is sent in parts, and not again to who has it', async () => {
  const media = await uploadFile(portal, { name: 'so.txt', data: '0123456789', token: reporter })
  const part = await fetchFile(media.url, { range: 'bytes=2-4' })
  expect([part.statusCode, part.body, part.headers['content-range'], part.headers['content-length']]).toEqual(
    [206, '234', 'bytes 2-4/10', '3'],
  )
  expect((await fetchFile(media.url, { range: 'bytes=-3' })).body).toBe('789')
  const beyond = await fetchFile(media.url, { range: 'bytes=10-' })
  expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, 'bytes */10'])
  expect((await fetchFile(media.url, { range: 'bytes=2-4', 'if-range': '"khac"' })).body).toBe('0123456789')
  const head = await fetchFile(media.url, {}, 'HEAD')
  expect([head.statusCode, head.body, head.headers['content-length']]).toEqual([200, '', '10'])
  const again = await fetchFile(media.url, { 'if-none-match': String(head.headers.etag) })
  expect([again.statusCode, again.body]).toEqual([304, ''])
})

test('a range lies within the file, or is none', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.option(fc.nat()),
      fc.option(fc.nat()),
      fc.nat(),
      (noise, first, last, bytes) => {
        for (const header of [noise, `bytes=${first ?? ''}-${last ?? ''}`]) {
          const range = parseRange(header, bytes)
          if (range === null || range === 'unsatisfiable') continue
          expect(range.start).toBeGreaterThanOrEqual(0)
          expect(range.start).toBeLessThanOrEqual(range.end)
          expect(range.end).toBeLessThan(bytes)
        }
      },
    ),
  )
})

test.each([
  ['/media/%2e%2e%2fsecrets/access-token.txt'],
  ['/media/..%2f..%2fsecrets/access-token.txt'],
  ['/media/01990000-0000-7000-8000-000000000000/0123456789abcdef.jpg'],
  ['/media/x/y.jpg'],
  ['/media/%00/y.jpg'],
])('%s is not there', async (url) => {
  const reply = await fetchFile(url)
  expect(reply.statusCode).toBe(404)
  expect(reply.headers['content-type']).toContain('application/problem+json')
})

test('the note of a file’s name and other formats of it are not served', async () => {
  const media = await uploadFile(portal, { name: 'a.txt', data: 'một hai', token: reporter })
  expect((await fetchFile(`/media/${media.id}/name.txt`)).statusCode).toBe(404)
  expect((await fetchFile(media.url.replace('.txt', '.pdf'))).statusCode).toBe(404)
})
