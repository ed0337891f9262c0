import { createDatabaseClient, type Database } from '@bantin/database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../testing.ts'

let portal: TestApp
let db: Database
let editor: string

interface PollAnswer {
  id: string
  version: number
  status: string
  options: { id: string; label: string }[]
}

beforeAll(async () => {
  portal = await createTestApp()
  db = createDatabaseClient({ url: portal.database.url, poolSize: 2 })
  editor = await portal.signIn('editor')
})
afterAll(async () => {
  await db.$disconnect()
  await portal.close()
})

async function createDraft(input: Record<string, unknown> = {}): Promise<PollAnswer> {
  const body = {
    question: 'Có nên mở cửa sáng thứ Bảy?',
    options: [{ label: 'Có' }, { label: 'Không' }],
    ...input,
  }
  const made = await portal.call('POST', '/manage/polls', { token: editor, body })
  expect(made.statusCode).toBe(201)
  return made.json()
}

async function transition(poll: PollAnswer, to: string) {
  return portal.call('POST', `/manage/polls/${poll.id}/transitions`, {
    token: editor,
    ifMatch: poll.version,
    body: { to },
  })
}

async function createOpen(input: Record<string, unknown> = {}): Promise<PollAnswer> {
  const opened = await transition(await createDraft(input), 'open')
  expect(opened.statusCode).toBe(200)
  return opened.json()
}

async function vote(
  poll: PollAnswer,
  given: {
    options?: number[]
    body?: unknown
    cookie?: string
    headers?: Record<string, string>
    token?: string
  } = {},
) {
  const body = given.body ?? { optionIds: (given.options ?? [0]).map((index) => poll.options[index]?.id) }
  const headers = { ...given.headers, ...(given.cookie ? { cookie: `bantin_voter=${given.cookie}` } : {}) }
  return portal.call('POST', `/polls/${poll.id}/votes`, {
    body,
    headers,
    ...(given.token ? { token: given.token } : {}),
  })
}

/** What is counted, each way it is counted. */
async function readCounts(poll: PollAnswer) {
  const [counts] = await db.$queryRaw<{ participations: number; turnout: number; ballots: number }[]>`
    SELECT (SELECT count(*)::int FROM poll_participations WHERE poll_id = ${poll.id}::uuid) AS participations,
      (SELECT coalesce(sum(voters), 0)::int FROM poll_turnout WHERE poll_id = ${poll.id}::uuid) AS turnout,
      (SELECT coalesce(sum(votes), 0)::int FROM poll_ballots b JOIN poll_options o ON o.id = b.option_id
        WHERE o.poll_id = ${poll.id}::uuid) AS ballots`
  return counts
}

async function listChanges(poll: PollAnswer) {
  const rows = await db.change.findMany({
    where: { resource: 'poll', resourceId: poll.id },
    orderBy: { seq: 'asc' },
  })
  return rows.map((row) => row.type)
}

function newCookie(reply: { cookies: { name: string; value: string }[] }): string {
  return reply.cookies.find((cookie) => cookie.name === 'bantin_voter')?.value ?? ''
}

test('a poll is drafted, opened, voted in, closed; readers see each step when it is theirs to see', async () => {
  const draft = await createDraft({ description: 'Lấy ý kiến bạn đọc.' })
  expect(draft).toMatchObject({
    status: 'draft',
    state: 'draft',
    version: 1,
    totalVoters: 0,
    maxChoices: 1,
    resultsVisibility: 'after_vote',
  })
  expect((await portal.call('GET', `/polls/${draft.id}`)).statusCode).toBe(404)
  expect((await vote(draft)).statusCode).toBe(404)
  expect(await listChanges(draft)).toEqual([])

  const opened = await transition(draft, 'open')
  const poll: PollAnswer = opened.json()
  expect([poll.status, opened.headers.etag]).toEqual(['open', '"2"'])
  const shown = await portal.call('GET', `/polls/${poll.id}`)
  expect(shown.json()).toMatchObject({ status: 'open', options: [{ label: 'Có' }, { label: 'Không' }] })
  expect(shown.headers['cache-control']).toContain('max-age=5,')
  expect((await portal.call('GET', '/polls/current')).json().id).toBe(poll.id)

  expect((await portal.call('GET', `/polls/${poll.id}/results`)).json()).toMatchObject({
    status: 403,
    code: 'POLL_RESULTS_HIDDEN',
  })
  const cast = await vote(poll, { options: [1] })
  expect(cast.statusCode).toBe(201)
  expect(cast.json().results).toMatchObject({
    totalVoters: 1,
    options: [
      { votes: 0, percent: 0 },
      { votes: 1, percent: 100 },
    ],
  })
  const cookie = cast.cookies.find(({ name }) => name === 'bantin_voter')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 31_536_000 })
  expect(cookie?.secure).toBeUndefined()

  const again = await vote(poll, { cookie: newCookie(cast) })
  expect(again.json()).toMatchObject({ status: 409, code: 'POLL_ALREADY_VOTED' })
  const mine = await portal.call('GET', `/polls/${poll.id}/results`, {
    headers: { cookie: `bantin_voter=${newCookie(cast)}` },
  })
  expect([mine.statusCode, mine.headers['cache-control']]).toEqual([200, 'private, no-store'])

  const closed = await transition(poll, 'closed')
  expect(closed.json()).toMatchObject({ status: 'closed', totalVoters: 1, closesAt: expect.any(String) })
  expect((await vote(poll)).json()).toMatchObject({ status: 409, code: 'POLL_NOT_OPEN' })
  const results = await portal.call('GET', `/polls/${poll.id}/results`)
  expect(results.headers['cache-control']).toContain('public, max-age=5, s-maxage=5')
  expect(results.json().totalVoters).toBe(1)
  expect((await transition(closed.json(), 'open')).json()).toMatchObject({
    status: 409,
    code: 'POLL_TRANSITION_INVALID',
  })
  expect(await listChanges(poll)).toEqual(['published', 'updated'])
  expect(await readCounts(poll)).toEqual({ participations: 1, turnout: 1, ballots: 1 })
})

test('fifty votes at once by one cookie count once; two hundred voters at once count two hundred', async () => {
  const first = await createOpen()
  const cookie = newCookie(await vote(first))
  const poll = await createOpen({ resultsVisibility: 'always' })
  const replies = await Promise.all(Array.from({ length: 50 }, () => vote(poll, { cookie })))
  expect(replies.filter((reply) => reply.statusCode === 201)).toHaveLength(1)
  expect(replies.filter((reply) => reply.json().code === 'POLL_ALREADY_VOTED')).toHaveLength(49)

  const crowd = await Promise.all(
    Array.from({ length: 200 }, (_, index) => vote(poll, { options: [index % 2] })),
  )
  expect(new Set(crowd.map((reply) => reply.statusCode))).toEqual(new Set([201]))
  expect(new Set(crowd.map((reply) => reply.json().receipt)).size).toBe(200)
  expect(await readCounts(poll)).toEqual({ participations: 201, turnout: 201, ballots: 201 })
  const results = await portal.call('GET', `/polls/${poll.id}/results`)
  expect(results.json()).toMatchObject({
    totalVoters: 201,
    options: [
      { votes: 101, percent: 50.2 },
      { votes: 100, percent: 49.8 },
    ],
  })
})

test('several choices count one voter, in whatever order and case they are named', async () => {
  const poll = await createOpen({
    options: [{ label: 'A' }, { label: 'B' }, { label: 'C' }],
    maxChoices: 2,
    resultsVisibility: 'after_close',
  })
  const [a, , c] = poll.options
  const cast = await portal.call('POST', `/polls/${poll.id.toUpperCase()}/votes`, {
    body: { optionIds: [c?.id.toUpperCase(), a?.id] },
  })
  expect(Object.keys(cast.json())).toEqual(['receipt'])
  const again = await vote(poll, { cookie: newCookie(cast), options: [1] })
  expect(again.statusCode).toBe(409)
  expect(
    (
      await portal.call('GET', `/polls/${poll.id}/results`, {
        headers: { cookie: `bantin_voter=${newCookie(cast)}` },
      })
    ).statusCode,
  ).toBe(403)
  const seen = await portal.call('GET', `/manage/polls/${poll.id}/results`, { token: editor })
  expect(seen.json()).toMatchObject({
    totalVoters: 1,
    options: [{ votes: 1, percent: 50 }, { votes: 0 }, { votes: 1, percent: 50 }],
  })
})

test('of votes and a close at once, those before it count and those after it are told', async () => {
  const poll = await createOpen()
  const votes = Array.from({ length: 60 }, () => vote(poll))
  const [closed, ...replies] = await Promise.all([transition(poll, 'closed'), ...votes])
  expect(closed.statusCode).toBe(200)
  const taken = replies.filter((reply) => reply.statusCode === 201).length
  expect(replies.filter((reply) => reply.json().code === 'POLL_NOT_OPEN')).toHaveLength(60 - taken)
  expect(await readCounts(poll)).toEqual({ participations: taken, turnout: taken, ballots: taken })
  expect(closed.json().totalVoters).toBe(taken)
})

test('members vote by account, from any browser, once; guests are asked to sign in', async () => {
  const poll = await createOpen({ audience: 'members' })
  const member = await portal.signIn('member')
  expect((await vote(poll)).json()).toMatchObject({ status: 401, code: 'AUTH_REQUIRED' })
  expect((await vote(poll, { token: 'a.b.c' })).json()).toMatchObject({
    status: 401,
    code: 'AUTH_TOKEN_INVALID',
  })
  const cast = await vote(poll, { token: member })
  expect([cast.statusCode, cast.cookies]).toEqual([201, []])
  expect((await vote(poll, { token: member })).json()).toMatchObject({ code: 'POLL_ALREADY_VOTED' })
  expect((await portal.call('GET', `/polls/${poll.id}/results`, { token: member })).statusCode).toBe(200)
  expect(await readCounts(poll)).toEqual({ participations: 1, turnout: 1, ballots: 1 })
})

test('a forged cookie is no cookie: the vote counts as a newcomer’s and a good cookie takes its place', async () => {
  const poll = await createOpen()
  const forged = `${'A'.repeat(22)}.${'B'.repeat(43)}`
  const cast = await vote(poll, { cookie: forged })
  expect(cast.statusCode).toBe(201)
  expect(newCookie(cast)).not.toBe('')
  expect(newCookie(cast)).not.toBe(forged)
  expect(
    (await portal.call('GET', `/polls/${poll.id}/results`, { headers: { cookie: `bantin_voter=${forged}` } }))
      .statusCode,
  ).toBe(403)
})

test('a bad vote is refused, says what is wrong, and counts nothing', async () => {
  const other = await createOpen()
  const poll = await createOpen({ maxChoices: 1 })
  const [first, second] = poll.options
  const cases: [unknown, number, string, string][] = [
    [{ optionIds: [] }, 400, 'REQUEST_INVALID', 'optionIds'],
    [{ optionIds: ['x'] }, 400, 'REQUEST_INVALID', 'optionIds.0'],
    [{ optionIds: first?.id }, 400, 'REQUEST_INVALID', 'optionIds'],
    [{ optionIds: Array.from({ length: 21 }, () => first?.id) }, 400, 'REQUEST_INVALID', 'optionIds'],
    [{}, 400, 'REQUEST_INVALID', 'optionIds'],
    [[first?.id], 400, 'REQUEST_INVALID', ''],
    ['optionIds', 400, 'REQUEST_INVALID', ''],
    [{ optionIds: [first?.id], voter: 'me' }, 400, 'REQUEST_INVALID', 'voter'],
    [{ optionIds: [first?.id, first?.id] }, 400, 'POLL_OPTION_INVALID', 'optionIds'],
    [{ optionIds: [first?.id, first?.id.toUpperCase()] }, 400, 'POLL_OPTION_INVALID', 'optionIds'],
    [{ optionIds: [first?.id, second?.id] }, 400, 'POLL_OPTION_INVALID', 'optionIds'],
    [{ optionIds: [other.options[0]?.id] }, 400, 'POLL_OPTION_INVALID', 'optionIds'],
    [{ optionIds: ['01990000-0000-7000-8000-000000000000'] }, 400, 'POLL_OPTION_INVALID', 'optionIds'],
  ]
  for (const [body, status, code, path] of cases) {
    const reply = await vote(poll, { body })
    expect(reply.json()).toMatchObject({ status, code })
    expect(reply.json().errors.map((error: { path: string }) => error.path)).toContain(path)
    expect(reply.cookies).toEqual([])
  }
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of foreign)
    expect((await vote(poll, { headers })).json()).toMatchObject({
      status: 403,
      code: 'REQUEST_ORIGIN_FOREIGN',
    })
  expect(
    (await portal.call('POST', '/polls/khong-co/votes', { body: { optionIds: [first?.id] } })).json(),
  ).toMatchObject({ status: 400, errors: [{ path: 'id' }] })
  expect((await vote({ ...poll, id: '01990000-0000-7000-8000-000000000000' })).statusCode).toBe(404)
  expect(await readCounts(poll)).toEqual({ participations: 0, turnout: 0, ballots: 0 })
  expect(
    (await vote(poll, { headers: { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' } }))
      .statusCode,
  ).toBe(201)
})

test('a poll opens and closes by the clock', async () => {
  const hourMs = 3_600_000
  const scheduled = await createOpen({ opensAt: new Date(Date.now() + hourMs).toISOString() })
  expect(scheduled.status).toBe('scheduled')
  expect((await vote(scheduled)).json()).toMatchObject({ status: 409, code: 'POLL_NOT_OPEN' })
  expect((await portal.call('GET', `/polls/${scheduled.id}`)).statusCode).toBe(404)
  expect((await portal.call('GET', `/polls/${scheduled.id}/results`)).statusCode).toBe(404)
  expect(await listChanges(scheduled)).toEqual(['published'])

  const poll = await createOpen({
    opensAt: new Date(Date.now() - 2 * hourMs).toISOString(),
    resultsVisibility: 'after_close',
  })
  await vote(poll)
  await db.$executeRaw`UPDATE polls SET closes_at = now() - interval '1 second' WHERE id = ${poll.id}::uuid`
  expect((await vote(poll)).json()).toMatchObject({ code: 'POLL_NOT_OPEN' })
  expect((await portal.call('GET', `/polls/${poll.id}`)).json().status).toBe('closed')
  expect((await portal.call('GET', `/polls/${poll.id}/results`)).json().totalVoters).toBe(1)
  const reopened = await portal.call('PATCH', `/manage/polls/${poll.id}`, {
    token: editor,
    ifMatch: poll.version,
    body: { closesAt: null },
  })
  expect(reopened.json()).toMatchObject({ status: 409, code: 'POLL_LOCKED', errors: [{ path: 'closesAt' }] })
  expect(await readCounts(poll)).toEqual({ participations: 1, turnout: 1, ballots: 1 })
})

test('once there are votes, only what leaves their meaning alone may change', async () => {
  const poll = await createOpen()
  const url = `/manage/polls/${poll.id}`
  const patched = await portal.call('PATCH', url, {
    token: editor,
    ifMatch: poll.version,
    body: { options: [{ label: 'Không' }, { label: 'Có' }, { label: 'Ý kiến khác' }] },
  })
  const open: PollAnswer = patched.json()
  expect(open.options.map((option) => option.id).slice(0, 2)).toEqual([
    poll.options[1]?.id,
    poll.options[0]?.id,
  ])
  expect(
    (
      await portal.call('PATCH', url, {
        token: editor,
        ifMatch: open.version,
        body: { options: [{ label: 'Có' }] },
      })
    ).json(),
  ).toMatchObject({ status: 400, errors: [{ path: 'options' }] })
  expect(
    (
      await portal.call('PATCH', url, { token: editor, ifMatch: open.version, body: { maxChoices: 4 } })
    ).json(),
  ).toMatchObject({ status: 400, errors: [{ path: 'maxChoices' }] })
  await vote(open)

  const locked: [object, string][] = [
    [{ question: 'Khác' }, 'question'],
    [{ options: open.options.toReversed() }, 'options'],
    [{ options: [...open.options, { label: 'Nữa' }] }, 'options'],
    [{ maxChoices: 2 }, 'maxChoices'],
    [{ audience: 'members' }, 'audience'],
    [{ opensAt: '2030-01-01T00:00:00Z' }, 'opensAt'],
    [{ resultsVisibility: 'after_close' }, 'resultsVisibility'],
  ]
  for (const [body, path] of locked) {
    const reply = await portal.call('PATCH', url, { token: editor, ifMatch: open.version, body })
    expect(reply.json()).toMatchObject({ status: 409, code: 'POLL_LOCKED', errors: [{ path }] })
  }
  const past = await portal.call('PATCH', url, {
    token: editor,
    ifMatch: open.version,
    body: { closesAt: new Date(Date.now() - 5).toISOString() },
  })
  expect(past.statusCode).toBe(400)
  expect(past.json().errors[0].path).toBe('closesAt')
  expect((await portal.call('DELETE', url, { token: editor, ifMatch: open.version })).json()).toMatchObject({
    status: 409,
    code: 'POLL_LOCKED',
  })

  // A form sends everything back, changed or not.
  const free = {
    question: 'Có nên mở cửa sáng thứ Bảy?',
    options: open.options,
    description: 'Thêm lời giải thích.',
    resultsVisibility: 'always',
    closesAt: '2199-01-01T00:00:00+07:00',
  }
  const changed = await portal.call('PATCH', url, { token: editor, ifMatch: open.version, body: free })
  expect(changed.json()).toMatchObject({
    resultsVisibility: 'always',
    closesAt: '2198-12-31T17:00:00.000Z',
    totalVoters: 1,
    options: open.options,
  })
  expect(await listChanges(poll)).toEqual(['published', 'updated', 'updated'])
})

test('a draft is opened when it is complete, and deleted while no one has voted', async () => {
  const thin = await createDraft({ options: [{ label: 'Một' }] })
  expect((await transition(thin, 'open')).json()).toMatchObject({
    status: 409,
    code: 'POLL_TRANSITION_INVALID',
    errors: [{ path: 'options' }],
  })
  const greedy = await createDraft({ maxChoices: 3 })
  expect((await transition(greedy, 'open')).json()).toMatchObject({
    status: 409,
    errors: [{ path: 'maxChoices' }],
  })
  const late = await createDraft({ closesAt: '2020-01-01T00:00:00Z' })
  expect((await transition(late, 'open')).json()).toMatchObject({
    status: 409,
    errors: [{ path: 'closesAt' }],
  })
  expect((await transition(thin, 'closed')).json()).toMatchObject({
    status: 409,
    code: 'POLL_TRANSITION_INVALID',
  })
  expect(await listChanges(thin)).toEqual([])

  const url = `/manage/polls/${thin.id}`
  expect((await portal.call('DELETE', url, { token: editor })).statusCode).toBe(428)
  expect((await portal.call('DELETE', url, { token: editor, ifMatch: 9 })).json()).toMatchObject({
    status: 412,
    current: { version: 1 },
  })
  expect((await portal.call('DELETE', url, { token: editor, ifMatch: 1 })).statusCode).toBe(204)
  expect((await portal.call('GET', url, { token: editor })).statusCode).toBe(404)
  const open = await createOpen()
  expect(
    (await portal.call('DELETE', `/manage/polls/${open.id}`, { token: editor, ifMatch: open.version }))
      .statusCode,
  ).toBe(204)
  expect(await listChanges(open)).toEqual(['published', 'deleted'])
})

test('lists go page by page, newest first, each poll once', async () => {
  for (const path of [
    '/polls',
    '/polls?status=open',
    '/polls?status=closed',
    '/manage/polls',
    '/manage/polls?state=draft',
  ]) {
    const token = path.startsWith('/manage') ? { token: editor } : {}
    const separator = path.includes('?') ? '&' : '?'
    const whole: PollAnswer[] = (await portal.call('GET', `${path}${separator}limit=100`, token)).json().items
    expect(whole.length).toBeGreaterThan(1)
    const found: string[] = []
    let next: string | null = `${path}${separator}limit=2`
    while (next !== null) {
      const reply = await portal.call('GET', next, token)
      found.push(...reply.json().items.map((poll: PollAnswer) => poll.id))
      const link: string | undefined = /^<\/api\/v1(.+)>; rel="next"$/.exec(
        String(reply.headers.link ?? ''),
      )?.[1]
      expect(link === undefined).toBe(reply.json().nextCursor === null)
      next = link ?? null
    }
    expect(found).toEqual(whole.map((poll) => poll.id))
  }
})

test.each([
  ['GET', '/polls?state=open', undefined, 'state'],
  ['GET', '/polls?status=draft', undefined, 'status'],
  ['GET', '/polls?cursor=x', undefined, 'cursor'],
  ['GET', '/polls?limit=0', undefined, 'limit'],
  ['GET', '/polls/current?x=1', undefined, 'x'],
  ['GET', '/polls/x', undefined, 'id'],
  ['POST', '/manage/polls', { options: [] }, 'question'],
  ['POST', '/manage/polls', { question: ' ', options: [] }, 'question'],
  ['POST', '/manage/polls', { question: 'a\u0000b', options: [] }, 'question'],
  ['POST', '/manage/polls', { question: 'x', options: [{ label: 'A' }, { label: ' A' }] }, 'options.1.label'],
  [
    'POST',
    '/manage/polls',
    { question: 'x', options: [{ label: 'A', id: '01990000-0000-7000-8000-000000000000' }] },
    'options.0.id',
  ],
  ['POST', '/manage/polls', { question: 'x', options: [{ label: 'A', votes: 5 }] }, 'options.0.votes'],
  ['POST', '/manage/polls', { question: 'x', options: [], maxChoices: 0 }, 'maxChoices'],
  ['POST', '/manage/polls', { question: 'x', options: [], state: 'open' }, 'state'],
  ['POST', '/manage/polls', { question: 'x', options: [], opensAt: '2026-11-02' }, 'opensAt'],
  [
    'POST',
    '/manage/polls',
    { question: 'x', options: [], opensAt: '2026-11-02T00:00:00Z', closesAt: '2026-11-01T00:00:00Z' },
    'closesAt',
  ],
] as const)('%s %s %j is refused and names %s', async (method, url, body, field) => {
  const count = await db.poll.count()
  const reply = await portal.call(method, url, { token: editor, body })
  expect(reply.statusCode).toBe(400)
  expect(reply.json().errors.map((error: { path: string }) => error.path)).toContain(field)
  expect(await db.poll.count()).toBe(count)
})

test('managing polls takes an editor', async () => {
  const reporter = await portal.signIn('reporter')
  expect((await portal.call('GET', '/manage/polls')).statusCode).toBe(401)
  expect((await portal.call('GET', '/manage/polls', { token: reporter })).statusCode).toBe(403)
  const poll = await createDraft()
  const hidden = await portal.call('GET', `/manage/polls/${poll.id}/results`, { token: reporter })
  expect(hidden.statusCode).toBe(403)
})
