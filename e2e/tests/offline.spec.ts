import type { APIRequestContext, Page } from '@playwright/test'
import { Newsroom } from '../pages/newsroom.ts'
import { openNewsdesk } from '../support/publish.ts'
import { expect, test } from '../support/test.ts'

const keptMax = 20
const offlineTitle = 'Không có kết nối mạng'

test.use({ goesOffline: true })

test('the twenty articles read last open without a network', async ({ page, context, request }) => {
  test.setTimeout(120_000)
  const articles = await listArticles(request, keptMax + 1)
  const [first, ...others] = articles
  for (const { slug } of articles) {
    await page.goto(`/bai-viet/${slug}`)
    await expect.poll(() => listKept(page)).toContain(slug)
  }
  expect((await listKept(page)).toSorted()).toEqual(others.map(({ slug }) => slug).toSorted())

  await context.setOffline(true)
  for (const { slug, title } of others) {
    await page.goto(`/bai-viet/${slug}`)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
  await page.goto(`/en/bai-viet/${others[0]?.slug}`)
  await expect(page.getByRole('navigation', { name: 'Where this page is' })).toBeVisible()

  await page.goto(`/bai-viet/${first?.slug}`)
  await expect(page.getByRole('heading', { level: 1, name: offlineTitle })).toBeVisible()
  const list = page.getByRole('region', { name: 'Bài đọc được khi không có mạng' })
  await expect(list.getByRole('listitem')).toHaveCount(keptMax)
  for (const { title } of others) {
    await list.getByRole('link', { name: title, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await page.goBack()
    await expect(list).toBeVisible()
  }

  await context.setOffline(false)
  // Back in reach, the page that was missing comes by itself.
  await expect(page.getByRole('heading', { level: 1, name: first?.title ?? '' })).toBeVisible()
})

test('an article reached by a link is kept with its picture', async ({ page, context }) => {
  await page.goto('/')
  await page.evaluate(() => navigator.serviceWorker.ready)
  const link = page.getByRole('region', { name: 'Tin chính' }).getByRole('heading').getByRole('link')
  const title = await link.innerText()
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect.poll(async () => (await listKept(page)).length).toBe(1)
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const picture = page.getByRole('main').locator('figure img').first()
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
})

test('a withdrawn article is gone, however it was kept', async ({ page, context, request }) => {
  const title = 'Thông báo đăng nhầm ngày'
  const newsdesk = await openNewsdesk(request)
  const article = await newsdesk.publish({ title, text: 'Nội dung sẽ được gỡ.' })
  const path = `/bai-viet/${article.slug}`
  await page.goto(path)
  await expect.poll(() => listKept(page)).toEqual([article.slug])
  await page.goto('/')
  const link = page.getByRole('link', { name: title }).first()
  await expect(link).toBeVisible()
  await newsdesk.withdraw(article, 'Sai ngày họp')

  // By a link of a page that does not know yet, then by address, then without a network.
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bài viết đã được gỡ' })).toBeVisible()
  await expect.poll(() => listKept(page)).toEqual([])
  expect((await page.goto(path))?.status()).toBe(410)
  await expect(page.getByRole('heading', { level: 1, name: 'Bài viết đã được gỡ' })).toBeVisible()
  await context.setOffline(true)
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1, name: offlineTitle })).toBeVisible()
  await expect(page.getByText('Nội dung sẽ được gỡ.')).toHaveCount(0)
  await expect(page.getByText('Chưa có bài nào được lưu', { exact: false })).toBeVisible()
})

test('a withdrawn article asked for by its address is gone as well', async ({ page, context, request }) => {
  const newsdesk = await openNewsdesk(request)
  const article = await newsdesk.publish({ title: 'Tin gỡ sau khi đọc', text: 'Sẽ gỡ.' })
  const path = `/bai-viet/${article.slug}`
  await page.goto(path)
  await expect.poll(() => listKept(page)).toEqual([article.slug])
  await newsdesk.withdraw(article, 'Đăng nhầm')
  expect((await page.goto(path))?.status()).toBe(410)
  await expect.poll(() => listKept(page)).toEqual([])
  await context.setOffline(true)
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1, name: offlineTitle })).toBeVisible()
})

test('a repeat visit fetches no file again', async ({ page }) => {
  await page.goto('/')
  await waitForFont(page)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  // What is under way when a page is left may have to be fetched anew.
  await waitForLastScript(page)
  await page.goto('/tham-do')
  await waitForLastScript(page)
  await page.goto('/')
  await waitForFont(page)
  await waitForLastScript(page)
  const files = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry.name.includes('/assets/'))
      .map((entry) => ({ path: entry.name, from: 'deliveryType' in entry ? entry.deliveryType : null })),
  )
  expect(files.length).toBeGreaterThan(5)
  expect(files.filter(({ from }) => from !== 'cache')).toEqual([])
})

test('nothing of the newsroom is ever kept', async ({ page, request }) => {
  const [article] = await listArticles(request, 1)
  await page.goto(`/bai-viet/${article?.slug}`)
  await expect.poll(async () => (await listKept(page)).length).toBe(1)
  const newsroom = new Newsroom(page)
  await newsroom.signIn()
  await newsroom.goTo('Sự kiện')
  await expect(page.getByRole('heading', { level: 1, name: 'Sự kiện' })).toBeVisible()
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  const paths = await listCached(page)
  expect(paths.length).toBeGreaterThan(10)
  const expected =
    /^\/(?:assets\/|sw\/|offline\.html$|preferences\.js$|favicon\.svg$|api\/v1\/(?:portal|articles\/[^/]+(?:\/related)?)$)/
  expect(paths.filter((path) => !expected.test(path))).toEqual([])
})

async function listArticles(request: APIRequestContext, limit: number) {
  const reply = await request.get(`/api/v1/articles?limit=${limit}&lang=vi`)
  const { items }: { items: { slug: string; title: string }[] } = await reply.json()
  expect(items).toHaveLength(limit)
  return items
}

/** The slugs of what is kept, the latest read first. */
function listKept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const stored = await caches.match('/sw/saved-articles.json')
    const list: { slug: string }[] = (await stored?.json()) ?? []
    return list.map(({ slug }) => slug)
  })
}

function listCached(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const lists = (await caches.keys()).map(async (name) => (await caches.open(name)).keys())
    return (await Promise.all(lists)).flat().map(({ url }) => new URL(url).pathname)
  })
}

/** The fonts are asked for all at once, late: when one has come the others are on their way. */
async function waitForFont(page: Page) {
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.woff2')),
  )
  await page.waitForFunction(() => document.fonts.status === 'loaded')
}

/** The last script that a page asks for, once all else has been loaded. */
function waitForLastScript(page: Page) {
  return page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/keep-read-articles-')),
  )
}
