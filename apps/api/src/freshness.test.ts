import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningServer, startServer } from './testing-process.ts'

const admin = { email: 'quan-tri@songngan.example', password: 'tin-moi-den-ngay-9' }
const publishes = 1_000
/** How long another process may go on with the old. */
const allowedMs = 100
let dataDir: string
let servers: RunningServer[]
let token: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'bantin-fresh-'))
  const env = {
    BANTIN_DATA_DIR: dataDir,
    BANTIN_ADMIN_EMAIL: admin.email,
    BANTIN_ADMIN_PASSWORD: admin.password,
    BANTIN_RATE_LIMIT: '0',
  }
  servers = [await startServer(env), await startServer(env)]
  const login = await send('POST', '/auth/login', { body: admin })
  token = login.accessToken
})
afterAll(async () => {
  for (const { child } of servers) child.kill('SIGTERM')
  await Promise.all(servers.map(({ ended }) => ended))
  await rm(dataDir, { recursive: true, force: true })
})

interface Managed {
  accessToken: string
  id: string
  slug: string
  version: number
}

async function send(method: string, path: string, { body, version }: { body: unknown; version?: number }) {
  const response = await fetch(`${servers[0]?.origin}/api/v1${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
  return JSON.parse(text) as Managed
}

/** What is on one connection, in order. */
function openReader({ origin }: RunningServer, path: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return {
    read: () =>
      new Promise<number>((done, fail) => {
        get(origin + path, { agent }, (response) => {
          let text = ''
          response.setEncoding('utf8')
          response.on('data', (chunk: string) => (text += chunk))
          response.on('end', () => {
            const numbers = [...text.matchAll(/Bản tin số (\d+)\./g)].map(([, number]) => Number(number))
            // One answer is of one moment, wherever in it the title stands.
            if (response.statusCode === 200 && new Set(numbers).size === 1) done(numbers[0] ?? -1)
            else fail(new Error(`${path}: ${response.statusCode}, ${numbers.join(' ')}`))
          })
        }).on('error', fail)
      }),
    close: () => agent.destroy(),
  }
}

test(`of ${publishes} publishes none is seen late, and none is unseen again, by either of two processes`, async () => {
  let article = await send('POST', '/manage/articles', {
    body: {
      title: 'Bản tin số 0.',
      body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nội dung.' }] }] },
    },
  })
  for (const to of ['in_review', 'approved', 'published']) await step(to)
  const { slug } = article
  /** When the publish with this number was answered. */
  const answeredAt: number[] = [performance.now()]
  const done = new AbortController()
  const late: string[] = []
  let reads = 0

  async function step(to: string) {
    article = await send('POST', `/manage/articles/${article.id}/transitions`, {
      body: { to },
      version: article.version,
    })
  }

  async function follow(server: RunningServer, path: string, graceMs: number) {
    const reader = openReader(server, path)
    let last = 0
    while (!done.signal.aborted) {
      const askedAt = performance.now()
      const seen = await reader.read()
      reads += 1
      if (seen < last) throw new Error(`${path}: ${seen} after ${last} on one connection`)
      last = seen
      // All that was answered so long before the question must be there.
      let due = seen
      while ((answeredAt[due + 1] ?? Infinity) <= askedAt - graceMs) due += 1
      // Six readers that never pause would take the two cores for themselves.
      await setTimeout(5)
      if (due > seen) late.push(`${path} asked ${askedAt - (answeredAt[seen + 1] ?? 0)} ms after ${seen + 1}`)
    }
    reader.close()
  }

  const [here, there] = servers
  if (!here || !there) throw new Error('Two servers were started')
  const paths = [`/api/v1/articles/${slug}`, '/api/v1/articles?limit=5', '/']
  const following = paths.flatMap((path) => [follow(here, path, 0), follow(there, path, allowedMs)])
  for (let number = 1; number <= publishes; number += 1) {
    article = await send('PATCH', `/manage/articles/${article.id}`, {
      body: { title: `Bản tin số ${number}.` },
      version: article.version,
    })
    await step('published')
    answeredAt[number] = performance.now()
  }
  done.abort()
  await Promise.all(following)
  expect(late).toEqual([])
  expect(reads).toBeGreaterThan(publishes)
}, 180_000)
