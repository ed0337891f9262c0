import { ArticleEditor } from '../pages/article-editor.ts'
import { HomePage } from '../pages/home-page.ts'
import { Newsroom } from '../pages/newsroom.ts'
import { expect, expectAccessible, test } from '../support/test.ts'

const title = 'Đồng chí Bí thư kiểm tra tiến độ nạo vét kênh Sông Ngân'

test('from the first letter to the reader’s vote', async ({ page, browser, baseURL }) => {
  await page.goto('/')
  const png = await page.screenshot({ clip: { x: 0, y: 0, width: 1200, height: 750 } })

  const newsroom = new Newsroom(page)
  const editor = new ArticleEditor(page)
  await newsroom.signIn()
  await editor.startNew()
  await editor.write({
    title,
    summary: 'Tuyến kênh dài 12 km phải xong trước vụ đông xuân.',
    paragraphs: ['Sáng nay, đoàn công tác đi dọc tuyến kênh.', 'Đơn vị thi công cam kết giữ đúng hẹn.'],
  })
  await editor.insertPicture({
    png,
    alt: 'Kênh dẫn nước giữa đồng',
    caption: 'Kênh Sông Ngân, đoạn qua xã Bến Đá',
  })
  await editor.save()
  await editor.take('Gửi duyệt')
  await editor.take('Duyệt')
  await expect(editor.facts).toContainText('Đã duyệt')
  await editor.take('Xuất bản ngay')
  await expect(editor.facts).toContainText('Đã xuất bản')

  const reader = await browser.newContext({ baseURL: baseURL ?? '' })
  const readerPage = await reader.newPage()
  const home = new HomePage(readerPage)
  await home.open()
  await readerPage.getByRole('link', { name: title }).first().click()
  await expect(readerPage.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(readerPage.getByText('Đơn vị thi công cam kết giữ đúng hẹn.')).toBeVisible()
  const picture = readerPage.getByRole('img', { name: 'Kênh dẫn nước giữa đồng' })
  await picture.scrollIntoViewIfNeeded()
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
  await expect(readerPage.getByText('1 lượt xem').first()).toBeVisible()

  const { id } = await (await readerPage.request.get('/api/v1/polls/current')).json()
  const votesBefore = await countVotes()
  await home.vote('Tiểu học')
  await expect(home.poll.getByRole('table')).toBeVisible()
  // Other journeys vote at the same time.
  expect(await countVotes()).toBeGreaterThan(votesBefore)
  await reader.close()

  async function countVotes() {
    const token = await page.evaluate(
      async () => (await (await fetch('/api/v1/auth/refresh', { method: 'POST' })).json()).accessToken,
    )
    const reply = await page.request.get(`/api/v1/manage/polls/${id}/results`, {
      headers: { authorization: `Bearer ${token}` },
    })
    return (await reply.json()).totalVoters as number
  }
})

test('a wrong password is said in words, and the page can be left by keyboard alone', async ({ page }) => {
  await page.goto('/editor/')
  await page.getByLabel('Thư điện tử').focus()
  await page.keyboard.type('khong-co@songngan.example')
  await page.keyboard.press('Tab')
  await page.keyboard.type('sai-mat-khau-roi')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await expectAccessible(page)
})

test('withdrawn with its reason, gone for readers, and back again', async ({ page }) => {
  const newsroom = new Newsroom(page)
  const editor = new ArticleEditor(page)
  await newsroom.signIn()
  await editor.startNew()
  await editor.write({ title: 'Tin sẽ gỡ xuống', summary: 'Tóm tắt.', paragraphs: ['Một đoạn.'] })
  await editor.save()
  // One who may take every step goes all the way at once.
  await editor.take('Xuất bản ngay')
  await editor.take('Gỡ bài')
  await page.getByRole('dialog').getByLabel('Lý do gỡ bài').fill('Số liệu chưa đúng')
  await page.getByRole('dialog').getByRole('button', { name: 'Gỡ bài' }).click()
  await expect(editor.facts).toContainText('Đã gỡ')

  await page.goto('/bai-viet/tin-se-go-xuong')
  await expect(page.getByRole('heading', { level: 1, name: 'Bài viết đã được gỡ' })).toBeVisible()
  await expect(page.getByText('Số liệu chưa đúng')).toBeVisible()
  await expectAccessible(page)
})

test('the featured list is put in order by keyboard', async ({ page, request }) => {
  const newsroom = new Newsroom(page)
  await newsroom.signIn()
  await newsroom.goTo('Nổi bật')
  const first = page.getByRole('button', { name: /^Kéo để sắp xếp/ }).first()
  const name = ((await first.getAttribute('aria-label')) ?? '').replace('Kéo để sắp xếp: ', '')
  await page.getByRole('button', { name: `Chuyển xuống: ${name}` }).click()
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect
    .poll(async () => (await (await request.get('/api/v1/featured')).json()).items[1].title)
    .toBe(name)
})

test('a poll is written, opened, and open to readers', async ({ page, request }) => {
  const newsroom = new Newsroom(page)
  await newsroom.signIn()
  await newsroom.goTo('Thăm dò')
  await page
    .getByRole('link', { name: 'Cuộc thăm dò mới' })
    .or(page.getByRole('button', { name: 'Cuộc thăm dò mới' }))
    .first()
    .click()
  await page.getByLabel('Câu hỏi').fill('Giờ tiếp dân nào thuận tiện nhất?')
  await page.getByLabel('Phương án 1', { exact: true }).fill('Buổi sáng')
  await page.getByLabel('Phương án 2', { exact: true }).fill('Buổi chiều')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByText('Đã lưu cuộc thăm dò.')).toBeVisible()
  await page.getByRole('button', { name: 'Mở thăm dò' }).click()
  await expect(page.getByText('Đang mở', { exact: true }).first()).toBeVisible()
  const { items } = await (await request.get('/api/v1/polls?status=open')).json()
  expect(items.map(({ question }: { question: string }) => question)).toContain(
    'Giờ tiếp dân nào thuận tiện nhất?',
  )
  // The rail shows the poll that opened last; the other journeys want the first one there.
  await page.getByRole('button', { name: 'Đóng thăm dò' }).click()
  await expect(page.getByText('Đã đóng', { exact: true }).first()).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in the newsroom, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('/editor/')
    await expectAccessible(page)
    const newsroom = new Newsroom(page)
    await newsroom.signIn()
    await expectAccessible(page)
    for (const part of [
      'Sự kiện',
      'Nổi bật',
      'Thăm dò',
      'Thư viện',
      'Chuyên mục & thẻ',
      'Người dùng',
      'Thiết lập',
      'Bài viết',
    ]) {
      await newsroom.goTo(part)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
    }
    for (const [part, create] of [
      ['Sự kiện', 'Sự kiện mới'],
      ['Thăm dò', 'Cuộc thăm dò mới'],
      ['Bài viết', 'Bài viết mới'],
    ] as const) {
      await newsroom.goTo(part)
      const link = page.getByRole('link', { name: create, exact: true })
      await link
        .or(page.getByRole('button', { name: create, exact: true }))
        .first()
        .click()
      await expect(page.getByRole('textbox').first()).toBeVisible()
      await expectAccessible(page)
    }
    await newsroom.goTo('Bài viết')
    await page.getByRole('main').getByRole('link').first().click()
    await expect(new ArticleEditor(page).body).toBeVisible()
    await expectAccessible(page)
    await page.setViewportSize({ width: 360, height: 800 })
    await expectAccessible(page)
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0)
  })
}
