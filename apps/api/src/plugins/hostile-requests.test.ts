import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importArticle } from '../features/articles/import.ts'
import { createTestApp, type TestApp } from '../testing.ts'

let cached: TestApp
let uncached: TestApp
let port: number
const agent = new Agent({ keepAlive: true })

beforeAll(async () => {
  const env = { BANTIN_PUBLIC_URL: 'https://songngan.example' }
  cached = await createTestApp(env, { isCached: true })
  uncached = await createTestApp(env, { database: cached.database })
  for (let number = 0; number < 4; number += 1) {
    await importArticle(cached.app.context, {
      importKey: `test:${number}`,
      publishedAt: new Date(Date.UTC(2024, 0, number + 1)),
      views: 0,
      input: {
        title: `Bài số ${number}`,
        body: {
          type: 'doc',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Đoạn văn. '.repeat(50) }] }],
        },
      },
    })
  }
  await cached.app.context.changeHead?.refresh()
  const address = await cached.app.listen({ host: '127.0.0.1', port: 0 })
  port = Number(new URL(address).port)
})
afterAll(async () => {
  agent.destroy()
  await uncached.close()
  await cached.close()
})

const paths = [
  '/api/v1/articles?limit=2',
  '/api/v1/articles/bai-so-1',
  '/api/v1/sections',
  '/api/v1/articles/khong-co',
  '/api/v1/articles?limit=-1',
  '/',
  '/bai-viet/bai-so-2',
  '/bai-viet/khong-co',
  '/en',
]
/** What a header may hold on the wire: any visible or obsolete byte, spaces and tabs. */
const headerText = fc.string({
  maxLength: 60,
  unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => (code === 0x7f ? ' ' : String.fromCharCode(code))),
})
const etagLike = fc.constantFrom('*', '"x"', 'W/"x"', '"', '""', ',,,', '"x", *', 'W/', '"a"b"')
const headers = fc.record(
  {
    'accept-encoding': fc.oneof(
      headerText,
      fc.constantFrom(
        'br',
        'gzip',
        'identity',
        'br;q=0',
        '*;q=0',
        'br;q=2',
        'GZIP',
        'br, br',
        'identity;q=0',
      ),
    ),
    'if-none-match': fc.oneof(headerText, etagLike),
    'if-modified-since': fc.oneof(headerText, fc.constant('Wed, 01 Jan 2070 00:00:00 GMT')),
    host: fc.oneof(headerText, fc.constantFrom('evil.example', 'songngan.example:1', '[::1]', 'a b')),
    'x-forwarded-host': headerText,
    'x-forwarded-proto': fc.constantFrom('https', 'javascript', ''),
    'x-forwarded-for': fc.constantFrom('1.2.3.4', '::1', 'x, y', ''),
    'x-original-url': fc.constantFrom('/api/v1/manage/users', '/editor/'),
    'x-http-method-override': fc.constantFrom('DELETE', 'POST'),
    cookie: fc.oneof(headerText, fc.constantFrom('voter=x', '__proto__=1', '=;=;')),
    range: fc.constantFrom('bytes=0-1', 'bytes=-1', 'bytes=9-1', 'x', 'bytes=0-0,1-1,2-2'),
    accept: fc.constantFrom('*/*', 'text/html', 'application/xml', ''),
    'accept-language': fc.constantFrom('en', 'vi', 'zz;q=9'),
    'cache-control': fc.constantFrom('no-cache', 'max-age=0', 'only-if-cached'),
    'x-unknown': headerText,
  },
  { requiredKeys: [] },
)

test('whatever the headers, a kept answer is the one that would be made', async () => {
  const asked = fc.record({
    path: fc.constantFrom(...paths),
    method: fc.constantFrom('GET' as const, 'HEAD' as const),
    headers,
  })
  await fc.assert(
    fc.asyncProperty(asked, async ({ path, method, headers: given }) => {
      const kept = await askHttp({ method, path, headers: given })
      const made = await uncached.app.inject({ method, url: path, headers: given })
      expect(made.statusCode).toBeLessThan(500)
      expect(kept.body.includes('evil.example')).toBe(false)
      expect(kept.statusCode).toBe(made.statusCode)
      expect(kept.headers['content-encoding']).toBe(made.headers['content-encoding'])
      expect(kept.headers['content-type']).toBe(made.headers['content-type'])
      expect(kept.headers['set-cookie']).toBeUndefined()
      expect(kept.headers.etag).toBe(made.headers.etag)
      expect(kept.headers['content-length']).toBe(made.headers['content-length'])
      if (made.statusCode === 200) expect(kept.body.equals(made.rawPayload)).toBe(true)
    }),
    { numRuns: 600 },
  )
}, 120_000)

test('HEAD is GET without its body', async () => {
  for (const path of paths) {
    const get = await cached.app.inject({ method: 'GET', url: path })
    const head = await cached.app.inject({ method: 'HEAD', url: path })
    expect([path, head.statusCode, head.payload]).toEqual([path, get.statusCode, ''])
    expect(head.headers['content-length']).toBe(get.headers['content-length'])
    expect(head.headers.etag).toBe(get.headers.etag)
  }
})

test.each([
  '//',
  '///evil.example/',
  '/\\evil.example/',
  '//evil.example/%2e%2e',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2fetc/passwd',
  '/assets/%2e%2e/index.html',
  '/assets/..%5c..%5cindex.html',
  '/%00',
  '/bai-viet/%00',
  '/bai-viet/%',
  '/bai-viet/%zz',
  '/bai-viet/%c3%28',
  '/bai-viet/%ed%a0%80',
  '/api/v1//articles',
  '/api/v1/articles/',
  '/api/v1/articles/%2e%2e',
  '/API/V1/articles',
  '/api/v1/articles;x=1',
  '/bai-viet/a;b',
  '/?__proto__=1',
  '/?a[b]=c&a[]=d',
  `/bai-viet/${'a'.repeat(7_000)}`,
  `/api/v1/articles/${'%41'.repeat(2_000)}`,
  `/?q=${'x'.repeat(12_000)}`,
  '/media/%2e%2e%2fsecrets%2fdatabase',
  '/editor/%2e%2e/secrets',
  '/en/en/en',
  '*',
  'http://evil.example/api/v1/articles',
])('%.60s is answered like any other address', async (target) => {
  const first = await askRaw(`GET ${target} HTTP/1.1\r\nHost: songngan.example\r\nConnection: close\r\n\r\n`)
  const again = await askRaw(`GET ${target} HTTP/1.1\r\nHost: songngan.example\r\nConnection: close\r\n\r\n`)
  expect(first.status).toBeGreaterThanOrEqual(200)
  expect(first.status).toBeLessThan(500)
  expect(again.status).toBe(first.status)
  expect(first.text).not.toContain('root:x:')
  // Nobody is sent to where the address pretends to lead.
  expect(/^location:.*/im.exec(first.text)?.[0] ?? '').not.toMatch(/\/\/|\\\\/)
})

test('requests that are no HTTP do no harm', async () => {
  for (const sent of [
    'GET / HTTP/9.9\r\n\r\n',
    'GET /\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: a\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`,
    'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n',
    '\u0000\u0001\u0002',
  ])
    await askRaw(sent)
  const alive = await askRaw('GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
  expect(alive.status).toBe(200)
})

test('a flood of addresses neither fills the memory nor pushes out what people read', async () => {
  const flood = 20_000
  const before = await cached.app.inject({ method: 'GET', url: '/api/v1/articles?limit=2' })
  // Parameters that nobody declared are refused, and a refusal is never kept.
  for (let number = 0; number < flood; number += 1) {
    const reply = await cached.app.inject({ method: 'GET', url: `/api/v1/sections?x${number}=1` })
    if (reply.statusCode !== 400) expect(reply.statusCode).toBe(400)
  }
  expect(cached.app.kept.size).toBeLessThan(200)
  for (let number = 0; number < 300; number += 1)
    await cached.app.inject({ method: 'GET', url: `/?utm_source=${number}&fbclid=${number}` })
  expect(cached.app.kept.size).toBeLessThan(200)
  expect(cached.app.kept.bytes).toBeLessThanOrEqual(64 * 1024 * 1024)
  const after = await cached.app.inject({ method: 'GET', url: '/api/v1/articles?limit=2' })
  expect(after.headers.etag).toBe(before.headers.etag)
}, 120_000)

/** Over the wire, as those do who are answered from memory. */
function askHttp(given: { method: string; path: string; headers: Record<string, string> }) {
  return new Promise<{ statusCode: number; headers: IncomingHttpHeaders; body: Buffer }>((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, agent, ...given }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        done({
          statusCode: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      )
    })
    sent.on('error', fail)
    sent.end()
  })
}

function askRaw(text: string): Promise<{ status: number; text: string }> {
  return new Promise((done) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'))
    socket.setTimeout(3_000, () => socket.destroy())
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
    socket.on('error', () => undefined)
    socket.on('close', () =>
      done({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0), text: answer }),
    )
  })
}
