import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp, testPassword } from '../../testing.ts'

let portal: TestApp

beforeAll(async () => {
  portal = await createTestApp()
})
afterAll(() => portal.close())

async function addUser(role: string, email: string) {
  const admin = await portal.signIn('admin')
  const reply = await portal.call('POST', '/manage/users', {
    token: admin,
    body: { email, name: 'Người dùng', role, password: testPassword },
  })
  expect(reply.statusCode, reply.body).toBe(201)
  return reply.json()
}

async function login(email: string) {
  const reply = await portal.call('POST', '/auth/login', { body: { email, password: testPassword } })
  expect(reply.statusCode, reply.body).toBe(200)
  const cookie = reply.cookies.find(({ name }) => name === 'bantin_session')
  return {
    token: reply.json().accessToken as string,
    cookie: cookie?.value ?? '',
    attributes: cookie,
    body: reply.json(),
  }
}

async function refresh(cookie: string, headers: Record<string, string> = {}) {
  return portal.call('POST', '/auth/refresh', { headers: { cookie: `bantin_session=${cookie}`, ...headers } })
}

test('signing in gives a short token and a cookie that scripts cannot read', async () => {
  await addUser('editor', 'dang-nhap@songngan.example')
  const { body, attributes, token } = await login('dang-nhap@songngan.example')
  expect(body).toMatchObject({
    expiresIn: 600,
    user: { email: 'dang-nhap@songngan.example', role: 'editor' },
  })
  expect(attributes).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/api/v1/auth' })
  expect(JSON.stringify(body)).not.toContain('argon2')
  const me = await portal.call('GET', '/auth/me', { token })
  expect(me.json()).toMatchObject({ name: 'Người dùng' })
  expect(me.headers['cache-control']).toBe('private, no-store')
})

test('a wrong password, an unknown account and a disabled one answer alike', async () => {
  const user = await addUser('editor', 'bi-khoa@songngan.example')
  const admin = await portal.signIn('admin')
  await portal.call('PATCH', `/manage/users/${user.id}`, {
    token: admin,
    ifMatch: user.version,
    body: { isActive: false },
  })
  const answers = await Promise.all(
    [
      { email: 'dang-nhap@songngan.example', password: 'sai-mat-khau-roi' },
      { email: 'khong-co@songngan.example', password: testPassword },
      { email: 'bi-khoa@songngan.example', password: testPassword },
    ].map((body) => portal.call('POST', '/auth/login', { body })),
  )
  const said = answers.map((reply) => ({ ...reply.json(), requestId: null }))
  expect(said[0]).toMatchObject({ status: 401, code: 'AUTH_CREDENTIALS_INVALID' })
  expect(new Set(said.map((body) => JSON.stringify(body))).size).toBe(1)
})

test('a refresh token is good once; used again later it ends the session', async () => {
  await addUser('editor', 'lam-moi@songngan.example')
  const { cookie, token } = await login('lam-moi@songngan.example')
  const first = await refresh(cookie)
  expect(first.statusCode).toBe(200)
  const next = first.cookies.find(({ name }) => name === 'bantin_session')?.value ?? ''
  expect(next).not.toBe(cookie)
  // Two tabs that wake at once: the second gets an access token, and no other cookie.
  const race = await refresh(cookie)
  expect([race.statusCode, race.cookies]).toEqual([200, []])

  await portal.app.context.db.$executeRaw`UPDATE sessions SET rotated_at = now() - interval '1 minute'`
  expect((await refresh(cookie)).json()).toMatchObject({ status: 401, code: 'AUTH_SESSION_REVOKED' })
  expect((await refresh(next)).statusCode).toBe(401)
  expect((await portal.call('GET', '/auth/me', { token })).json()).toMatchObject({
    status: 401,
    code: 'AUTH_TOKEN_INVALID',
  })
})

test('fifty refreshes at once with one token rotate it once', async () => {
  await addUser('editor', 'cung-luc@songngan.example')
  const { cookie } = await login('cung-luc@songngan.example')
  const replies = await Promise.all(Array.from({ length: 50 }, () => refresh(cookie)))
  expect(replies.map(({ statusCode }) => statusCode)).toEqual(Array(50).fill(200))
  expect(replies.filter(({ cookies }) => cookies.length > 0)).toHaveLength(1)
})

test('signing out everywhere ends every session at once, also on public routes', async () => {
  await addUser('editor', 'moi-noi@songngan.example')
  const phone = await login('moi-noi@songngan.example')
  const desk = await login('moi-noi@songngan.example')
  const list = await portal.call('GET', '/auth/sessions', { token: desk.token })
  expect(list.json().items).toHaveLength(2)
  expect(list.json().items.filter(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toHaveLength(1)
  expect((await portal.call('DELETE', '/auth/sessions', { token: desk.token })).statusCode).toBe(204)
  for (const { token, cookie } of [phone, desk]) {
    expect((await portal.call('GET', '/sections', { token })).statusCode).toBe(401)
    expect((await refresh(cookie)).statusCode).toBe(401)
  }
})

test('one session can be ended, and nobody else’s', async () => {
  await addUser('editor', 'mot-phien@songngan.example')
  const mine = await login('mot-phien@songngan.example')
  const others = (
    await portal.app.context.db.session.findFirst({
      where: { revokedAt: null, user: { email: { not: 'mot-phien@songngan.example' } } },
    })
  )?.id
  expect((await portal.call('DELETE', `/auth/sessions/${others}`, { token: mine.token })).statusCode).toBe(
    404,
  )
  expect(
    (await portal.call('POST', '/auth/logout', { headers: { cookie: `bantin_session=${mine.cookie}` } }))
      .statusCode,
  ).toBe(204)
  expect((await portal.call('GET', '/auth/me', { token: mine.token })).statusCode).toBe(401)
})

test('changing the password asks for the old one and ends the other sessions', async () => {
  await addUser('editor', 'doi-mat-ma@songngan.example')
  const here = await login('doi-mat-ma@songngan.example')
  const there = await login('doi-mat-ma@songngan.example')
  const change = (currentPassword: string, newPassword: string) =>
    portal.call('POST', '/auth/password', { token: here.token, body: { currentPassword, newPassword } })
  expect((await change('khong-phai-no-dau', 'mat-ma-moi-tinh-77')).json()).toMatchObject({
    status: 400,
    errors: [{ path: 'currentPassword' }],
  })
  expect((await change(testPassword, 'aaaaaaaaaaaa')).json()).toMatchObject({
    status: 400,
    code: 'AUTH_PASSWORD_WEAK',
  })
  expect((await change(testPassword, 'mat-ma-moi-tinh-77')).statusCode).toBe(204)
  expect((await portal.call('GET', '/auth/me', { token: here.token })).json()).toMatchObject({
    hasTemporaryPassword: false,
  })
  expect((await portal.call('GET', '/auth/me', { token: there.token })).statusCode).toBe(401)
})

test('the cookie is for pages of this site', async () => {
  await addUser('editor', 'trang-la@songngan.example')
  const { cookie } = await login('trang-la@songngan.example')
  expect((await refresh(cookie, { 'sec-fetch-site': 'cross-site' })).json()).toMatchObject({
    status: 403,
    code: 'REQUEST_ORIGIN_FOREIGN',
  })
  expect((await refresh(cookie, { 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200)
})

test('the last administrator stays', async () => {
  const lone = await createTestApp()
  const token = await lone.signIn('admin')
  const [admin] = (await lone.call('GET', '/manage/users', { token })).json().items
  for (const body of [{ role: 'editor' }, { isActive: false }]) {
    const reply = await lone.call('PATCH', `/manage/users/${admin.id}`, {
      token,
      ifMatch: admin.version,
      body,
    })
    expect(reply.json()).toMatchObject({ status: 409, code: 'USER_LAST_ADMIN' })
  }
  await lone.close()
})

test('guessing is slowed down, with the time to wait', async () => {
  const body = { email: 'doan-mo@songngan.example', password: 'thu-xem-sao-nhi' }
  const replies = []
  for (let attempt = 0; attempt < 12; attempt += 1)
    replies.push(await portal.call('POST', '/auth/login', { body }))
  const last = replies.at(-1)
  expect(replies[0]?.statusCode).toBe(401)
  expect(last?.json()).toMatchObject({ status: 429, code: 'REQUEST_RATE_LIMITED' })
  expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0)
  expect(last?.headers['ratelimit-policy']).toContain('q=10')
})

test.each([
  [{ email: {}, password: 'x' }, 'email'],
  [{ email: 'a@songngan.example', password: { $ne: null } }, 'password'],
  [{ email: 'a@songngan.example', password: ['x'] }, 'password'],
  [{ email: 'khong-phai-thu', password: 'x' }, 'email'],
  [{ email: 'a@songngan.example' }, 'password'],
  [{ email: 'a@songngan.example', password: 'x', isAdmin: true }, 'isAdmin'],
  [[], ''],
])('a login with %j is refused and names the field', async (body, path) => {
  const reply = await portal.call('POST', '/auth/login', { body })
  expect(reply.statusCode).toBe(400)
  expect(reply.json().errors.map((error: { path: string }) => error.path)).toContain(path)
})

test.each([
  '',
  'Bearer',
  'Bearer x',
  'Bearer a.b.c',
  'Basic YTpi',
  'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.',
])('the credential %j is a 401, never a guest', async (authorization) => {
  const reply = await portal.call('GET', '/sections', { headers: { authorization } })
  expect(reply.json()).toMatchObject({ status: 401, code: 'AUTH_TOKEN_INVALID' })
})

test.each([
  ['application/json', '{"email":', 400],
  ['application/json', '', 400],
  ['text/plain', 'email=x', 415],
  ['application/xml', '<a/>', 415],
  ['application/json', '{"__proto__":{"isAdmin":true}}', 400],
])('a body of %s %j is refused with %i', async (type, payload, status) => {
  const reply = await portal.app.inject({
    method: 'POST',
    url: '/api/v1/auth/login',
    payload,
    headers: { 'content-type': type },
  })
  expect(reply.statusCode).toBe(status)
  expect(reply.headers['content-type']).toContain('application/problem+json')
})
