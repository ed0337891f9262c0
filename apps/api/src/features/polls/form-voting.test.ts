import { createDatabaseClient, type Database } from '@bantin/database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../testing.ts'

let portal: TestApp
let db: Database
let editor: string

interface PollAnswer {
  id: string
  version: number
  options: { id: string }[]
}

beforeAll(async () => {
  portal = await createTestApp({}, { isCached: true })
  db = createDatabaseClient({ url: portal.database.url, poolSize: 2 })
  editor = await portal.signIn('editor')
})
afterAll(async () => {
  await db.$disconnect()
  await portal.close()
})

async function createOpen(input: Record<string, unknown> = {}): Promise<PollAnswer> {
  const body = {
    question: 'Có nên mở cửa sáng thứ Bảy?',
    options: [{ label: 'Có' }, { label: 'Không' }, { label: 'Tùy nơi' }],
    ...input,
  }
  const made = (await portal.call('POST', '/manage/polls', { token: editor, body })).json()
  return (await transition(made, 'open')).json()
}

function transition(poll: PollAnswer, to: string) {
  const given = { token: editor, ifMatch: poll.version, body: { to } }
  return portal.call('POST', `/manage/polls/${poll.id}/transitions`, given)
}

/** Sends the form as a browser does. */
function send(
  poll: { id: string },
  optionIds: (string | undefined)[],
  headers: Record<string, string> = {},
  pages = '/tham-do',
) {
  return portal.app.inject({
    method: 'POST',
    url: `${pages}/${poll.id}`,
    payload: new URLSearchParams(optionIds.map((id) => ['option', id ?? ''])).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })
}

function show(url: unknown, headers: Record<string, string> = {}) {
  return portal.app.inject({ method: 'GET', url: String(url), headers })
}

function cookieOf(reply: { cookies: { name: string; value: string }[] }): { cookie: string } {
  const { name, value } = reply.cookies[0] ?? { name: 'none', value: '' }
  return { cookie: `${name}=${value}` }
}

async function readCounts({ id }: PollAnswer) {
  const [counts] = await db.$queryRaw<{ participations: number; turnout: number; ballots: number }[]>`
    SELECT (SELECT count(*)::int FROM poll_participations WHERE poll_id = ${id}::uuid) AS participations,
      (SELECT coalesce(sum(voters), 0)::int FROM poll_turnout WHERE poll_id = ${id}::uuid) AS turnout,
      (SELECT coalesce(sum(votes), 0)::int FROM poll_ballots b JOIN poll_options o ON o.id = b.option_id
        WHERE o.poll_id = ${id}::uuid) AS ballots`
  return [counts?.participations, counts?.turnout, counts?.ballots]
}

test('a vote by the form leads to a page that thanks and shows what this voter may see', async () => {
  const poll = await createOpen()
  const page = await show(`/tham-do/${poll.id}`)
  expect(page.body).toContain(`<form noValidate="" action="/tham-do/${poll.id}" method="post">`)
  expect(page.body).toContain(`name="option" value="${poll.options[1]?.id}"`)

  const sent = await send(poll, [poll.options[1]?.id])
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `/tham-do/${poll.id}/da-ghi-nhan`])
  expect(sent.headers['cache-control']).toBe('private, no-store')
  expect(sent.cookies[0]).toMatchObject({ name: 'bantin_voter', path: '/', httpOnly: true, sameSite: 'Lax' })
  expect(await readCounts(poll)).toEqual([1, 1, 1])

  const outcome = await show(sent.headers.location, cookieOf(sent))
  expect(outcome.statusCode).toBe(200)
  expect(outcome.headers['cache-control']).toBe('private, no-store')
  expect(outcome.body).toContain('<title>Cảm ơn bạn. Ý kiến của bạn đã được ghi nhận.')
  expect(outcome.body).toContain('Kết quả thăm dò</caption>')
  expect(outcome.body).toContain('1 người đã trả lời')
  expect(outcome.body).toContain('content="noindex"')
  expect(outcome.body).toMatch(new RegExp(`rel="canonical" href="[^"]+/tham-do/${poll.id}"`))

  // The address alone shows nobody what only a voter may see, after the voter's own visit neither.
  for (const cookie of ['', 'bantin_voter=forged', 'bantin_voter=%0D%0Ax:%20y']) {
    const other = await show(sent.headers.location, { cookie })
    expect(other.body).not.toContain('Kết quả thăm dò</caption>')
    expect(other.headers['cache-control']).toBe('private, no-store')
  }
  const shared = await show(`/tham-do/${poll.id}`, cookieOf(sent))
  expect(shared.body).not.toContain('Kết quả thăm dò</caption>')
  expect(shared.headers['cache-control']).toMatch(/^public/)
})

test('the form and the API know the same voter', async () => {
  const byForm = await createOpen()
  const sent = await send(byForm, [byForm.options[0]?.id])
  const again = await portal.call('POST', `/polls/${byForm.id}/votes`, {
    body: { optionIds: [byForm.options[0]?.id] },
    headers: cookieOf(sent),
  })
  expect(again.json()).toMatchObject({ status: 409, code: 'POLL_ALREADY_VOTED' })

  const byApi = await createOpen()
  const cast = await portal.call('POST', `/polls/${byApi.id}/votes`, {
    body: { optionIds: [byApi.options[0]?.id] },
  })
  const repeated = await send(byApi, [byApi.options[2]?.id], cookieOf(cast), '/en/tham-do')
  expect([repeated.statusCode, repeated.headers.location]).toEqual([
    303,
    `/en/tham-do/${byApi.id}/da-gui-truoc-do`,
  ])
  expect(repeated.cookies).toEqual([])
  const page = await show(repeated.headers.location, cookieOf(cast))
  expect(page.body).toContain('This browser has already answered this poll.</output>')
  expect(page.body).toContain('Poll results</caption>')
  for (const poll of [byForm, byApi]) expect(await readCounts(poll)).toEqual([1, 1, 1])
})

test('several choices come as several fields', async () => {
  const poll = await createOpen({ maxChoices: 2, resultsVisibility: 'always' })
  const [a, b, c] = poll.options.map(({ id }) => id)
  const greedy = await send(poll, [a, b, c])
  expect(greedy.headers.location).toBe(`/tham-do/${poll.id}/chon-qua-nhieu`)
  expect((await show(greedy.headers.location)).body).toContain('Chỉ được chọn tối đa 2 ý.</p>')
  expect(await readCounts(poll)).toEqual([0, 0, 0])
  expect((await send(poll, [c, a?.toUpperCase()])).headers.location).toContain('/da-ghi-nhan')
  expect(await readCounts(poll)).toEqual([1, 1, 2])
  expect((await show(`/tham-do/${poll.id}`)).body).toMatch(/<details[^>]*><summary[^>]*>Xem kết quả</)
})

test('what is refused is said in words, gives no cookie and counts nothing', async () => {
  const poll = await createOpen()
  const other = await createOpen()
  const members = await createOpen({ audience: 'members' })
  const closed = await createOpen()
  await transition(closed, 'closed')
  const [a, b] = poll.options.map(({ id }) => id)
  const cases: [PollAnswer, (string | undefined)[], string, string][] = [
    [poll, [], 'chua-chon', 'Hãy chọn một ý trước khi gửi.'],
    [poll, [a, b], 'chon-qua-nhieu', 'Chỉ được chọn tối đa 1 ý.'],
    [poll, [other.options[0]?.id], 'khong-hop-le', 'không thuộc cuộc thăm dò này'],
    [poll, ["' OR 1=1"], 'khong-hop-le', 'không thuộc cuộc thăm dò này'],
    [members, [members.options[0]?.id], 'danh-cho-thanh-vien', 'dành cho thành viên đã đăng nhập'],
    [closed, [closed.options[0]?.id], 'khong-con-mo', 'Cuộc thăm dò không còn nhận ý kiến.'],
  ]
  for (const [asked, optionIds, outcome, words] of cases) {
    const reply = await send(asked, optionIds)
    expect([reply.statusCode, reply.headers.location]).toEqual([303, `/tham-do/${asked.id}/${outcome}`])
    expect(reply.cookies).toEqual([])
    const page = await show(reply.headers.location)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(words)
  }
  for (const counted of [poll, other, members, closed]) expect(await readCounts(counted)).toEqual([0, 0, 0])
})

test('only a form of our own pages is taken', async () => {
  const poll = await createOpen()
  const [first] = poll.options.map(({ id }) => id)
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of foreign) {
    const reply = await send(poll, [first], headers)
    expect(reply.json()).toMatchObject({ status: 403, code: 'REQUEST_ORIGIN_FOREIGN' })
  }
  for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x']) {
    const reply = await send(poll, [first], { 'content-type': type })
    expect(reply.json()).toMatchObject({ status: 415, code: 'REQUEST_MEDIA_TYPE_UNSUPPORTED' })
  }
  const long = await send(poll, [first, 'x'.repeat(10_000_000)])
  expect(long.json()).toMatchObject({ status: 413, code: 'REQUEST_BODY_TOO_LARGE' })
  expect((await send({ id: 'khong-co' }, [first])).statusCode).toBe(400)
  const unknown = await send({ id: '01990000-0000-7000-8000-000000000000' }, [first])
  expect(unknown.statusCode).toBe(303)
  expect((await show(unknown.headers.location)).statusCode).toBe(404)
  const asJson = await portal.app.inject({
    method: 'POST',
    url: `/api/v1/polls/${poll.id}/votes`,
    payload: `option=${first}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect(asJson.statusCode).toBe(415)

  for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'] as const)
    await portal.app.inject({ method, url: `/tham-do/${poll.id}?option=${first}` })
  await show(`/tham-do/${poll.id}/da-ghi-nhan?option=${first}`)
  expect(await readCounts(poll)).toEqual([0, 0, 0])
  const own = { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }
  expect((await send(poll, [first], own)).headers.location).toContain('/da-ghi-nhan')
})

test('a page of an outcome there is none of is not there', async () => {
  const poll = await createOpen()
  const reply = await show(`/tham-do/${poll.id}/constructor`)
  expect([reply.statusCode, reply.headers['cache-control']]).toEqual([404, 'private, no-store'])
})

test('the form counts against the limit of its network', async () => {
  const limited = await createTestApp({ BANTIN_RATE_LIMIT: '1' })
  try {
    const url = '/tham-do/01990000-0000-7000-8000-000000000000'
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const statuses = []
    for (let sent = 0; sent < 2; sent += 1)
      statuses.push((await limited.app.inject({ method: 'POST', url, headers })).statusCode)
    expect(statuses).toEqual([303, 429])
  } finally {
    await limited.close()
  }
})
