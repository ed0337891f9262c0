import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createTestApp, type TestApp } from '../testing.ts'
import { importArticle } from './articles/import.ts'

let portal: TestApp
let slug: string
let pollId: string
let articleId: string
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
    articleId = imported.id
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
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
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
  ['/articles/{slug}/related', 1],
  ['/articles/{slug}/views', 1],
  ['/home', 1],
  ['/portal', 1],
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
  ['/polls/{poll}/results', 1],
  ['/polls/results?ids={poll}', 1],
  ['/articles/views?ids={id}', 1],
  ['/site', 1],
  ['/stats', 1],
])('GET %s asks the database at most %i times', async (path, most) => {
  const asked = await listStatements(`/api/v1${path}`)
  expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(most)
  expect(asked.length).toBeGreaterThan(0)
})

// At the root of the origin.
test.each([
  ['/feeds/articles.rss', 1],
  ['/feeds/sections/kinh-te.atom', 1],
  ['/feeds/events/vu-mua.json', 1],
  ['/sitemap.xml', 1],
  ['/sitemap-pages.xml', 1],
  ['/sitemap-articles-1.xml', 1],
  ['/sitemap-news.xml', 1],
])('%s asks the database at most %i times', async (path, most) => {
  const asked = await listStatements(path)
  expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(most)
  expect(asked.length).toBeGreaterThan(0)
})

// Around the page itself: what stands around every page, who is here, and the views of what is shown.
test.each([
  ['/', 4],
  ['/en', 4],
  ['/bai-viet/{slug}', 5],
  ['/chuyen-muc/kinh-te', 5],
  ['/the/lua', 5],
  ['/su-kien', 3],
  ['/su-kien/vu-mua', 5],
  ['/tham-do', 4],
  ['/tham-do/{poll}', 4],
  ['/tim-kiem?q=bai', 3],
])('the page %s asks the database at most %i times', async (path, most) => {
  const asked = await listStatements(path)
  expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(most)
})

/** The statements that an answer takes. */
async function listStatements(path: string): Promise<string[]> {
  // Who is here is asked at most once a second, however many pages are drawn: let it be asked.
  vi.setSystemTime(Date.now() + 2_000)
  seen.length = 0
  const url = path.replace('{slug}', slug).replace('{poll}', pollId).replace('{id}', articleId)
  const reply = await portal.app.inject({ method: 'GET', url })
  expect(reply.statusCode, reply.body).toBe(200)
  // The collector of visits stores on its own time.
  return seen.filter((text) => /delivery\./.test(text))
}
