import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { withSchemaEngine } from './schema-engine.ts'

export const migrationsDir = fileURLToPath(new URL('../../../prisma/migrations', import.meta.url))

/** Any number no one else uses: processes that start at once migrate one after another. */
const migrationLock = 7_426_119

const silentLogger = new Logger(() => () => undefined)

interface Migration {
  name: string
  sql: string
}

/**
 * Applies the migrations that are still to be applied, in this process, and returns their names. The rows of
 * `_prisma_migrations` are Prisma's own, so `prisma migrate deploy` and this can be used in turn.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    // The job queue keeps its own tables, in a schema of its own.
    await runMigrations({ connectionString: url, logger: silentLogger })
    const migrations = await readMigrations()
    const pending = await listPending({ client, migrations })
    if (pending.length === 0) return []
    const lockfile = {
      path: 'migration_lock.toml',
      content: await readFile(join(migrationsDir, 'migration_lock.toml'), 'utf8'),
    }
    const migrationDirectories = migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    }))
    return await withSchemaEngine({ url }, async (engine) => {
      const result = await engine.applyMigrations({
        migrationsList: { baseDir: migrationsDir, lockfile, shadowDbInitScript: '', migrationDirectories },
        filters: { externalTables: [], externalEnums: [] },
      })
      return result.appliedMigrationNames
    })
  } finally {
    await client.end()
  }
}

/** Whether every migration of this version is applied. */
export async function isMigrated(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    return (await listPending({ client, migrations: await readMigrations() })).length === 0
  } finally {
    await client.end()
  }
}

export async function readMigrations(): Promise<Migration[]> {
  const entries = await readdir(migrationsDir, { withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return Promise.all(
    names.map(async (name) => ({
      name,
      sql: await readFile(join(migrationsDir, name, 'migration.sql'), 'utf8'),
    })),
  )
}

async function listPending({ client, migrations }: { client: pg.Client; migrations: Migration[] }) {
  const table = await client.query(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there`)
  if (!table.rows[0]?.there) return migrations
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]))
  for (const { name, sql } of migrations) {
    const checksum = applied.get(name)
    if (checksum && checksum !== createHash('sha256').update(sql).digest('hex')) {
      throw new Error(`Migration ${name} was changed after it was applied; add a new migration instead`)
    }
  }
  return migrations.filter(({ name }) => !applied.has(name))
}
