import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../testing.ts'

let portal: TestApp
let admin: string
let publisher: string

beforeAll(async () => {
  portal = await createTestApp()
  admin = await portal.signIn('admin')
  publisher = await portal.signIn('publisher')
})
afterAll(() => portal.close())

async function list(query: string, token = admin) {
  return portal.call('GET', `/manage/audit${query}`, { token })
}

test('deeds are listed newest first, with who did them, and by record and by person', async () => {
  const me = (await portal.call('GET', '/auth/me', { token: publisher })).json()
  const section = (
    await portal.call('POST', '/manage/sections', { token: publisher, body: { name: 'Kinh tế' } })
  ).json()
  await portal.call('PATCH', `/manage/sections/${section.id}`, {
    token: publisher,
    ifMatch: 1,
    body: { name: 'Kinh tế – Xã hội' },
  })
  await portal.call('POST', '/manage/tags', { token: admin, body: { name: 'Lúa' } })

  const ofSection = (await list(`?resource=section&resourceId=${section.id}`)).json()
  expect(ofSection).toEqual({
    items: [
      {
        id: expect.any(String),
        at: expect.stringMatching(/Z$/),
        actor: { id: me.id, name: me.name },
        action: 'section.updated',
        resource: 'section',
        resourceId: section.id,
        detail: { fields: ['name'] },
      },
      expect.objectContaining({ action: 'section.created', detail: {} }),
    ],
    nextCursor: null,
  })
  const ofPerson = (await list(`?actorId=${me.id}&limit=1`)).json()
  expect(ofPerson.items).toMatchObject([{ action: 'section.updated', actor: { id: me.id } }])

  const all: string[] = []
  let url: string | undefined = '?limit=2'
  for (let pages = 0; url !== undefined && pages < 20; pages += 1) {
    const reply = await list(url)
    all.push(...reply.json().items.map((entry: { id: string }) => entry.id))
    url = /<\/api\/v1\/manage\/audit(.*)>/.exec(String(reply.headers.link ?? ''))?.[1]
  }
  const whole = (await list('?limit=100')).json().items.map((entry: { id: string }) => entry.id)
  expect(all).toEqual(whole)
})

test.each([
  ['?resource=Section%20x', 'resource'],
  ['?resourceId=x', 'resourceId'],
  ['?resourceId=01990000-0000-7000-8000-000000000000', 'resource'],
  ['?actorId=7', 'actorId'],
  ['?action=x', 'action'],
  ['?cursor=%00', 'cursor'],
  ['?limit=0', 'limit'],
])('%s is refused and names %s', async (query, field) => {
  const reply = await list(query)
  expect([reply.statusCode, reply.json().errors[0].path]).toEqual([400, field])
})

test('administrators only', async () => {
  expect((await list('', publisher)).statusCode).toBe(403)
  expect((await portal.call('GET', '/manage/audit')).statusCode).toBe(401)
})
