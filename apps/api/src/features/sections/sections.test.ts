import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../testing.ts'

let portal: TestApp
let publisher: string

beforeAll(async () => {
  portal = await createTestApp()
  publisher = await portal.signIn('publisher')
})
afterAll(() => portal.close())

test('a section is made, found in the tree, renamed with its version, and its old slug leads to the new', async () => {
  const made = await portal.call('POST', '/manage/sections', {
    token: publisher,
    body: { name: 'Xây dựng Đảng' },
  })
  expect(made.statusCode).toBe(201)
  const section = made.json()
  expect(section).toMatchObject({ slug: 'xay-dung-dang', version: 1 })
  expect(made.headers.etag).toBe('"1"')
  await portal.call('POST', '/manage/sections', {
    token: publisher,
    body: { name: 'Tổ chức – Cán bộ', parentId: section.id },
  })

  const tree = await portal.call('GET', '/sections')
  expect(tree.json().items).toMatchObject([{ slug: 'xay-dung-dang', children: [{ slug: 'to-chuc-can-bo' }] }])

  const url = `/manage/sections/${section.id}`
  expect((await portal.call('PATCH', url, { token: publisher, body: { name: 'Khác' } })).statusCode).toBe(428)
  expect(
    (await portal.call('PATCH', url, { token: publisher, body: { name: 'Khác' }, ifMatch: 7 })).json(),
  ).toMatchObject({
    status: 412,
    code: 'REQUEST_IF_MATCH_STALE',
    current: { version: 1 },
  })
  const moved = await portal.call('PATCH', url, {
    token: publisher,
    ifMatch: 1,
    body: { slug: 'cong-tac-dang' },
  })
  expect(moved.json()).toMatchObject({ slug: 'cong-tac-dang', version: 2 })
  const old = await portal.call('GET', '/sections/xay-dung-dang')
  expect([old.statusCode, old.headers.location]).toEqual([301, '/api/v1/sections/cong-tac-dang'])
  expect((await portal.call('GET', '/sections/cong-tac-dang')).json().children).toEqual([
    { slug: 'to-chuc-can-bo', name: 'Tổ chức – Cán bộ' },
  ])
})

test('the tree stays a tree, and a section in use stays', async () => {
  const [parent, child] = (await portal.call('GET', '/manage/sections', { token: publisher }))
    .json()
    .items.sort((a: { parentId: string | null }) => (a.parentId ? 1 : -1))
  const circle = await portal.call('PATCH', `/manage/sections/${parent.id}`, {
    token: publisher,
    ifMatch: parent.version,
    body: { parentId: child.id },
  })
  expect(circle.json()).toMatchObject({ status: 409, code: 'SECTION_CYCLE' })
  const used = await portal.call('DELETE', `/manage/sections/${parent.id}`, {
    token: publisher,
    ifMatch: parent.version,
  })
  expect(used.json()).toMatchObject({ status: 409, code: 'SECTION_IN_USE' })
})

test('a public answer has validators and lifetimes, and is not sent twice', async () => {
  const first = await portal.call('GET', '/sections')
  expect(first.headers).toMatchObject({
    vary: 'Accept-Encoding',
    'cache-control': expect.stringContaining('s-maxage'),
  })
  expect(first.headers.etag).toMatch(/^"[\w-]+"$/)
  const again = await portal.call('GET', '/sections', {
    headers: { 'if-none-match': String(first.headers.etag) },
  })
  expect([again.statusCode, again.body]).toEqual([304, ''])
})

test.each([
  ['GET', '/sections?unknown=1', undefined, 'unknown'],
  ['GET', '/tags?limit=1&limit=2', undefined, 'limit'],
  ['POST', '/manage/sections', { name: 7 }, 'name'],
  ['POST', '/manage/sections', { name: 'x', colour: 'red' }, 'colour'],
  ['POST', '/manage/sections', { name: 'x', slug: '🙂' }, 'slug'],
  ['POST', '/manage/sections', { name: 'x', parentId: '01990000-0000-7000-8000-000000000000' }, 'parentId'],
  ['POST', '/manage/tags', { name: 'a\u0000b' }, 'name'],
] as const)('%s %s %j is refused and names %s', async (method, url, body, field) => {
  const reply = await portal.call(method, url, { token: publisher, body })
  expect(reply.statusCode).toBe(400)
  expect(reply.headers['content-type']).toContain('application/problem+json')
  expect(reply.json().errors.map((error: { path: string }) => error.path)).toContain(field)
})

test('without a role, or with too small a one, nothing is made', async () => {
  const reporter = await portal.signIn('reporter')
  expect((await portal.call('POST', '/manage/sections', { body: { name: 'X' } })).json()).toMatchObject({
    status: 401,
    code: 'AUTH_REQUIRED',
  })
  expect(
    (await portal.call('POST', '/manage/sections', { token: reporter, body: { name: 'X' } })).json(),
  ).toMatchObject({ status: 403 })
  expect((await portal.call('GET', '/sections', { token: 'a.b.c' })).json()).toMatchObject({
    status: 401,
    code: 'AUTH_TOKEN_INVALID',
  })
  const tree = await portal.call('GET', '/sections')
  expect(JSON.stringify(tree.json())).not.toContain('"X"')
})
