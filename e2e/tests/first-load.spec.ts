import type { Page } from '@playwright/test'
import { expect, test } from '../support/test.ts'

const article = '/bai-viet/mot-ngay-ben-cay-cau-moi'
const scriptBytesMax = 110_000
const fontBytesMax = 150_000

interface Loaded {
  path: string
  startTime: number
  encodedBytes: number
}

for (const { name, path } of [
  { name: 'front page', path: '/' },
  { name: 'article', path: article },
]) {
  test(`a first visit of the ${name} paints before it asks for a font`, async ({ page }) => {
    await page.goto(path)
    await waitForFonts(page)
    const fonts = await listLoaded(page, '.woff2')
    expect(fonts.length).toBeGreaterThan(0)
    const painted = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    )
    expect(Math.min(...fonts.map(({ startTime }) => startTime))).toBeGreaterThan(painted ?? Infinity)
    expect(sum(fonts)).toBeLessThanOrEqual(fontBytesMax)
  })
}

test('the next page has the fonts from its first paint', async ({ page }) => {
  await page.goto('/')
  await waitForFonts(page)
  await expect.poll(() => page.evaluate(() => localStorage.getItem('bantin.fonts'))).toMatch(/fonts-.+\.css$/)
  await page.goto(article, { waitUntil: 'commit' })
  await page.waitForFunction(() => document.querySelector('h1') !== null)
  await expect(page.locator('#fonts')).toHaveAttribute('media', 'all')
})

test('an article comes with no more scripts than its budget', async ({ page }) => {
  await page.goto(article)
  await waitForFonts(page)
  const scripts = await listLoaded(page, '.js')
  expect(scripts.map(({ path }) => path)).toContain('/preferences.js')
  expect(scripts.length).toBeGreaterThan(2)
  expect(sum(scripts)).toBeLessThanOrEqual(scriptBytesMax)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the fonts come with the page', async ({ page }) => {
    const font = page.waitForResponse(/\.woff2$/)
    await page.goto(article)
    expect((await font).status()).toBe(200)
  })
})

/** The fonts are the last that a page asks for by itself. */
async function waitForFonts(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.woff2')),
  )
  await page.waitForFunction(() => document.fonts.status === 'loaded')
}

async function listLoaded(page: Page, ending: string): Promise<Loaded[]> {
  const loaded = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .map(({ name, startTime, encodedBodySize }) => ({
        path: new URL(name).pathname,
        startTime,
        encodedBytes: encodedBodySize,
      })),
  )
  return loaded.filter(({ path }) => path.endsWith(ending))
}

function sum(loaded: readonly Loaded[]): number {
  return loaded.reduce((total, { encodedBytes }) => total + encodedBytes, 0)
}
