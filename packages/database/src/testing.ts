import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { migrate } from './migrate.ts'
import { ensurePublicRole } from './public-role.ts'

/** Where test processes find the server that `startTestServer` started: as its superuser, and as the application's role. */
const urlVariable = 'BANTIN_TEST_SUPERUSER_URL'
const ownerUrlVariable = 'BANTIN_TEST_DATABASE_URL'
const templateName = 'bantin_template'

/** Starts one Postgres for a whole test run, with a migrated template database. Returns the function that ends it. */
export async function startTestServer(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bantin-test-'))
  const password = randomBytes(12).toString('hex')
  const server = await startEmbeddedPostgres({
    dataDir,
    passwords: { superuser: password, app: password },
    isDisposable: true,
  })
  async function stop() {
    await server.close()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await query(server.superuserUrl, `CREATE DATABASE ${templateName} OWNER bantin`)
    await migrate(withDatabase(server.url, templateName))
  } catch (error) {
    await stop()
    throw error
  }
  process.env[urlVariable] = server.superuserUrl
  process.env[ownerUrlVariable] = server.url
  return stop
}

export interface TestDatabase {
  /** Of the role that owns everything. */
  url: string
  /** Of the role of public reads. */
  publicUrl: string
  drop(): Promise<void>
}

/** A database of the caller's own, migrated and empty: a clone of the template, made in about 0.1 s. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env[urlVariable]
  const ownerUrl = process.env[ownerUrlVariable]
  if (!serverUrl || !ownerUrl)
    throw new Error('No test server: the test run starts one with startTestServer()')
  const name = `test_${randomBytes(6).toString('hex')}`
  await query(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${templateName} OWNER bantin`)
  const url = withDatabase(ownerUrl, name)
  const publicUrl = await ensurePublicRole({ url, password: randomBytes(12).toString('hex') })
  return {
    url,
    publicUrl,
    async drop() {
      await query(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`)
      await query(serverUrl, `DROP ROLE ${name}_public`)
    },
  }
}

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  // CREATE DATABASE waits for nobody: a clone that comes while another is copied is refused, so take turns.
  await client.query('SELECT pg_advisory_lock(7426120)')
  await client.query(sql)
  await client.end()
}

function withDatabase(url: string, name: string) {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.toString()
}
