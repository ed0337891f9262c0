import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabaseClient, type Database } from './clients.ts'
import { Prisma } from './generated/client.ts'
import { createReadDatabase, type ReadDatabase } from './read-client.ts'
import { createTestDatabase, type TestDatabase } from './testing.ts'

let database: TestDatabase
let prisma: Database
let reader: ReadDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  prisma = createDatabaseClient({ url: database.url })
  reader = createReadDatabase({ url: database.publicUrl })
})
afterAll(async () => {
  await prisma.$disconnect()
  await reader.$disconnect()
  await database.drop()
})

test('rows have the types and values that Prisma gives them', async () => {
  const at = new Date('2026-11-28T03:04:05.678Z')
  const statement = Prisma.sql`
    SELECT ${'Ủy ban'}::text AS text, 7::int4 AS int4, 9007199254740993::int8 AS int8, count(*) AS counted, 1.5::float8 AS float8,
      true AS bool, ${at}::timestamptz AS instant, DATE '2026-11-28' AS day, NULL::text AS nothing,
      gen_random_uuid() IS NOT NULL AS has_uuid, '0197f0a0-0000-7000-8000-000000000000'::uuid AS id,
      jsonb_build_object('a', jsonb_build_array(1, 'đ', NULL)) AS data, ARRAY['x', 'y'] AS words,
      ${['a', 'b']}::text[] AS bound, ${3}::int4 AS number, ${12n}::int8 AS big, ${null}::int4 AS none`
  expect(await reader.$queryRaw(statement)).toEqual(await prisma.$queryRaw(statement))
})

test('a value is bound, never put into the statement', async () => {
  const value = `'; DROP TABLE articles; --`
  expect(await reader.$queryRaw`SELECT ${value}::text AS value`).toEqual([{ value }])
})

test('a statement is prepared once a connection, and its fault is the fault of the server', async () => {
  for (let asked = 0; asked < 3; asked += 1) await reader.$queryRaw`SELECT ${asked}::int4 AS asked_again`
  const names = await reader.$queryRaw<
    { statement: string }[]
  >`SELECT statement FROM pg_prepared_statements WHERE statement LIKE '%asked_again'`
  expect(names).toHaveLength(1)
  await expect(reader.$queryRaw`SELECT * FROM public.users`).rejects.toMatchObject({ code: '42501' })
})

test('connections that were cut are replaced', async () => {
  const owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  await reader.$queryRaw`SELECT 1`
  const { rows } = await owner.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE application_name = 'bantin public' AND datname = current_database()`,
  )
  expect(rows.length).toBeGreaterThan(0)
  const superuser = new pg.Client({ connectionString: process.env['BANTIN_TEST_SUPERUSER_URL'] })
  await superuser.connect()
  for (const { pid } of rows) await superuser.query('SELECT pg_terminate_backend($1)', [pid])
  await superuser.end()
  await owner.end()
  await expect
    .poll(() => reader.$queryRaw`SELECT 1 AS one`.catch((error: unknown) => error))
    .toEqual([{ one: 1 }])
})

test('a server that does not answer, and a statement that takes too long, are said to be that', async () => {
  const url = new URL(database.publicUrl)
  url.port = '1'
  const lost = createReadDatabase({ url: url.href })
  await expect(lost.$queryRaw`SELECT 1`).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
  await lost.$disconnect()
  const hasty = createReadDatabase({ url: database.publicUrl, statementTimeoutMs: 50 })
  await expect(hasty.$queryRaw`SELECT pg_sleep(5)`).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
  await hasty.$disconnect()
})
