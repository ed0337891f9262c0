import { createDatabaseClient, type Database } from '@bantin/database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteExpiredKeys } from '../features/idempotency/repository.ts'
import { createTestApp, type TestApp } from '../testing.ts'

let portal: TestApp
let db: Database
let publisher: string

beforeAll(async () => {
  portal = await createTestApp()
  db = createDatabaseClient({ url: portal.database.url })
  publisher = await portal.signIn('publisher')
})
afterAll(async () => {
  await db.$disconnect()
  await portal.close()
})

async function post(key: string, body: unknown, { token = publisher, url = '/manage/tags' } = {}) {
  return portal.call('POST', url, { token, body, headers: { 'idempotency-key': key } })
}

test('the same request again gets the answer of the first, and nothing is done again', async () => {
  const first = await post('mot', { name: 'Nông nghiệp' })
  expect(first.statusCode).toBe(201)
  expect(first.headers).not.toHaveProperty('idempotency-replayed')
  const again = await post('mot', { name: ' Nông nghiệp ' })
  expect(again.statusCode).toBe(201)
  expect(again.body).toBe(first.body)
  expect(again.headers).toMatchObject({
    'idempotency-replayed': 'true',
    etag: first.headers.etag,
    'content-type': first.headers['content-type'],
    'cache-control': 'private, no-store',
  })
  expect(await db.tag.count({ where: { name: 'Nông nghiệp' } })).toBe(1)
})

test('many at once make one record; the rest get its answer or are told to wait', async () => {
  const replies = await Promise.all(
    Array.from({ length: 6 }, async () => post('cung-luc', { name: 'Thủy lợi' })),
  )
  const statuses = replies.map((reply) => reply.statusCode)
  expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([])
  expect(statuses).toContain(201)
  for (const reply of replies.filter(({ statusCode }) => statusCode === 409)) {
    expect(reply.json()).toMatchObject({
      code: 'REQUEST_IDEMPOTENCY_CONFLICT',
      errors: [{ path: 'Idempotency-Key' }],
    })
  }
  expect(await db.tag.count({ where: { name: 'Thủy lợi' } })).toBe(1)
  expect((await post('cung-luc', { name: 'Thủy lợi' })).headers['idempotency-replayed']).toBe('true')
})

test('a key belongs to one request of one user', async () => {
  await post('rieng', { name: 'Y tế' })
  expect((await post('rieng', { name: 'Giáo dục' })).json()).toMatchObject({
    status: 422,
    code: 'REQUEST_IDEMPOTENCY_CONFLICT',
  })
  expect((await post('rieng', { name: 'Y tế' }, { url: '/manage/sections' })).statusCode).toBe(422)
  const other = await portal.signIn('publisher')
  expect((await post('rieng', { name: 'Văn hóa' }, { token: other })).statusCode).toBe(201)
  expect(await db.tag.count({ where: { name: 'Giáo dục' } })).toBe(0)
})

test('a refusal is an answer too; a request that does not pass its schema or its role takes no key', async () => {
  await post('ten', { name: 'Một', slug: 'trung' })
  const taken = await post('ten-2', { name: 'Hai', slug: 'trung' })
  expect(taken.json()).toMatchObject({ status: 409, code: 'TAG_SLUG_TAKEN' })
  const again = await post('ten-2', { name: 'Hai', slug: 'trung' })
  expect([again.body, again.headers['idempotency-replayed'], again.headers['content-type']]).toEqual([
    taken.body,
    'true',
    taken.headers['content-type'],
  ])
  expect((await post('sai', { name: 7 })).statusCode).toBe(400)
  expect((await post('sai', { name: 'Bảy' })).statusCode).toBe(201)
  const reporter = await portal.signIn('reporter')
  expect((await post('sai', { name: 'x' }, { token: reporter, url: '/manage/sections' })).statusCode).toBe(
    403,
  )
  expect(await db.idempotencyKey.count({ where: { key: 'sai' } })).toBe(1)
})

test('an answer too long to keep is not given again, nor is its work done again', async () => {
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'ữ'.repeat(4_000) }] }
  const article = {
    title: 'Rất dài',
    body: { type: 'doc', content: Array.from({ length: 110 }, () => paragraph) },
  }
  const first = await post('dai', article, { url: '/manage/articles' })
  expect([first.statusCode, Buffer.byteLength(first.body) > 1_048_576]).toEqual([201, true])
  expect((await post('dai', article, { url: '/manage/articles' })).json()).toMatchObject({
    status: 409,
    code: 'REQUEST_IDEMPOTENCY_CONFLICT',
  })
  expect(await db.article.count({ where: { title: 'Rất dài' } })).toBe(1)
})

test('our own failure is not kept', async () => {
  await db.$executeRaw`ALTER TABLE tags ADD CONSTRAINT tags_broken CHECK (name <> 'Hỏng')`
  expect((await post('hong', { name: 'Hỏng' })).statusCode).toBe(500)
  await db.$executeRaw`ALTER TABLE tags DROP CONSTRAINT tags_broken`
  expect((await post('hong', { name: 'Hỏng' })).statusCode).toBe(201)
})

test.each(['', 'có dấu', 'a b', 'x'.repeat(256)])('the key %j is refused', async (key) => {
  // A header holds bytes: what is not ASCII comes in as Latin-1.
  const reply = await post(Buffer.from(key).toString('latin1'), { name: 'Khóa' })
  expect(reply.json()).toMatchObject({ status: 400, errors: [{ path: 'Idempotency-Key' }] })
  expect(await db.tag.count({ where: { name: 'Khóa' } })).toBe(0)
})

test('a key can be used anew after a day, and old ones are removed', async () => {
  await post('cu', { name: 'Cũ' })
  await post('cu-2', { name: 'Cũ hơn' })
  await db.idempotencyKey.updateMany({
    where: { key: { in: ['cu', 'cu-2'] } },
    data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
  })
  const anew = await post('cu', { name: 'Khác hẳn' })
  expect([anew.statusCode, anew.headers['idempotency-replayed']]).toEqual([201, undefined])
  expect(await deleteExpiredKeys(db)).toBe(1)
  expect(await db.idempotencyKey.count({ where: { key: { in: ['cu', 'cu-2'] } } })).toBe(1)
})

test('other methods and public routes do not look at the key', async () => {
  const headers = { 'idempotency-key': 'có dấu' }
  expect((await portal.call('GET', '/manage/tags', { token: publisher, headers })).statusCode).toBe(200)
  expect((await portal.call('GET', '/tags', { headers })).statusCode).toBe(200)
})
