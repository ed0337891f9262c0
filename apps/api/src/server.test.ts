import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchServer, startServer } from './testing-process.ts'

const admin = { email: 'quan-tri@songngan.example', password: 'chay-thu-tien-trinh-9' }
let dataDir: string

beforeAll(async () => {
  // A name with a space, as a folder of a user's may have.
  dataDir = await mkdtemp(join(tmpdir(), 'bantin server '))
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

function launch(env: Record<string, string> = {}) {
  return launchServer({ ...base(), ...env })
}

function start(env: Record<string, string> = {}) {
  return startServer({ ...base(), ...env })
}

function base() {
  return {
    BANTIN_DATA_DIR: dataDir,
    BANTIN_ADMIN_EMAIL: admin.email,
    BANTIN_ADMIN_PASSWORD: admin.password,
  }
}

async function signIn(origin: string) {
  return fetch(`${origin}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(admin),
  })
}

test('it starts on nothing, survives kill -9 with nothing lost, and stops cleanly', async () => {
  const first = await start()
  expect((await stat(dataDir)).mode & 0o777).toBe(0o700)
  expect((await fetch(`${first.origin}/readyz`)).status).toBe(200)
  const signedIn = await signIn(first.origin)
  expect(signedIn.status).toBe(200)
  const { accessToken } = (await signedIn.json()) as { accessToken: string }
  const made = await fetch(`${first.origin}/api/v1/manage/tags`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
    body: JSON.stringify({ name: 'Còn nguyên' }),
  })
  expect(made.status).toBe(201)
  first.child.kill('SIGKILL')
  expect(await first.ended).toEqual({ code: null, signal: 'SIGKILL' })

  const second = await start()
  // The token was signed with a secret of the data folder and the session is in the database: both are still there.
  const tags = await fetch(`${second.origin}/api/v1/manage/tags`, {
    headers: { authorization: `Bearer ${accessToken}` },
  })
  expect(JSON.stringify(await tags.json())).toContain('Còn nguyên')

  second.child.kill('SIGINT')
  expect(await second.ended).toEqual({ code: 0, signal: null })
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false)
  expect(second.output()).not.toMatch(/error|warn/i)
})

test('two processes share one data folder; the database ends with the last of them', async () => {
  const [one, two] = await Promise.all([start(), start()])
  expect((await signIn(one.origin)).status).toBe(200)
  one.child.kill('SIGTERM')
  expect((await one.ended).code).toBe(0)
  expect((await signIn(two.origin)).status).toBe(200)
  two.child.kill('SIGTERM')
  expect((await two.ended).code).toBe(0)
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false)
})

test('Ctrl-C that comes several times at once, from the terminal and from whoever started it, still stops cleanly', async () => {
  const running = await start()
  for (let times = 0; times < 3; times += 1) running.child.kill('SIGINT')
  setTimeout(() => running.child.kill('SIGINT'), 50)
  expect(await running.ended).toEqual({ code: 0, signal: null })
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false)
})

test('Ctrl-C in the middle of the first start leaves no database running, and the next start goes on', async () => {
  const freshDir = await mkdtemp(join(tmpdir(), 'bantin-first-'))
  const first = launch({ BANTIN_DATA_DIR: freshDir, BANTIN_DEMO: '1' })
  await expect.poll(() => first.output(), { timeout: 20_000 }).toContain('Drawing')
  first.child.kill('SIGINT')
  expect((await first.ended).code).toBe(0)
  expect(first.output()).not.toContain('    at ')
  expect(existsSync(join(freshDir, 'postgres/postmaster.pid'))).toBe(false)

  const second = await start({ BANTIN_DATA_DIR: freshDir, BANTIN_DEMO: '1' })
  const { items } = (await (await fetch(`${second.origin}/api/v1/articles?limit=100`)).json()) as {
    items: unknown[]
  }
  expect(items.length).toBeGreaterThanOrEqual(24)
  second.child.kill('SIGTERM')
  expect((await second.ended).code).toBe(0)
  await rm(freshDir, { recursive: true, force: true })
}, 60_000)

test('a taken port is said in a sentence', async () => {
  const holder = createServer()
  await new Promise<void>((done) => holder.listen(0, '127.0.0.1', done))
  const address = holder.address()
  const port = address && typeof address === 'object' ? address.port : 0
  const launched = launch({ PORT: String(port) })
  expect((await launched.ended).code).toBe(1)
  expect(launched.output()).toContain(`Port ${port} is taken`)
  expect(launched.output()).not.toContain('    at ')
  await new Promise((done) => holder.close(done))
})

test('a bad variable stops the start with its name', async () => {
  const launched = launch({ BANTIN_TIME_ZONE: 'Mars/Olympus' })
  expect((await launched.ended).code).toBe(1)
  expect(launched.output()).toContain('BANTIN_TIME_ZONE')
  expect(launched.output()).not.toContain('    at ')
})

test('no secret is in the output or readable by others', async () => {
  const running = await start()
  await signIn(running.origin)
  running.child.kill('SIGTERM')
  await running.ended
  for (const name of ['access-token', 'database', 'database-superuser']) {
    const path = join(dataDir, 'secrets', name)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(running.output()).not.toContain(await readFile(path, 'utf8'))
  }
  expect(running.output()).not.toContain(admin.password)
})
