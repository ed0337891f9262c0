import { createServer, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReadyHead, type ReadyHead, writeReadyHead } from './ready-head.ts'

const keepAliveSeconds = 72
const body = Buffer.from('Ủy ban nhân dân tỉnh')
const whole = makeReadyHead(200, ['content-type', 'text/plain', 'content-length', String(body.length)])
const notModified = makeReadyHead(304, ['etag', '"a"'])

interface Running {
  server: Server
  ask: (sent: string) => Promise<string>
}
let ready: Running
let usual: Running

beforeAll(async () => {
  ready = await run((response, head) => writeReadyHead(response, head, keepAliveSeconds))
  usual = await run((response, { status, headers }) => response.writeHead(status, headers))
})
afterAll(() => {
  ready.server.close()
  usual.server.close()
})

async function run(writeHead: (response: ServerResponse, head: ReadyHead) => void): Promise<Running> {
  const server = createServer({ keepAliveTimeout: keepAliveSeconds * 1_000 }, ({ url }, response) => {
    if (url === '/own') response.setHeader('x-own', '1')
    writeHead(response, url === '/304' ? notModified : whole)
    if (url === '/304') response.end()
    else response.end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo // it listens on a port
  return { server, ask: (sent) => askRaw(port, sent) }
}

/** All that comes until the server ends the connection, or has been silent after a whole answer. */
function askRaw(port: number, sent: string): Promise<string> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.write(sent))
    socket.setTimeout(150, () => socket.destroy())
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', fail)
    socket.on('close', () => done(Buffer.concat(chunks).toString('utf8')))
  })
}

/** With the lines of each head in one order, and without the second of the day. */
function comparable(text: string): string[] {
  return text
    .replace(/date: [A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT/gi, 'date: now')
    .split('\r\n')
    .map((line) => line.replace(/^[A-Za-z-]+:/, (name) => name.toLowerCase()))
    .sort()
}

test.each([
  ['kept open', 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['to be closed', 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
  ['HTTP/1.0', 'GET / HTTP/1.0\r\n\r\n'],
  ['HTTP/1.0 kept open', 'GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n'],
  ['HEAD', 'HEAD / HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['304', 'GET /304 HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['another header on the response', 'GET /own HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['several at once', 'GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /304 HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(3)],
])('%s: the wire carries what Node itself would write', async (_name, sent) => {
  const [made, written] = await Promise.all([ready.ask(sent), usual.ask(sent)])
  expect(comparable(made)).toEqual(comparable(written))
  expect(made).toMatch(/^HTTP\/1\.1 (200|304) /)
  const at = Date.parse(/date: (.+)\r\n/i.exec(made)?.[1] ?? '')
  expect(Math.abs(at - Date.now())).toBeLessThan(3_000)
})

test('what could end a line is refused when the head is made', () => {
  expect(() => makeReadyHead(200, ['x', 'a\r\nset-cookie: b'])).toThrow(/Invalid character|valid HTTP token/)
  expect(() => makeReadyHead(200, ['x y', 'a'])).toThrow(/Invalid character|valid HTTP token/)
})
