import { HomePage } from '../pages/home-page.ts'
import { expect, test } from '../support/test.ts'

const article = '/bai-viet/sau-thang-nhin-lai-cac-ban-ban-viec-dung-chung-mot-van-phong'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader goes from the front page to a story and its section', async ({ page }) => {
    const home = new HomePage(page)
    await home.open()
    await expect(home.featured.getByRole('listitem')).toHaveCount(6)
    await expect(home.statistics.getByText('Tổng lượt truy cập')).toBeVisible()
    await expect(home.statistics).toContainText(/5\.1\d\d\.\d{3}/)
    await expect(home.poll.getByRole('radio').first()).toBeVisible()
    await expect(home.lead).toContainText(/lượt xem/)
    const title = await home.openLead()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByText(/\d lượt xem/).first()).toBeVisible()
    await page.getByRole('navigation', { name: 'Vị trí trang' }).getByRole('link').last().click()
    await expect(page).toHaveURL(/\/chuyen-muc\//)
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
  })

  test('a reader searches and turns pages', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('search').first().getByRole('searchbox').fill('tinh uy')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/Tìm thấy/)).toBeVisible()
    const first = await page.getByRole('main').getByRole('heading', { level: 2 }).first().innerText()
    await page.getByRole('link', { name: 'Xem thêm' }).click()
    await expect(page).toHaveURL(/cursor=/)
    await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).not.toHaveText(first)
    await page.getByRole('link', { name: 'Về đầu danh sách' }).click()
    await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toHaveText(first)
  })
})

// The strict page of every test fails on what React says when the browser draws anything else than the server did.
for (const { name, path } of [
  { name: 'front page', path: '/' },
  { name: 'English front page', path: '/en' },
  { name: 'article', path: article },
  { name: 'English article page', path: `/en${article}` },
  { name: 'section', path: '/chuyen-muc/xay-dung-dang' },
  { name: 'events', path: '/su-kien' },
  { name: 'polls', path: '/tham-do' },
  { name: 'English polls', path: '/en/tham-do' },
  { name: 'search', path: '/tim-kiem?q=tinh%20uy' },
  { name: 'missing page', path: '/khong-co-trang-nay' },
]) {
  test(`the browser takes over the ${name} as it stands`, async ({ page }) => {
    // Holds the scripts back, so that what the server sent can be looked at.
    const { promise: looked, resolve: release } = Promise.withResolvers<void>()
    await page.route(/\/assets\/.+\.js$/, async (route) => {
      await looked
      await route.continue()
    })
    await page.goto(path, { waitUntil: 'commit' })
    const heading = page.getByRole('heading', { level: 1 })
    // Nothing is painted before its style has come, but a box can be asked for.
    await page.waitForFunction(
      () =>
        document.readyState !== 'loading' &&
        [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet),
    )
    await expect(heading).toBeVisible()
    const server = { heading: await heading.innerText(), title: await page.title() }
    const node = await heading.elementHandle()
    const frame = await page.getByRole('banner').boundingBox()
    const visited = page.waitForResponse(/\/stats\/visits$/)
    release()
    // A form of the shell answers without a request to the server only once the page is live.
    await page.waitForFunction(() =>
      Object.keys(document.getElementById('root') ?? {}).some((key) => key.startsWith('__reactContainer')),
    )
    // Counted once all that the page does by itself has been begun.
    await visited
    expect(await heading.innerText()).toBe(server.heading)
    expect(await page.title()).toBe(server.title)
    expect(await page.getByRole('banner').boundingBox()).toEqual(frame)
    // The very same element: nothing was thrown away and drawn anew.
    expect(await node?.evaluate((element) => element.isConnected)).toBe(true)
    for (const selector of ['title', 'link[rel=canonical]', 'meta[name=description]', 'script[type*=ld]'])
      expect(await page.locator(selector).count(), selector).toBeLessThanOrEqual(1)
  })
}

test('a reader in another time zone, with a display of their own, gets the same page', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    timezoneId: 'America/New_York',
    locale: 'en-US',
    baseURL: baseURL ?? '',
  })
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  await page.addInitScript(() => localStorage.setItem('bantin.display', '{"theme":"dark","textSize":"2"}'))
  await page.goto(article)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByText('Thứ Hai, 18/06/2018, 08:30')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Nền' })).toHaveValue('dark')
  expect(said).toEqual([])
  await context.close()
})

test('going on and back keeps focus and scroll', async ({ page }) => {
  await page.goto('/chuyen-muc/tin-tuc-su-kien')
  const link = page.getByRole('main').getByRole('heading', { level: 2 }).last().getByRole('link')
  await link.scrollIntoViewIfNeeded()
  const offset = await page.evaluate(() => window.scrollY)
  expect(offset).toBeGreaterThan(200)
  const title = await link.innerText()
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
  await page.goBack()
  await expect(page).toHaveURL(/tin-tuc-su-kien/)
  await expect(page.getByRole('main')).toBeFocused()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(offset)
  await page.goForward()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test('a page reloaded stays where it was', async ({ page }) => {
  await page.goto(article)
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(1_500)
  await page.mouse.wheel(0, 600)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(400)
  const offset = await page.evaluate(() => window.scrollY)
  await page.reload()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(offset)
})
