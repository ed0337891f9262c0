import { ArticleEditor } from '../pages/article-editor.ts'
import { HomePage } from '../pages/home-page.ts'
import { Newsroom } from '../pages/newsroom.ts'
import { expect, test } from '../support/test.ts'

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
  await editor.take('Xuất bản ngay')
  await expect(page.getByText('Đã xuất bản', { exact: true }).first()).toBeVisible()

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
  expect(await countVotes()).toBe(votesBefore + 1)
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
