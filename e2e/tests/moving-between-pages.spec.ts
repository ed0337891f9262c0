import type { Page } from '@playwright/test'
import { expect, test } from '../support/test.ts'

/** How often each address of the API was asked for over the line, and not answered from the browser's cache. */
async function countFetches(page: Page, path: string) {
  return page.evaluate(
    (asked) =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => new URL(entry.name).pathname === asked)
        // Nothing went over the line for what the cache had.
        .map((entry) => (entry instanceof PerformanceResourceTiming ? entry.transferSize : 0))
        .filter((bytes) => bytes > 0).length,
    path,
  )
}

async function findStory(page: Page) {
  const counted = page.waitForResponse(/\/stats\/visits$/)
  await page.goto('/chuyen-muc/tin-tuc-su-kien')
  // Counted once all that the page does by itself has been begun.
  await counted
  const link = page.getByRole('main').getByRole('heading', { level: 2 }).nth(1).getByRole('link')
  const slug = (await link.getAttribute('href'))?.split('/').at(-1) ?? ''
  return { link, title: await link.innerText(), api: `/api/v1/articles/${slug}` }
}

test('a link looked at is fetched before the click, once, and counts no visit', async ({ page }) => {
  const { link, title, api } = await findStory(page)
  const visits: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/stats/visits')) visits.push(request.postData() ?? '')
  })
  const fetched = page.waitForResponse((response) => new URL(response.url()).pathname === api)
  await link.hover()
  await (await fetched).finished()
  expect(visits).toEqual([])
  await page.getByRole('contentinfo').hover()
  await link.hover()
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect.poll(() => visits.length).toBe(1)
  expect(await countFetches(page, api)).toBe(1)
  expect(await countFetches(page, `${api}/related`)).toBe(1)
})

test('a link passed over is not fetched; one reached by keyboard is', async ({ page }) => {
  const { link, api } = await findStory(page)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.evaluate(async () => {
    const [first] = document.querySelectorAll('main h2 a')
    first?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
    document.body.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
    // Twice as long as looking at a link takes to count.
    await new Promise((resolve) => setTimeout(resolve, 130))
  })
  expect(asked.filter((path) => path.startsWith('/api/v1/articles/'))).toEqual([])
  const fetched = page.waitForRequest((request) => new URL(request.url()).pathname === api)
  await link.focus()
  await fetched
})

for (const { motion, expected } of [
  { motion: 'no-preference', expected: [150] },
  { motion: 'reduce', expected: [] },
] as const) {
  test(`pages fade into one another with motion: ${motion}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: motion })
    const { link, title } = await findStory(page)
    await page.evaluate(() => {
      const { body } = document
      const original = document.startViewTransition.bind(document)
      async function note({ ready }: ViewTransition) {
        await ready
        const fades = document
          .getAnimations()
          .filter(
            ({ effect }) =>
              effect instanceof KeyframeEffect && effect.pseudoElement?.includes('view-transition'),
          )
          .map(({ effect }) => Number(effect?.getComputedTiming().duration))
        body.dataset['fades'] = JSON.stringify([...new Set(fades)].filter((ms) => ms > 0))
      }
      document.startViewTransition = (update) => {
        const transition = original(update)
        void note(transition)
        return transition
      }
    })
    await link.click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.locator('body')).toHaveAttribute('data-fades', JSON.stringify(expected))
  })
}

test('where the browser has no transitions pages change all the same', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Document.prototype, 'startViewTransition'))
  const { link, title } = await findStory(page)
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test('two clicks at once end on the second page, without a word in the console', async ({ page }) => {
  await page.goto('/')
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll<HTMLElement>('main h2 a, main h3 a')
    first?.click()
    second?.click()
  })
  await expect(page).toHaveURL(/\/bai-viet\//)
  await page.getByRole('navigation', { name: 'Chuyên mục' }).getByRole('link').nth(1).click()
  await page.getByRole('navigation', { name: 'Chuyên mục' }).getByRole('link').nth(2).click()
  await expect(page.getByRole('main')).toBeFocused()
})
