import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../packages/database/src/embedded-postgres.ts'
import { withSchemaEngine } from '../packages/database/src/schema-engine.ts'
import { root } from './lib/root.ts'

/**
 * `pnpm migration <name>` writes a new migration: what leads from the schema as of the last migration (its snapshot)
 * to the schema as it is now. Edit the SQL before it is applied anywhere, never after.
 */
const [name] = process.argv.slice(2)
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Usage: pnpm migration <name_in_snake_case>')
  process.exit(2)
}

const migrationsDir = join(root, 'prisma/migrations')
const snapshotPath = join(migrationsDir, 'snapshot.prisma')
const schemaDir = join(root, 'prisma/schema')
const files = (await readdir(schemaDir)).filter((file) => file.endsWith('.prisma')).sort()
const schema = (await Promise.all(files.map((file) => readFile(join(schemaDir, file), 'utf8')))).join('\n')
const snapshot = await readFile(snapshotPath, 'utf8').catch(() => null)

// A diff of two schemas asks no database, but the engine connects to one before it does anything.
const dataDir = await mkdtemp(join(tmpdir(), 'bantin-migration-'))
const password = randomBytes(12).toString('hex')
const server = await startEmbeddedPostgres({
  dataDir,
  passwords: { superuser: password, app: password },
  isDisposable: true,
})
const sql = await withSchemaEngine(
  { url: server.url, datamodels: [['schema.prisma', schema]] },
  async (engine) => {
    const result = await engine.diff({
      from:
        snapshot === null
          ? { tag: 'empty' }
          : { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: snapshot }] },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
      script: true,
      exitCode: false,
      filters: { externalTables: [], externalEnums: [] },
    })
    return result.stdout ?? ''
  },
)
await server.close()
await rm(dataDir, { recursive: true, force: true })

const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const directory = join(migrationsDir, `${stamp}_${name}`)
await mkdir(directory)
await writeFile(join(directory, 'migration.sql'), sql)
await writeFile(snapshotPath, schema)
console.log(`Wrote ${directory}/migration.sql`)
