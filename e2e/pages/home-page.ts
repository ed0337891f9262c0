import type { Page } from '@playwright/test'

/** The reader's front page. */
export class HomePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get lead() {
    return this.page.getByRole('region', { name: 'Tin chính' })
  }

  get featured() {
    return this.page.getByRole('region', { name: 'Sự kiện nổi bật' })
  }

  get poll() {
    return this.page.getByRole('region', { name: 'Thăm dò ý kiến' })
  }

  get statistics() {
    return this.page.getByRole('region', { name: 'Thống kê truy cập' })
  }

  async open() {
    await this.page.goto('/')
  }

  /** Opens the lead story; returns its title. */
  async openLead() {
    const heading = this.lead.getByRole('heading')
    const title = (await heading.innerText()).trim()
    await heading.getByRole('link').click()
    return title
  }

  async vote(option: string) {
    await this.poll.getByRole('radio', { name: option }).check()
    await this.poll.getByRole('button', { name: 'Gửi ý kiến' }).click()
  }
}
