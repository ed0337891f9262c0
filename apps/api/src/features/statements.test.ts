import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../testing.ts'
import { importArticle } from './articles/import.ts'

let portal: TestApp
let slug: string
let pollId: string
const seen: string[] = []
const original = pg.Client.prototype.query

beforeAll(async () => {
  portal = await createTestApp()
  const token = await portal.signIn('admin')
  const call = async (method: 'POST', url: string, body: unknown, ifMatch?: number) =>
    (await portal.call(method, url, { token, body, ...(ifMatch === undefined ? {} : { ifMatch }) })).json()
  const section = await call('POST', '/manage/sections', { name: 'Kinh tế' })
  await call('POST', '/manage/tags', { name: 'Lúa' })
  const event = await call('POST', '/manage/events', { name: 'Vụ mùa' })
  for (let number = 0; number < 5; number += 1) {
    const imported = await importArticle(portal.app.context, {
      importKey: `test:${number}`,
      publishedAt: new Date(Date.UTC(2024, 0, number + 1)),
      views: number,
      input: {
        title: `Bài ${number}`,
        body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Đoạn.' }] }] },
        sectionId: section.id,
        tagSlugs: ['lua'],
        eventIds: [event.id],
      },
    })
    slug = imported.slug
  }
  const poll = await call('POST', '/manage/polls', {
    question: 'Hỏi?',
    options: [{ label: 'A' }, { label: 'B' }],
    resultsVisibility: 'always',
  })
  await call('POST', `/manage/polls/${poll.id}/transitions`, { to: 'open' }, poll.version)
  pollId = poll.id
  // Every statement to Postgres goes through here, whoever sends it.
  Object.assign(pg.Client.prototype, {
    query(this: pg.Client, ...given: unknown[]) {
      const [first] = given
      const text =
        typeof first === 'string'
          ? first
          : first !== null && typeof first === 'object' && 'text' in first
            ? String(first.text)
            : ''
      seen.push(text)
      return Reflect.apply(original, this, given)
    },
  })
})
afterAll(async () => {
  Object.assign(pg.Client.prototype, { query: original })
  await portal.close()
})

// A cost that grows with the number of rows would show as a number here that nobody expects.
test.each([
  ['/articles?limit=5', 1],
  ['/articles?section=kinh-te&tag=lua&event=vu-mua&sort=publishedAt', 1],
  ['/articles?sort=-views', 1],
  ['/articles/{slug}', 1],
  ['/articles/{slug}/related', 2],
  ['/articles/{slug}/views', 1],
  ['/home', 2],
  ['/sections', 1],
  ['/sections/kinh-te', 1],
  ['/tags', 1],
  ['/events', 1],
  ['/events/vu-mua', 1],
  ['/featured', 1],
  ['/search?q=bai', 1],
  ['/polls', 1],
  ['/polls/current', 1],
  ['/polls/{poll}', 1],
  ['/polls/{poll}/results', 2],
  ['/site', 1],
  ['/stats', 1],
])('GET %s asks the database at most %i times', async (path, most) => {
  seen.length = 0
  const url = path.replace('{slug}', slug).replace('{poll}', pollId)
  const reply = await portal.call('GET', url)
  expect(reply.statusCode, reply.body).toBe(200)
  // The collector of visits stores on its own time.
  const statements = seen.filter((text) => /delivery\./.test(text))
  expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(most)
  expect(statements.length).toBeGreaterThan(0)
})
