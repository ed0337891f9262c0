import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startEmbeddedPostgres } from '@bantin/database'
import { buildApps } from '../scripts/lib/build-apps.ts'
import { generateAll } from '../scripts/lib/generate.ts'
import { seedArticles } from './lib/data.ts'
import { measure, type Row } from './lib/measure.ts'
import {
  leaveServerCore,
  residentMegabytes,
  startProduct,
  startServer,
  type Started,
  useEveryCore,
} from './lib/processes.ts'
import { publishWhileReading } from './lib/publishing.ts'
import { type Figures, writeResults } from './lib/report.ts'
import { timeStart } from './lib/starting.ts'
import { measureVitals } from './lib/vitals.ts'

/**
 * `pnpm bench`: the production build on its own data, each route loaded in turn with its floor in the same run. Prints
 * the table and writes results.md and results.svg. Ratios are the claim; the figures depend on the machine.
 */
const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '5000' },
    repeats: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
  },
})
const repeats = Number(options.repeats)
const seconds = Number(options.seconds)
const articles = Number(options.articles)

await generateAll()
await buildApps()
await leaveServerCore()
const dataDir = await mkdtemp(join(tmpdir(), 'bantin-bench-'))
const passwords = { superuser: 'chi-de-do-toc-do', app: 'chi-de-do-toc-do' }
const postgres = await startEmbeddedPostgres({ dataDir, passwords })
const admin = { email: 'quan-tri@songngan.example', password: 'chi-de-do-toc-do-9' }
const env = {
  BANTIN_DATA_DIR: dataDir,
  DATABASE_URL: postgres.url,
  BANTIN_RATE_LIMIT: '0',
  BANTIN_ADMIN_EMAIL: admin.email,
  BANTIN_ADMIN_PASSWORD: admin.password,
}
const started: Started[] = []

try {
  say(`Writing ${articles} articles`)
  await seedArticles(env, articles)
  const startSeconds = await timeStart(env, repeats)
  const product = await startProduct(env)
  started.push(product)
  const constant = await start(new URL('servers/constant.ts', import.meta.url))
  const figures: Figures = {
    articles,
    repeats,
    seconds,
    cpu: cpus()[0]?.model ?? 'unknown',
    startSeconds,
    rows: [],
  }

  const slug = await findSlug(product)
  const kept = [
    ['list of 20', '/api/v1/articles', 0.9],
    ['article', `/api/v1/articles/${slug}`, 0.9],
    ['statistics', '/api/v1/stats', 0.9],
    ['feed', '/feeds/articles.rss', 0.9],
    ['front page, HTML', '/', 0.85],
    ['article page, HTML', `/bai-viet/${slug}`, 0.85],
  ] as const
  for (const [name, path, goal] of kept) {
    for (const encoding of ['identity', 'br'] as const) {
      const headers = { 'accept-encoding': encoding }
      const floor = await sameSize(constant, product, path, headers)
      figures.rows.push(
        await run({
          name: `${name}, ${encoding}`,
          floorName: 'constant',
          server: product,
          path,
          headers,
          floor,
          goal,
        }),
      )
    }
    if (goal < 0.9) continue
    const headers = { 'accept-encoding': 'identity' }
    const floor = await sameSize(constant, product, path, headers)
    figures.rows.push(
      await run({
        name: `${name}, 304`,
        floorName: 'constant',
        server: product,
        path,
        headers,
        revalidates: true,
        floor,
        goal: 1,
        status: '304',
      }),
    )
  }

  const uncached = await start(new URL('servers/uncached.ts', import.meta.url))
  const select = await start(new URL('servers/select.ts', import.meta.url))
  const floor = { server: select, path: `/${slug}`, headers: {} }
  const path = `/api/v1/articles/${slug}`
  figures.rows.push(
    await run({
      name: 'article, nothing kept',
      floorName: 'bare pg select',
      server: uncached,
      path,
      floor,
      goal: 0.5,
    }),
  )
  const page = await run({
    name: 'article page, nothing kept',
    floorName: 'bare pg select',
    server: uncached,
    path: `/bai-viet/${slug}`,
    floor,
    goal: 0,
  })
  figures.drawnPagesPerSecond = page.measured
  await uncached.stop()
  await select.stop()

  say('Reading while publishing')
  figures.publishing = await publishWhileReading({ product, admin, slug, repeats, seconds: seconds * 2 })
  figures.memoryMegabytes = await residentMegabytes(product.pid)
  say('Looking as a phone does')
  await useEveryCore()
  figures.vitals = await measureVitals({ port: product.port, slug, repeats })
  await writeResults(figures)
} finally {
  for (const server of started.toReversed()) await server.stop()
  await postgres.close()
  await rm(dataDir, { recursive: true, force: true })
}

async function start(file: URL): Promise<Started> {
  const server = await startServer(file, env)
  started.push(server)
  return server
}

async function run(given: {
  name: string
  floorName: string
  server: Started
  path: string
  headers?: Record<string, string>
  revalidates?: boolean
  floor: { server: Started; path: string; headers: Record<string, string> }
  goal: number
  status?: '200' | '304'
}): Promise<Row> {
  say(given.name)
  const {
    name,
    floorName,
    server,
    path,
    floor,
    goal,
    headers = {},
    revalidates = false,
    status = '200',
  } = given
  return measure({
    name,
    floorName,
    target: { server, path, headers, revalidates },
    floor,
    status,
    goal,
    repeats,
    seconds,
  })
}

/** A constant of as many bytes as the product answers there. */
async function sameSize(constant: Started, product: Started, path: string, headers: Record<string, string>) {
  const bytes = Number((await request(product, path, headers)).headers.get('content-length'))
  return { server: constant, path: `/${bytes}`, headers: {} }
}

async function request(server: Started, path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, { method: 'HEAD', headers })
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
  return response
}

async function findSlug(server: Started): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${server.port}/api/v1/articles?limit=20`)
  const { items } = (await response.json()) as { items: { slug: string; cover: unknown }[] }
  const found = items.find(({ cover }) => cover !== null) ?? items[0]
  if (!found) throw new Error('There is no article')
  return found.slug
}

function say(line: string) {
  process.stdout.write(`  · ${line}\n`)
}
