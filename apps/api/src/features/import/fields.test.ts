import { describe, expect, it, test } from 'vitest'
import { readDateField, readMetaDate } from './date-field.ts'
import { findStatedDate, inferDate } from './find-date.ts'
import { readSignature } from './find-signature.ts'
import { readCounter, sumUp } from './statistics.ts'
import { endsArticle, readSurroundings } from './surroundings.ts'
import { readViews } from './views.ts'

describe('readSignature', () => {
  test.each([
    ['Hội nghị thành công tốt đẹp. ( HY- VPTU)', 'HY', 'VPTU'],
    ['(HY – VPTU)', 'HY', 'VPTU'],
    ['… được hiệu quả, thông suốt.(Ngọc Hà — Văn phòng Tỉnh ủy).', 'Ngọc Hà', 'Văn phòng Tỉnh ủy'],
    ['Nguyễn Văn A - VPTU', 'Nguyễn Văn A', 'VPTU'],
    ['Nguyễn A – Ban Tổ chức Tỉnh ủy', 'Nguyễn A', 'Ban Tổ chức Tỉnh ủy'],
    ['Hội nghị kết thúc cùng ngày. Nguyễn A - VPTU', 'Nguyễn A', 'VPTU'],
    ['Tác giả: Nguyễn Văn A', 'Nguyễn Văn A', null],
    ['Tin, ảnh: Nguyễn A - VPTU', 'Nguyễn A', 'VPTU'],
  ])('reads %s', (text, author, unit) => {
    expect(readSignature(text)).toMatchObject({ author, unit })
  })

  test.each([
    'Thực hiện đề án trong giai đoạn mới. (2016 - 2020)',
    'phát triển toàn diện (kinh tế - xã hội)',
    'tuyến hành lang (Đông - Tây)',
    'Quốc lộ nối hai tỉnh Quảng Trị - Thừa Thiên Huế được khởi công xây dựng từ đầu năm, dài hơn bảy mươi ki-lô-mét',
    'Các đại biểu nhất trí cao (100%).',
    'Ban Tổ chức: hội nghị kéo dài hai ngày.',
    '',
  ])('leaves %s alone', (text) => {
    expect(readSignature(text)).toBeNull()
  })
})

describe('readDateField', () => {
  test.each([
    ['Cập nhật: 18/06/2018 08:30', '2018-06-18', '08:30', 'updated'],
    ['Ngày đăng: 18/6/2018', '2018-06-18', null, 'published'],
    ['Đăng ngày 18-06-2018 lúc 8h30', '2018-06-18', '08:30', 'published'],
    ['Thứ Hai, 18/06/2018 | 02:05 PM', '2018-06-18', '14:05', 'plain'],
    ['Thứ 2, ngày 18 tháng 6 năm 2018', '2018-06-18', null, 'plain'],
    ['(18/06/2018 12:00 SA)', '2018-06-18', '00:00', 'plain'],
    ['08:30 | 18/06/2018 (GMT+7) | Lượt xem: 1.171', '2018-06-18', '08:30', 'plain'],
    ['2018-06-18 08:30:15', '2018-06-18', '08:30', 'plain'],
  ])('reads %s', (line, day, time, kind) => {
    expect(readDateField(line)).toEqual({ day, time, kind })
  })

  test.each(['Ngày 18/6, tại trụ sở', 'Hội nghị ngày 18/6/2018', '31/02/2018', '18/6', 'Kế hoạch 86-KH/TU'])(
    'leaves %s alone',
    (line) => {
      expect(readDateField(line)).toBeNull()
    },
  )

  it('prefers the day of publication to that of the last change', () => {
    const fields = ['Cập nhật: 20/06/2018', 'Ngày đăng: 18/06/2018']
    expect(findStatedDate({ metaDates: [], fields })).toMatchObject({ day: '2018-06-18', from: 'field' })
    expect(findStatedDate({ metaDates: ['hôm qua', '2018-06-17'], fields })).toMatchObject({
      day: '2018-06-17',
      from: 'meta',
    })
  })

  it('keeps the instant that a page tells with its offset', () => {
    expect(readMetaDate('2018-06-18T08:30:00+07:00')?.instant).toEqual(new Date('2018-06-18T01:30:00Z'))
    expect(readMetaDate('2018-06-18T08:30')).toEqual({ day: '2018-06-18', time: '08:30', instant: null })
  })
})

describe('inferDate', () => {
  test.each([
    ['Giao ban 6 tháng đầu năm 2018', 'Ngày 18/6, tại trụ sở', '2018-06-18'],
    ['Giao ban', 'Sáng 18/6, tại trụ sở, triển khai nhiệm vụ quý III năm 2018', '2018-06-18'],
    ['Giao ban năm 2017', 'Ngày 18/6/2018, tại trụ sở', '2018-06-18'],
    ['Giao ban', 'Chiều ngày 18 tháng 6 năm 2018, tại trụ sở', '2018-06-18'],
    ['Giao ban năm 2018', 'Trong 2 ngày 17 và 18/6, tại trụ sở', '2018-06-18'],
    ['Giao ban năm 2018', 'Trong hai ngày 17-18/6, tại trụ sở', '2018-06-18'],
    ['Tổng kết năm 2017, triển khai nhiệm vụ năm 2018', 'Ngày 28/12, tại trụ sở', '2017-12-28'],
    ['Tổng kết năm 2017, triển khai nhiệm vụ năm 2018', 'Ngày 8/1, tại trụ sở', '2018-01-08'],
  ])('%s · %s', (title, lead, day) => {
    expect(infer(title, lead)).toMatchObject({ day, from: 'inferred' })
  })

  it('takes a year from further down when title and lead have none', () => {
    const rest = 'Theo Kế hoạch 42/2016/QĐ-TTg, trong năm 2018 các ban tự sắp xếp.'
    expect(infer('Giao ban', 'Ngày 18/6, tại trụ sở', 'Đoạn hai.', rest)).toMatchObject({
      day: '2018-06-18',
      yearPlace: 'text',
    })
  })

  it('says what is missing', () => {
    expect(infer('Giao ban', 'Ngày 18/6, tại trụ sở theo Nghị quyết 18-NQ/TW')).toBe('no-year')
    expect(infer('Giao ban năm 2018', 'Tại trụ sở', 'Đoạn hai', 'hoàn thành trước ngày 30/6')).toBe('no-day')
    expect(infer('Giao ban năm 2018', 'Ngày 31/2, tại trụ sở')).toBe('no-day')
  })
})

test.each([
  ['171 Go top', 171],
  ['Lượt xem: 171', 171],
  ['Số lượt đọc: 5.120', 5120],
  ['Đã xem: 12 lần', 12],
  ['1.171 lượt xem', 1171],
  ['Go top', null],
  ['Có 120 đại biểu và 171 lượt đọc báo cáo được các đơn vị gửi về trong kỳ', null],
  ['Ngày 18/6', null],
])('the views of %s are %s', (line, views) => {
  expect(readViews(line)).toBe(views)
})

test.each([
  ['• Khách Khách 155', { counter: 'guests', value: 155 }],
  ['Thành viên: 6', { counter: 'members', value: 6 }],
  ['Tổng Tổng 161', { counter: 'online', value: 161 }],
  ['Tổng lượt truy cập: Tổng lượt truy cập: 5120831', { counter: 'total', value: 5_120_831 }],
  ['Tất cả: 5,120,831', { counter: 'total', value: 5_120_831 }],
  ['Hôm nay 45', { counter: 'period', value: 45 }],
  ['Khách', { counter: 'guests', value: null }],
  ['Khách mời 155', null],
  ['155', null],
])('the counter line %s', (line, read) => {
  expect(readCounter(line)).toEqual(read)
})

test('counters of no kind make no statistics', () => {
  expect(sumUp([])).toBeNull()
  expect(sumUp([{ counter: 'period', value: 4 }])).toBeNull()
  expect(sumUp([{ counter: 'total', value: 0 }])).toEqual({
    guests: null,
    members: null,
    online: null,
    total: 0,
  })
})

describe('readSurroundings', () => {
  it.each([
    [['Theo bạn, có nên mở cửa thứ bảy?', 'Thống kê truy cập'], []],
    [
      ['Thăm dò ý kiến', 'Giờ làm việc nào hợp với bạn', 'Sáng', 'Chiều', 'Bình chọn'],
      ['Sáng', 'Chiều'],
    ],
    [
      ['Giờ làm việc nào hợp với bạn', '◉ Sáng', '◉ Chiều', 'Kết quả'],
      ['Sáng', 'Chiều'],
    ],
  ])('finds the poll in %j', (lines, options) => {
    const { poll } = read(...lines)
    expect(poll?.question).toMatch(/^Theo bạn|^Giờ làm việc/)
    // Without a question mark a heading must say that it is a poll.
    expect(poll?.options).toEqual(options)
  })

  it('takes no headline for a poll', () => {
    expect(read('Tin liên quan', 'Vì sao cần số hóa tài liệu?', 'Tin hai').poll).toBeNull()
    expect(read('Bạn quên mật khẩu?').poll).toBeNull()
  })

  it('joins numbers that stand apart from their labels', () => {
    const { views, counters } = read(
      '171',
      'Go top',
      'Thống kê',
      'Khách',
      '155',
      'Tổng lượt truy cập',
      '9 120',
    )
    expect(views).toBe(171)
    expect(counters).toEqual([
      { counter: 'guests', value: 155 },
      { counter: 'total', value: 9120 },
    ])
  })

  it('reports headings with nothing under them as such', () => {
    const { lines } = read('Sự kiện nổi bật', 'Tin liên quan', 'Tin một của tuần')
    expect(lines).toEqual([
      { text: 'Sự kiện nổi bật', place: null, isEmptyHeading: true },
      { text: 'Tin liên quan', place: null },
      { text: 'Tin một của tuần', place: null },
    ])
  })

  it.each(['Sự kiện nổi bật', 'CÁC TIN KHÁC:', '© 2018 Văn phòng', 'Lượt xem: 171', 'Tổng lượt truy cập 12'])(
    'an article ends at %s',
    (text) => {
      expect(endsArticle({ text, isChoice: false }, undefined)).toBe(true)
    },
  )

  it('an article does not end at a number or a sentence', () => {
    expect(endsArticle({ text: '171', isChoice: false }, { text: 'đại biểu', isChoice: false })).toBe(false)
    expect(endsArticle({ text: 'Thống kê cho thấy kết quả tốt.', isChoice: false }, undefined)).toBe(false)
  })
})

function infer(title: string, ...paragraphs: string[]) {
  return inferDate({ title, paragraphs })
}

/** `◉` stands for a radio button. */
function read(...lines: string[]) {
  return readSurroundings(
    lines.map((text) => ({ text: text.replace('◉ ', ''), isChoice: text.startsWith('◉') })),
    'after',
  )
}
