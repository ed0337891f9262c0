import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isMigrated, migrate } from './migrate.ts'
import { createTestDatabase, type TestDatabase } from './testing.ts'

let database: TestDatabase
let owner: pg.Client
let reader: pg.Client

beforeAll(async () => {
  database = await createTestDatabase()
  owner = new pg.Client({ connectionString: database.url })
  reader = new pg.Client({ connectionString: database.publicUrl })
  await owner.connect()
  await reader.connect()
})

afterAll(async () => {
  await owner.end()
  await reader.end()
  await database.drop()
})

test('a second run of the migrations applies nothing', async () => {
  expect(await migrate(database.url)).toEqual([])
  expect(await isMigrated(database.url)).toBe(true)
})

test('every text and json column is checked to be NFC', async () => {
  const { rows } = await owner.query<{ name: string }>(`
    SELECT c.table_name || '.' || c.column_name AS name
    FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.data_type IN ('text', 'jsonb') AND c.table_name NOT LIKE '\\_%'
      AND NOT EXISTS (SELECT 1 FROM pg_constraint k
        WHERE k.conrelid = format('%I', c.table_name)::regclass AND k.contype = 'c'
          AND pg_get_constraintdef(k.oid) LIKE '%NFC NORMALIZED%' AND pg_get_constraintdef(k.oid) LIKE '%' || c.column_name || '%')`)
  expect(rows).toEqual([])
  await expect(
    owner.query(`INSERT INTO tags (id, slug, name) VALUES (gen_random_uuid(), 'x', $1)`, [
      'Đảng'.normalize('NFD'),
    ]),
  ).rejects.toThrow(/tags_name_nfc/)
})

test('the public role reads every view of delivery', async () => {
  const { rows } = await reader.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.views WHERE table_schema = 'delivery'`,
  )
  expect(rows.length).toBeGreaterThan(10)
  for (const { name } of rows) await reader.query(`SELECT * FROM delivery.${name} LIMIT 1`)
})

test('the public role is refused every other table, every write and every function of ours', async () => {
  const tables = await owner.query<{
    name: string
  }>(`SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`)
  expect(tables.rows.length).toBeGreaterThan(25)
  for (const { name } of tables.rows) {
    for (const statement of [`SELECT * FROM ${name}`, `DELETE FROM ${name}`, `TRUNCATE ${name}`]) {
      await expect(reader.query(statement), statement).rejects.toThrow(/permission denied/)
    }
  }
  const views = await owner.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, viewname) AS name FROM pg_views WHERE schemaname = 'delivery'`,
  )
  for (const { name } of views.rows) {
    await expect(reader.query(`DELETE FROM ${name}`), name).rejects.toThrow(/permission denied|cannot delete/)
  }
  const functions = await owner.query(`
    SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND has_schema_privilege('${new URL(database.publicUrl).username}', n.oid, 'USAGE') AND has_function_privilege('${new URL(database.publicUrl).username}', p.oid, 'EXECUTE')`)
  expect(functions.rows).toEqual([])
})

test.each([
  `SELECT pg_read_file('/etc/passwd')`,
  `SELECT lo_import('/etc/passwd')`,
  `SELECT * FROM pg_authid`,
  `SET ROLE bantin`,
  `SELECT set_config('role', 'bantin', false)`,
  `SET SESSION AUTHORIZATION bantin`,
  `CREATE TABLE delivery.mine (id int)`,
  `CREATE TABLE public.mine (id int)`,
  `CREATE TEMPORARY TABLE mine (id int)`,
  `CREATE SCHEMA mine`,
  `CREATE FUNCTION delivery.f() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
  `CREATE OR REPLACE VIEW delivery.site AS SELECT 1`,
  `COPY (SELECT 1) TO PROGRAM 'true'`,
  `COPY (SELECT 1) TO '/tmp/bantin-copy'`,
  `ALTER ROLE CURRENT_USER CREATEROLE`,
  `GRANT ALL ON SCHEMA delivery TO PUBLIC`,
])('the public role is refused: %s', async (statement) => {
  if (statement.startsWith('GRANT')) {
    // Postgres answers with a warning and grants nothing.
    await reader.query(statement)
    const { rows } = await owner.query(
      `SELECT has_schema_privilege('${new URL(database.publicUrl).username}', 'delivery', 'CREATE') AS can`,
    )
    expect(rows[0]).toEqual({ can: false })
  } else {
    await expect(reader.query(statement)).rejects.toThrow(/permission denied|must be/)
  }
})
