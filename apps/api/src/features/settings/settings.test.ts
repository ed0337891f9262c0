import { createDatabaseClient, type Database } from '@bantin/database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../testing.ts'

let portal: TestApp
let db: Database
let admin: string

beforeAll(async () => {
  portal = await createTestApp({ BANTIN_TIME_ZONE: 'Asia/Bangkok' })
  db = createDatabaseClient({ url: portal.database.url })
  admin = await portal.signIn('admin')
})
afterAll(async () => {
  await db.$disconnect()
  await portal.close()
})

test('settings are changed with the version read, shown to readers and noted', async () => {
  const before = await portal.call('GET', '/manage/settings', { token: admin })
  expect(before.headers.etag).toBe('"1"')
  expect((await portal.call('PATCH', '/manage/settings', { token: admin, body: {} })).statusCode).toBe(428)
  const stale = await portal.call('PATCH', '/manage/settings', { token: admin, ifMatch: 4, body: {} })
  expect(stale.json()).toMatchObject({ status: 412, current: before.json() })

  const body = {
    name: 'Cổng thông tin tỉnh Sông Ngân',
    nameEn: '',
    phone: '0200 111 222',
    tagline: before.json().tagline,
    visitsBaseline: 5_120_831,
  }
  const changed = await portal.call('PATCH', '/manage/settings', { token: admin, ifMatch: 1, body })
  expect(changed.json()).toEqual({ ...before.json(), ...body, nameEn: null, version: 2 })
  const site = await portal.call('GET', '/site')
  expect(site.json()).toEqual({
    name: body.name,
    nameEn: null,
    tagline: body.tagline,
    taglineEn: null,
    address: null,
    phone: body.phone,
    email: null,
    editorInChief: null,
    license: null,
    timeZone: 'Asia/Bangkok',
  })
  const [entry] = await db.auditEntry.findMany({ where: { action: 'settings.updated' } })
  expect(entry?.detail).toEqual({
    fields: ['name', 'phone', 'visitsBaseline'],
    visitsBaseline: { from: 0, to: 5_120_831 },
  })
  expect(await db.change.findMany({ where: { resource: 'site' } })).toMatchObject([{ type: 'updated' }])
})

test.each([
  [{ name: '' }, 'name'],
  [{ name: null }, 'name'],
  [{ visitsBaseline: -1 }, 'visitsBaseline'],
  [{ visitsBaseline: 1.5 }, 'visitsBaseline'],
  [{ visitsBaseline: '7' }, 'visitsBaseline'],
  [{ address: 'a\nb' }, 'address'],
  [{ timeZone: 'Asia/Tokyo' }, 'timeZone'],
  [{ version: 9 }, 'version'],
])('%j is refused and names %s', async (body, field) => {
  const before = (await portal.call('GET', '/manage/settings', { token: admin })).json()
  const reply = await portal.call('PATCH', '/manage/settings', {
    token: admin,
    ifMatch: before.version,
    body,
  })
  expect([reply.statusCode, reply.json().errors[0].path]).toEqual([400, field])
  expect((await portal.call('GET', '/manage/settings', { token: admin })).json()).toEqual(before)
})

test('administrators only', async () => {
  const publisher = await portal.signIn('publisher')
  expect((await portal.call('GET', '/manage/settings')).statusCode).toBe(401)
  expect((await portal.call('GET', '/manage/settings', { token: publisher })).statusCode).toBe(403)
  expect(
    (await portal.call('PATCH', '/manage/settings', { token: publisher, ifMatch: 1, body: {} })).statusCode,
  ).toBe(403)
  expect((await portal.call('GET', '/site?lang=en')).json()).toMatchObject({
    status: 400,
    errors: [{ path: 'lang' }],
  })
})
