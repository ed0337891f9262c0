import { HomePage } from '../pages/home-page.ts'
import { expect, expectAccessible, test } from '../support/test.ts'

test('a reader goes from the front page to a story, its section and its event', async ({ page }) => {
  const home = new HomePage(page)
  await home.open()
  await expect(home.lead).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  const title = await home.openLead()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByText(/^(Thứ \S+|Chủ Nhật), \d\d\/\d\d\/\d{4}, \d\d:\d\d$/).first()).toBeVisible()
  await page.getByRole('navigation', { name: 'Vị trí trang' }).getByRole('link').last().click()
  await expect(page).toHaveURL(/\/chuyen-muc\//)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test('the old page’s facts are there under a title of their own', async ({ page }) => {
  await page.goto('/tim-kiem?q=giao ban tinh uy 18-NQ/TW')
  await page.goto('/bai-viet/sau-thang-nhin-lai-cac-ban-ban-viec-dung-chung-mot-van-phong')
  await expect(page.getByText('Thứ Hai, 18/06/2018, 08:30')).toBeVisible()
  await expect(page.getByText('HY', { exact: false }).first()).toBeVisible()
  await expect(page.getByText(/17\d lượt xem/).first()).toBeVisible()
})

test('the rail shows events, the poll and live numbers', async ({ page, request }) => {
  const home = new HomePage(page)
  await home.open()
  await expect(home.featured.getByRole('listitem')).toHaveCount(6)
  for (const label of ['Khách', 'Thành viên', 'Tổng trực tuyến', 'Hôm nay', 'Tổng lượt truy cập']) {
    await expect(home.statistics.getByText(label, { exact: true })).toBeVisible()
  }
  // The reader is counted among the guests within a flush, and the total starts from what the old portal had counted.
  await expect
    .poll(async () => (await (await request.get('/api/v1/stats')).json()).online.guests)
    .toBeGreaterThanOrEqual(1)
  const stats = await (await request.get('/api/v1/stats')).json()
  expect(stats.visits.total).toBeGreaterThan(5_120_831)
})

test('a vote is counted once and shown', async ({ page }) => {
  const home = new HomePage(page)
  await home.open()
  await home.vote('Trung học cơ sở')
  await expect(home.poll.getByText('Ý kiến của bạn đã được ghi nhận', { exact: false })).toBeVisible()
  await expect(home.poll.getByRole('table')).toContainText('Trung học cơ sở')
  const again = await page.evaluate(async () => {
    const poll = await (await fetch('/api/v1/polls/current')).json()
    const reply = await fetch(`/api/v1/polls/${poll.id}/votes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ optionIds: [poll.options[0].id] }),
    })
    return { status: reply.status, code: (await reply.json()).code }
  })
  expect(again).toEqual({ status: 409, code: 'POLL_ALREADY_VOTED' })
  await page.reload()
  await expect(home.poll.getByRole('table')).toContainText('Trung học cơ sở')
})

test('search forgives accents and keeps its filters in the address', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('search').first().getByRole('searchbox').fill('tinh uy')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/tim-kiem\?q=tinh\+uy|q=tinh%20uy/)
  await expect(page.getByText(/Tìm thấy/)).toBeVisible()
  await expect(page.locator('mark').first()).toContainText(/tỉnh ủy/i)
  await page.goto('/tim-kiem?q=khongcobainaonhuthe')
  await expect(page.getByText(/Không tìm thấy bài nào/)).toBeVisible()
})

test('by keyboard: the skip link, the menu and a story', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Đến nội dung chính' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('one poll has a page of its own', async ({ page, request }) => {
  const { id, question } = await (await request.get('/api/v1/polls/current')).json()
  await page.goto(`/tham-do/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(question).first()).toBeVisible()
  await expectAccessible(page)
})

test('in English the frame is English and the article keeps its language', async ({ page }) => {
  await page.goto('/en')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Polls' }).click()
  await expect(page).toHaveURL(/\/en\/tham-do/)
})

for (const { name, path } of [
  { name: 'front page', path: '/' },
  { name: 'English front page', path: '/en' },
  { name: 'article', path: '/bai-viet/sau-thang-nhin-lai-cac-ban-ban-viec-dung-chung-mot-van-phong' },
  { name: 'section', path: '/chuyen-muc/xay-dung-dang' },
  { name: 'events', path: '/su-kien' },
  { name: 'event', path: '/su-kien/sap-xep-to-chuc-bo-may-tinh-gon' },
  { name: 'tag', path: '/the/tham-muu' },
  { name: 'polls', path: '/tham-do' },
  { name: 'search', path: '/tim-kiem?q=tinh%20uy' },
  { name: 'empty search', path: '/tim-kiem?q=khongcobainaonhuthe' },
  { name: 'missing page', path: '/khong-co-trang-nay' },
]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing serious on the ${name}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectAccessible(page)
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow).toBeLessThanOrEqual(0)
      }
    })
  }
}
