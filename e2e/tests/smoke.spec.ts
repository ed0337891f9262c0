import { expect, test } from '../support/test.ts'

test('the reader and the newsroom open', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto('/editor/')
  await expect(page.getByRole('button', { name: 'Đăng nhập' })).toBeVisible()
})
