import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { htmlPage, textPage } from '../features/import/page.fixture.ts'
import { runCli } from './run.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-cli-'))
  await writeFile(join(folder, 'trang-cu.txt'), textPage)
  await writeFile(join(folder, 'trang-cu.html'), htmlPage)
  await writeFile(join(folder, 'khong-nam.txt'), textPage.replaceAll(' năm 2016', ''))
  await writeFile(join(folder, 'rong.txt'), '')
  await writeFile(join(folder, 'anh.jpg'), Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Nothing here may need a database: the data folder does not exist. */
async function run(...args: string[]) {
  const output = { out: '', err: '' }
  const code = await runCli({
    args,
    env: { BANTIN_DATA_DIR: join(folder, 'khong-co') },
    cwd: folder,
    print: (text) => (output.out += `${text}\n`),
    note: (text) => (output.err += `${text}\n`),
  })
  return { code, ...output }
}

describe('pnpm cms', () => {
  it.each([
    [[], 2, /Cách dùng: pnpm cms <lệnh>/],
    [['imprt', 'page', 'x'], 2, /Không có lệnh “imprt”. Có phải ý bạn là “pnpm cms import page”\?/],
    [['import'], 2, /Sau “import” còn thiếu một từ: pnpm cms import page\./],
    [['import', 'pages', 'x'], 2, /Có phải ý bạn là “pnpm cms import page”\?/],
    [['user', 'xyz'], 2, /Có: pnpm cms user reset-password\./],
    [['qwertyuiop'], 2, /Có: pnpm cms import page, pnpm cms user reset-password, pnpm cms doctor\./],
    [['import', 'page'], 2, /Thiếu <tệp>/],
    [['import', 'page', 'a', 'b'], 2, /Không hiểu “b”/],
    [['import', 'page', 'a', '--dryrun'], 2, /Có phải ý bạn là --dry-run\?/],
    [['import', 'page', 'a', '--dry-run=yes'], 2, /không đi kèm giá trị/],
    [['import', 'page', 'a', '--section'], 2, /--section cần một giá trị/],
    [['import', 'page', 'a', '--json', '--json'], 2, /chỉ được dùng một lần/],
    [
      ['import', 'page', 'a', '--published-at', '18/6/2018'],
      2,
      /--published-at 18\/6\/2018: không phải ngày/,
    ],
    [['import', 'page', 'a', '--published-at', '2018-02-30'], 2, /không phải ngày hợp lệ/],
    [['import', 'page', 'a', '--published-at', '2150-01-01'], 2, /không thể ở tương lai/],
    [
      ['import', 'page', 'trang-cu.txt', '--dry-run', '--section', 'tin-tuc'],
      2,
      /Không có chuyên mục “tin-tuc”/,
    ],
    [['import', 'page', 'khong-co.txt'], 1, /Không có tệp .*khong-co\.txt\./],
    [['import', 'page', '.'], 1, /là thư mục, không phải tệp/],
    [['import', 'page', 'rong.txt'], 1, /rong\.txt rỗng/],
    [['import', 'page', 'anh.jpg'], 1, /không phải trang văn bản hay HTML mà là JPEG/],
    [['user', 'reset-password'], 2, /Thiếu <thư điện tử>/],
    [['doctor', 'x'], 2, /Không hiểu “x”/],
  ] as const)('%j ends with %i', async (args, code, message) => {
    const result = await run(...args)
    expect(result).toMatchObject({ code, out: '' })
    expect(result.err).toMatch(message)
  })

  it.each([
    [['--help'], /import page <tệp>[^]*user reset-password[^]*doctor/],
    [['help'], /import page <tệp>/],
    [['help', 'import', 'page'], /--published-at <ngày>/],
    [['import', '--help'], /import page <tệp>/],
    [['import', 'page', '--help'], /--dry-run[^]*--section <slug>[^]*Mã thoát/],
    [['import', 'page', 'x', '-h'], /--dry-run/],
  ] as const)('%j prints help', async (args, text) => {
    const result = await run(...args)
    expect(result).toMatchObject({ code: 0, err: '' })
    expect(result.out).toMatch(text)
  })

  it('says which setting of the environment is wrong', async () => {
    const notes: string[] = []
    const code = await runCli({
      args: ['doctor'],
      env: { PORT: 'abc' },
      cwd: folder,
      print: () => undefined,
      note: (text) => notes.push(text),
    })
    expect(code).toBe(1)
    expect(notes.join()).toMatch(/PORT must be a whole number/)
  })
})

describe('pnpm cms import page --dry-run', () => {
  it('reports a page saved as text without a database', async () => {
    const { code, out, err } = await run('import', 'page', 'trang-cu.txt', '--dry-run')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^Chạy thử: .*chưa ghi gì/)
    expect(out).toMatch(/Tiêu đề +Họp mặt cán bộ lưu trữ/)
    expect(out).toMatch(/Đường dẫn +http:\/\/127\.0\.0\.1:3000\/bai-viet\/hop-mat-can-bo-luu-tru-/)
    expect(out).toMatch(/Tác giả +LM\n/)
    expect(out).toMatch(/Đơn vị +VPTU +\(từ “\(LM – VPTU\)”/)
    expect(out).toMatch(
      /Ngày đăng +09\/12\/2016, 00:00 \(suy ra từ “Ngày 9\/12” ở đoạn đầu và “năm 2016” ở tiêu đề\)/,
    )
    expect(out).toMatch(/Lượt xem +208\n/)
    expect(out).toMatch(/Thăm dò +“Theo bạn, .*\?”: sẽ tạo bản nháp; trang không có phương án/)
    expect(out).toMatch(/Tổng lượt truy cập +1\.204\.577; sẽ đặt làm số ban đầu \(trước là 0\)/)
    expect(out).toMatch(/Đang trực tuyến +khách 41, thành viên 3, tổng 44 \(số lúc lưu trang/)
    expect(out).toMatch(/Không đặt được \(1\):\n {4}· Sự kiện nổi bật \(mục trống\)\n$/)
  })

  it('lists what of an HTML page stays behind', async () => {
    const { out } = await run('import', 'page', 'trang-cu.html', '--dry-run')
    expect(out).toMatch(/Ngày đăng +10\/12\/2016, 08:30 \(theo dòng “Cập nhật: 10\/12\/2016 08:30”\)/)
    expect(out).toMatch(/với 3 phương án \(Nên; Không nên; Nên, trừ tài liệu mật\)/)
    expect(out).toMatch(/· Bình chọn\n/)
    expect(out).toMatch(/· \[hình ảnh\] \/Uploads\/hop-mat\.jpg \(Toàn cảnh\)/)
  })

  it('says why a page stays a draft, and takes a date instead', async () => {
    const undated = await run('import', 'page', 'khong-nam.txt', '--dry-run')
    expect(undated.out).toMatch(/Trạng thái +bài mới, sẽ để bản nháp/)
    expect(undated.out).toMatch(/Ngày đăng +\(không rõ\) trang nêu ngày mà không nêu năm/)
    for (const value of ['2016-12-09', '2016-12-09T00:00', '2016-12-09 00:00', '2016-12-08T17:00:00Z']) {
      const dated = await run('import', 'page', 'khong-nam.txt', '--dry-run', '--published-at', value)
      expect(dated.out).toMatch(/Ngày đăng +09\/12\/2016, 00:00 \(theo --published-at\)/)
    }
  })

  it('tells programs the same', async () => {
    const { out } = await run('import', 'page', 'trang-cu.txt', '--dry-run', '--json')
    expect(JSON.parse(out)).toMatchObject({
      file: 'trang-cu.txt',
      format: 'text',
      encoding: 'utf-8',
      isDryRun: true,
      changesNothing: false,
      article: {
        action: 'create',
        author: 'LM',
        unit: 'VPTU',
        state: 'published',
        publishedAt: '2016-12-08T17:00:00.000Z',
        views: 208,
        paragraphs: 5,
      },
      date: { from: 'inferred', dayText: 'Ngày 9/12', yearText: 'năm 2016', yearPlace: 'title' },
      poll: { action: 'create', state: 'draft', options: [] },
      visits: { action: 'raise', baseline: 0, total: 1_204_577 },
      online: { guests: 41, members: 3, total: 44, isStored: false },
      warnings: [],
      unplaced: ['Sự kiện nổi bật (mục trống)'],
    })
  })
})
