import { HomePage } from '../pages/home-page.ts'
import { expect, expectAccessible, test } from '../support/test.ts'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader votes in the rail by keyboard and sees the outcome', async ({ page }) => {
    const home = new HomePage(page)
    await home.open()
    await home.poll.getByRole('radio', { name: 'Trung học cơ sở' }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await expect(home.poll.getByRole('button', { name: 'Gửi ý kiến' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/tham-do\/[^/]+\/da-ghi-nhan$/)
    await expect(page).toHaveTitle(/^Cảm ơn bạn\. Ý kiến của bạn đã được ghi nhận\./)
    const main = page.getByRole('main')
    await expect(main.getByText('Ý kiến của bạn đã được ghi nhận', { exact: false })).toBeVisible()
    await expect(main.getByRole('table')).toContainText('Trung học cơ sở')
    await expect(main.locator('svg').first()).toBeVisible()
    await expect(main.getByRole('button')).toHaveCount(0)

    await home.open()
    await home.vote('Trung học phổ thông')
    await expect(page).toHaveURL(/\/da-gui-truoc-do$/)
    await expect(main.getByText('Trình duyệt này đã gửi ý kiến cho cuộc thăm dò.')).toBeVisible()
    await expect(main.getByRole('table')).toBeVisible()
  })

  test('a form sent empty comes back and says what is missing', async ({ page }) => {
    const home = new HomePage(page)
    await home.open()
    await home.poll.getByRole('button', { name: 'Gửi ý kiến' }).click()
    await expect(page.getByText('Hãy chọn một ý trước khi gửi.')).toBeVisible()
    await expect(page.getByRole('main').getByRole('radio').first()).toBeVisible()
  })

  test('only what works is there', async ({ page }) => {
    for (const path of ['/', '/tim-kiem?q=tinh%20uy', '/tham-do']) {
      await page.goto(path)
      const names = await page.getByRole('button').allInnerTexts()
      expect(names.filter((name) => !['Tìm', 'Gửi ý kiến'].includes(name))).toEqual([])
      await expect(page.getByRole('combobox', { name: 'Nền' })).toBeHidden()
      await expect(page.getByRole('link', { name: 'English' })).toBeVisible()
    }
  })
})

test('with JavaScript the outcome page is the same page, alive', async ({ page, request }) => {
  const { id } = await (await request.get('/api/v1/polls/current')).json()
  await page.goto(`/tham-do/${id}/chua-chon`)
  const main = page.getByRole('main')
  await expect(main.getByRole('alert')).toHaveText('Hãy chọn một ý trước khi gửi.')
  await main.getByRole('radio').first().check()
  await main.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await expect(main.getByText('Ý kiến của bạn đã được ghi nhận', { exact: false })).toBeVisible()
  await expect(page).toHaveURL(/chua-chon$/)
  await page.goto(`/tham-do/${id}/da-ghi-nhan`)
  await expect(main.getByRole('table')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/')
  await expect(new HomePage(page).poll.getByRole('table')).toBeVisible()
})
