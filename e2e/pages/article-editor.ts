import type { Page } from '@playwright/test'

/** Writing an article in the newsroom. */
export class ArticleEditor {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get saveState() {
    return this.page.getByText(/^(Đã lưu \d\d:\d\d:\d\d|Chưa có thay đổi)$/)
  }

  /** The article's own state and whether it is saved; the list beside it shows the states of others. */
  get facts() {
    return this.page.getByRole('group', { name: 'Tình trạng bài viết' })
  }

  get body() {
    return this.page.getByRole('textbox', { name: 'Nội dung bài viết' })
  }

  async startNew() {
    await this.page
      .getByRole('link', { name: 'Bài viết mới' })
      .or(this.page.getByRole('button', { name: 'Bài viết mới' }))
      .first()
      .click()
    await this.body.waitFor()
  }

  async write({ title, summary, paragraphs }: { title: string; summary: string; paragraphs: string[] }) {
    await this.page.getByLabel('Tiêu đề', { exact: true }).fill(title)
    await this.page.getByLabel('Tóm tắt', { exact: true }).fill(summary)
    await this.body.click()
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index > 0) await this.page.keyboard.press('Enter')
      await this.page.keyboard.type(paragraph)
    }
  }

  /** Uploads a picture and puts it where the cursor is. */
  async insertPicture({ png, alt, caption }: { png: Buffer; alt: string; caption: string }) {
    await this.page
      .getByRole('toolbar', { name: 'Định dạng văn bản' })
      .getByRole('button', { name: 'Chèn ảnh' })
      .click()
    const dialog = this.page.getByRole('dialog')
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'cánh đồng.png', mimeType: 'image/png', buffer: png })
    await dialog.getByLabel('Mô tả ảnh cho người không nhìn thấy').fill(alt)
    await dialog.getByLabel('Chú thích ảnh').fill(caption)
    await dialog.getByRole('button', { name: 'Chèn ảnh' }).click()
  }

  async save() {
    await this.page.keyboard.press('Control+s')
    await this.saveState.waitFor()
  }

  async take(step: string) {
    await this.page.getByRole('button', { name: step, exact: true }).click()
  }
}
