import type { Page } from '@playwright/test'
import { administrator } from '../support/administrator.ts'

/** The newsroom's frame: signing in, and its parts. */
export class Newsroom {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async signIn(who: { email: string; password: string } = administrator) {
    await this.page.goto('/editor/')
    await this.page.getByLabel('Thư điện tử').fill(who.email)
    await this.page.getByLabel('Mật khẩu', { exact: true }).fill(who.password)
    await this.page.getByRole('button', { name: 'Đăng nhập' }).click()
    await this.page.getByRole('heading', { level: 1, name: 'Bài viết' }).waitFor()
  }

  async goTo(part: string) {
    await this.page
      .getByRole('navigation', { name: 'Các phần của bàn biên tập' })
      .getByRole('link', { name: part, exact: true })
      .click()
  }
}
