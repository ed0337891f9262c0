import { execFile } from 'node:child_process'
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { loadPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts'
import { commandAs, findUnprivilegedUser, type UnprivilegedUser } from './unprivileged-user.ts'

const execFileAsync = promisify(execFile)

export interface EmbeddedPostgresOptions {
  /** The folder that holds the cluster; made with mode 700 when absent. */
  dataDir: string
  passwords: { superuser: string; app: string }
  /** Called with a sentence when something slow begins. */
  onProgress?: (message: string) => void
  /** Trades durability for speed; for databases of tests only. */
  isDisposable?: boolean
}

export interface EmbeddedPostgres {
  /** Connection URL of the application's role, which owns its database and is no superuser. */
  url: string
  superuserUrl: string
  /** Stops the server unless another process of ours still uses it. */
  close(): Promise<void>
}

const appRole = 'bantin'
/** Any number no one else uses: who holds it shared is using the server. */
const inUseLock = 7_426_118

/**
 * Starts the Postgres that is installed from npm on a loopback port, or joins the one already running on
 * `dataDir`, whether another process started it or a killed one left it behind.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir)
  const clusterDir = join(dataDir, 'postgres')
  const binaries = await loadPostgresBinaries()
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const user = await findUnprivilegedUser()
  if (user) await chown(dataDir, user.uid, user.gid)
  const server = { binaries, clusterDir, user, options }

  if (!(await exists(join(clusterDir, 'PG_VERSION')))) await initialise(server)
  const port = (await findRunningPort(server)) ?? (await start(server))
  const superuserUrl = connectionUrl({
    role: 'postgres',
    password: options.passwords.superuser,
    port,
    database: 'postgres',
  })
  const url = connectionUrl({ role: appRole, password: options.passwords.app, port, database: appRole })
  await ensureAppDatabase({ superuserUrl, password: options.passwords.app })

  const holder = await connect(url)
  await holder.query('SELECT pg_advisory_lock_shared($1)', [inUseLock])
  return {
    url,
    superuserUrl,
    async close() {
      const { rows } = await holder.query<{ alone: boolean }>(
        'SELECT pg_advisory_unlock_shared($1), pg_try_advisory_lock($1) AS alone',
        [inUseLock],
      )
      await holder.end()
      if (rows[0]?.alone) await runPgCtl(server, ['stop', '-m', 'fast', '-w', '-D', clusterDir])
    },
  }
}

interface Server {
  binaries: PostgresBinaries
  clusterDir: string
  user: UnprivilegedUser | null
  options: EmbeddedPostgresOptions
}

/** Builds the cluster beside its place and moves it there whole: a killed run leaves nothing half made. */
async function initialise({ binaries, clusterDir, user, options }: Server) {
  options.onProgress?.('Creating the database server (once)')
  await removeLeftovers(dirname(clusterDir))
  const buildDir = `${clusterDir}.init-${process.pid}`
  const passwordFile = `${buildDir}.password`
  await mkdir(buildDir, { mode: 0o700 })
  await writeFile(passwordFile, options.passwords.superuser, { mode: 0o600 })
  if (user) {
    await chown(buildDir, user.uid, user.gid)
    await chown(passwordFile, user.uid, user.gid)
  }
  try {
    await runAs(user, binaries.initdb, [
      `--pgdata=${buildDir}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // With LC_CTYPE=C lower('Đ') stays 'Đ', and search breaks with it.
      '--locale=C.UTF-8',
      '--lc-messages=C',
      ...(options.isDisposable ? ['--no-sync'] : []),
    ])
    const settings = options.isDisposable ? { ...baseSettings, ...disposableSettings } : baseSettings
    const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}\n`)
    await writeFile(join(buildDir, 'postgresql.auto.conf'), lines.join(''), { flag: 'a' })
    await rename(buildDir, clusterDir).catch(async (error: unknown) => {
      // Another process that started at the same time was first.
      if (!(await exists(join(clusterDir, 'PG_VERSION')))) throw error
    })
  } finally {
    await rm(passwordFile, { force: true })
    await rm(buildDir, { recursive: true, force: true })
  }
}

const baseSettings = {
  listen_addresses: `'127.0.0.1'`,
  unix_socket_directories: `''`,
  max_connections: '200',
  shared_buffers: `'256MB'`,
  timezone: `'UTC'`,
  log_timezone: `'UTC'`,
  password_encryption: `'scram-sha-256'`,
  logging_collector: 'on',
  log_directory: `'log'`,
  log_filename: `'postgres-%a.log'`,
  log_truncate_on_rotation: 'on',
  log_rotation_age: `'1d'`,
  // Statements can carry personal data: never into a log.
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
}

const disposableSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '400',
}

async function removeLeftovers(dataDir: string) {
  for (const name of await readdir(dataDir)) {
    const pid = /^postgres\.init-(\d+)/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) await rm(join(dataDir, name), { recursive: true, force: true })
  }
}

/** The port of the server that runs on this folder, or null. Waits for one that is starting or stopping. */
async function findRunningPort({ clusterDir, options }: Server): Promise<number | null> {
  const deadline = Date.now() + 30_000
  for (;;) {
    const pidFile = await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => null)
    if (pidFile === null) return null
    const [pid, , , port] = pidFile.split('\n')
    if (!isAlive(Number(pid))) return null
    const superuserUrl = connectionUrl({
      role: 'postgres',
      password: options.passwords.superuser,
      port: Number(port),
      database: 'postgres',
    })
    const found = await isOurServer({ url: superuserUrl, clusterDir })
    if (found === 'ours') return Number(port)
    // A process number can be given again after a crash; then something else has it, and Postgres knows what to do.
    if (found === 'other') return null
    if (Date.now() > deadline)
      throw new Error(`Postgres (process ${pid}) in ${clusterDir} runs but does not answer`)
    await new Promise((done) => setTimeout(done, 100))
  }
}

async function isOurServer({
  url,
  clusterDir,
}: {
  url: string
  clusterDir: string
}): Promise<'ours' | 'other' | 'no answer'> {
  try {
    const client = await connect(url)
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    await client.end()
    return rows[0]?.data_directory === clusterDir ? 'ours' : 'other'
  } catch {
    return 'no answer'
  }
}

async function start(server: Server): Promise<number> {
  server.options.onProgress?.('Starting the database server')
  let lastError: unknown
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const port = await findFreePort()
    try {
      const log = join(server.clusterDir, 'start.log')
      await runPgCtl(server, [
        'start',
        '-w',
        '-t',
        '60',
        '-D',
        server.clusterDir,
        '-o',
        `-p ${port}`,
        '-l',
        log,
      ])
      return port
    } catch (error) {
      lastError = error
      // Another process may have started the same folder in the meantime.
      const running = await findRunningPort(server)
      if (running !== null) return running
    }
  }
  const log = await readFile(join(server.clusterDir, 'start.log'), 'utf8').catch(() => '')
  throw new Error(
    `Postgres did not start: ${log.split('\n').slice(-6).join('\n').trim() || String(lastError)}`,
  )
}

async function ensureAppDatabase({ superuserUrl, password }: { superuserUrl: string; password: string }) {
  const client = await connect(superuserUrl)
  try {
    const { rows } = await client.query<{ lower: string }>(`SELECT lower('Đ')`)
    if (rows[0]?.lower !== 'đ')
      throw new Error('The database server does not know Vietnamese letters (LC_CTYPE)')
    const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [appRole])
    if (role.rowCount === 0) {
      await client.query(
        `CREATE ROLE ${appRole} LOGIN CREATEROLE CREATEDB PASSWORD ${client.escapeLiteral(password)}`,
      )
    }
    const database = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [appRole])
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${appRole} OWNER ${appRole}`)
  } finally {
    await client.end()
  }
}

async function runPgCtl({ binaries, user }: Server, args: string[]) {
  await runAs(user, binaries.pgCtl, args)
}

async function runAs(user: UnprivilegedUser | null, file: string, args: string[]) {
  const command = await commandAs(user, { file, args })
  // Output is not piped for `start`: the server would inherit the pipe and keep it open for ever.
  await execFileAsync(command.file, command.args, {
    ...command.options,
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C', PGOPTIONS: '' },
    windowsHide: true,
  })
}

function connectionUrl(to: { role: string; password: string; port: number; database: string }) {
  return `postgresql://${to.role}:${encodeURIComponent(to.password)}@127.0.0.1:${to.port}/${to.database}`
}

async function connect(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  // A lost idle connection must not bring the process down; the next query reports it.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function exists(path: string) {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function findFreePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? done(address.port) : fail(new Error('No free port')),
      )
    })
  })
}
