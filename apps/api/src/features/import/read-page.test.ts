import { existsSync, readFileSync } from 'node:fs'
import { toText } from '@bantin/document'
import { slugify } from '@bantin/vietnamese'
import { encodeTcvn3, encodeVni, encodeWindows1258, type Encode } from '@bantin/vietnamese/testing'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnreadablePageError } from './decode-page.ts'
import { htmlPage, oddLines, pageFacts, plainTextPage, textPage } from './page.fixture.ts'
import { listWords } from './page.ts'
import { readPage, type PageReading } from './read-page.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

interface Known {
  name: string
  bytes: Uint8Array
  facts: Record<keyof typeof pageFacts, unknown>
}

/** A page of a real portal, where one lies beside the repository. Its text is not ours to copy here. */
const savedPage = new URL('../../../../../../shared/seed/portal-page.txt', import.meta.url)
const pages: Known[] = [
  { name: 'a page of our own', bytes: utf8(textPage), facts: pageFacts },
  ...(existsSync(savedPage)
    ? [
        {
          name: 'a saved page',
          bytes: readFileSync(savedPage),
          facts: {
            title: 'Giao ban các Ban Đảng, Văn phòng Tỉnh ủy 6 tháng đầu năm 2018',
            slug: 'giao-ban-cac-ban-dang-van-phong-tinh-uy-6-thang-dau-nam-2018',
            paragraphs: 5,
            author: 'HY',
            unit: 'VPTU',
            day: '2018-06-18',
            views: 171,
            question: expect.stringMatching(/^Theo bạn, .+\?$/),
            statistics: { guests: 155, members: 6, online: 161, total: 5_120_831 },
          },
        },
      ]
    : []),
]

describe('a page saved as text', () => {
  it.each(pages)('is understood: $name', ({ bytes, facts }) => {
    const reading = readPage(bytes)
    expect(factsOf(reading)).toEqual(facts)
    expect(listUnplaced(reading)).toEqual(['Sự kiện nổi bật'])
    expect(reading.poll?.options).toEqual([])
    expect(reading.date).toMatchObject({ from: 'inferred', yearPlace: 'title', time: null })
    expect(reading.summary.length).toBeLessThanOrEqual(300)
    expect(reading.summary).toMatch(/^Ngày \d.*\.$/)
    expect(toText(reading.body)).not.toMatch(/VPTU\)|Go top/)
    expectNothingLost(reading, new TextDecoder().decode(bytes))
  })

  it.each(pages)('is the same page in UTF-16, NFD and with other line ends: $name', ({ bytes }) => {
    const text = new TextDecoder().decode(bytes)
    const reading = readPage(bytes)
    for (const other of [
      utf16(text),
      utf8(`\uFEFF${text.normalize('NFD')}`),
      utf8(text.replaceAll('\n', '\r\n').replaceAll(' ', '\u00A0')),
    ]) {
      expect(readPage(other)).toMatchObject({
        title: reading.title,
        importKey: reading.importKey,
        pollKey: reading.pollKey,
        body: reading.body,
      })
    }
  })

  it.each([
    ['tcvn3', encodeTcvn3],
    ['vni', encodeVni],
    ['windows-1258', encodeWindows1258],
  ] as const)('is the same page in %s, and in UTF-8 that some program made of it', (encoding, encode) => {
    const { title, importKey, pollKey } = readPage(utf8(textPage))
    const bytes = encode(plainTextPage) ?? new Uint8Array()
    expect(readPage(bytes)).toMatchObject({ title, importKey, pollKey, encoding })
    // Taken for Latin-1; windows-1258 taken so is not known to anyone.
    const disguised = utf8(new TextDecoder('windows-1252').decode(bytes))
    if (encoding !== 'windows-1258')
      expect(readPage(disguised)).toMatchObject({ title, importKey, pollKey, encoding: 'utf-8' })
  })
})

it('finds the title below a menu that was saved with the text', () => {
  const menu = 'Trang chủ\nGiới thiệu\nTin tức - Sự kiện\nVăn bản\n\n'
  const [alone, below] = [readPage(utf8(textPage)), readPage(utf8(menu + textPage))]
  expect(below).toMatchObject({ title: alone.title, body: alone.body, importKey: alone.importKey })
  expect(listUnplaced(below)).toEqual([...menu.trim().split('\n'), 'Sự kiện nổi bật'])
})

describe('a page saved as HTML', () => {
  const encodings: [string, Encode][] = [
    ['utf-8', utf8],
    ['utf-16le', utf16],
    ['windows-1258', encodeWindows1258],
    ['tcvn3', encodeTcvn3],
    ['vni', encodeVni],
  ]

  it.each(encodings)('is understood in %s', (encoding, encode) => {
    const reading = readPage(encode(htmlPage) ?? new Uint8Array())
    expect(reading).toMatchObject({ encoding, format: 'html', isDoubtful: false, replaced: 0 })
    expect(factsOf(reading)).toEqual({ ...factsOf(readPage(utf8(textPage))), day: '2016-12-10' })
    expect(reading.date).toMatchObject({ from: 'field', time: '08:30', text: 'Cập nhật: 10/12/2016 08:30' })
    expect(reading.poll?.options).toEqual(['Nên', 'Không nên', 'Nên, trừ tài liệu mật'])
    expect(listUnplaced(reading)).toEqual([
      'Cổng thông tin Sông Ngân',
      'Trang chủ Giới thiệu',
      'Tin tức',
      'Văn bản',
      'Sự kiện nổi bật',
      'Bình chọn',
    ])
    expect(reading.pictures.map(({ src }) => src)).toEqual(['/Uploads/hop-mat.jpg', '/images/top.gif'])
    expect(JSON.stringify(reading.body)).not.toMatch(/[\uFDD0\uFDD1]|"image"/)
  })

  it('is the same article as the page saved as text', () => {
    const [html, text] = [readPage(utf8(htmlPage)), readPage(utf8(textPage))]
    expect(html.importKey).toBe(text.importKey)
    expect(html.pollKey).toBe(text.pollKey)
    expect(toText(html.body)).toBe(toText(text.body))
  })

  it('takes the title from the heading, the whole-page title or the first line', () => {
    const prose = `<p>${'Đoạn văn này đủ dài để là nội dung của một bài viết. '.repeat(3)}</p>`
    expect(titleOf(`<title>Cổng thông tin</title><p>Tin tức</p><h1>Tin <i>đầu</i> trang</h1>${prose}`)).toBe(
      'Tin đầu trang',
    )
    expect(titleOf(`<title>Khai mạc hội thao | Cổng thông tin</title><div>12</div>${prose}`)).toBe(
      'Khai mạc hội thao',
    )
    expect(titleOf(`<div>Văn phòng Tỉnh ủy</div><div><b>Khai mạc hội thao</b></div>${prose}`)).toBe(
      'Khai mạc hội thao',
    )
    expect(titleOf(`<p>Ngành lưu trữ</p><h3>Khai mạc hội thao</h3>${prose}`)).toBe('Khai mạc hội thao')
    expect(titleOf(prose)).toMatch(/^Đoạn văn này đủ dài/)
  })

  it('keeps tables and lists of the article and takes layout tables apart', () => {
    const prose = 'Kết quả kiểm tra công tác văn thư của các đơn vị trong quý được tổng hợp như sau. '.repeat(
      4,
    )
    const html = `<table><tr><td>Menu</td><td><h2>Kết quả kiểm tra</h2><p>${prose}</p>
      <table><tr><th>Đơn vị</th><th>Điểm</th></tr><tr><td>Huyện A</td><td>9</td></tr></table>
      <ul><li>Một</li><li>Hai</li></ul><p>${prose}</p></td></tr></table>`
    expect(readPage(utf8(html)).body.content.map(({ type }) => type)).toEqual([
      'paragraph',
      'table',
      'bulletList',
      'paragraph',
    ])
  })
})

describe('every word of a page', () => {
  const prose = fc
    .array(fc.constantFrom('văn', 'phòng', 'tỉnh', '2018', 'ủy,', 'hội', 'nghị.', 'Đảng', '(HY'), {
      minLength: 1,
      maxLength: 60,
    })
    .map((words) => words.join(' '))
  const line = fc.oneof(fc.constantFrom(...oddLines), prose)
  const lines = fc.array(line, { minLength: 1, maxLength: 25 })

  it('of text is placed or reported, once', () => {
    fc.assert(
      fc.property(lines, (page) => {
        const text = page.join('\n')
        const reading = tryReading(utf8(text))
        if (reading) expectNothingLost(reading, text)
        expect(reading === null || reading.title !== '').toBe(true)
      }),
    )
  })

  it('of HTML is placed or reported, once', () => {
    const wraps: ((text: string) => string)[] = [
      (text) => `<p>${text}</p>`,
      (text) => `<div><b>${text}</b></div>`,
      (text) => `${text}<br>`,
      (text) => `<ul><li>${text}</li></ul>`,
      (text) => `<table><tr><td>${text}</td></tr></table>`,
      (text) => `<table><tr><td>12</td><td>${text}</td></tr></table>`,
      (text) => `<h1>${text}</h1>`,
      (text) => `<td><input type=radio>${text}`,
      (text) => `<blockquote>${text}</blockquote>`,
    ]
    const pieces = fc.array(fc.tuple(line, fc.constantFrom(...wraps)), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(pieces, (page) => {
        const html = page.map(([text, wrap]) => wrap(text)).join('\n')
        const reading = tryReading(utf8(html))
        if (reading?.format === 'html') expectNothingLost(reading, html.replace(/<[^>]+>/g, ' '))
        expect(reading === null || reading.title !== '').toBe(true)
      }),
    )
  })

  it('comes from bytes of any kind, or the file is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const reading = tryReading(bytes)
        expect(reading === null || reading.body.content.length > 0).toBe(true)
      }),
    )
  })
})

describe('a file without a page', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['blank lines', utf8(' \n\t\r\n\u00A0'), 'empty'],
    ['HTML without words', utf8('<html><body><script>alert(1)</script></body></html>'), 'empty'],
    ['a title alone', utf8('Chỉ có một dòng\n12 Go top'), 'no-article'],
    ['a PDF', utf8('%PDF-1.7 …'), 'binary'],
    ['a Word file', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0), 'binary'],
    ['an old Word file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'binary'],
    ['bytes', Uint8Array.from({ length: 600 }, (_, index) => (index * 97) % 256), 'binary'],
    ['too much', new Uint8Array(9_000_000).fill(97), 'too-large'],
  ] as const)('is refused: %s', (_, bytes, reason) => {
    expect(() => readPage(bytes)).toThrow(expect.objectContaining({ reason }))
  })
})

function titleOf(html: string) {
  return readPage(utf8(html)).title
}

function factsOf(reading: PageReading) {
  return {
    title: reading.title,
    slug: slugify(reading.title),
    paragraphs: reading.body.content.length,
    author: reading.signature?.author,
    unit: reading.signature?.unit,
    day: typeof reading.date === 'string' ? reading.date : reading.date.day,
    views: reading.views,
    question: reading.poll?.question,
    statistics: reading.statistics,
  }
}

function listUnplaced(reading: PageReading) {
  return reading.lines.filter(({ place }) => place === null).map(({ text }) => text)
}

/** Placed and unplaced words are the words of the page, and those placed in the body are in the document. */
function expectNothingLost(reading: PageReading, pageText: string) {
  expect(words(reading.lines.map(({ text }) => text).join('\n'))).toEqual(words(pageText))
  const inBody = reading.lines.filter(({ place }) => place === 'body').map(({ text }) => text)
  const inDocument = toText({
    type: 'doc',
    // Lists as lines, so that their markers are no words.
    content: reading.body.content,
  }).replace(/^(?:\d+\.|-) /gm, '')
  expect(words(inDocument)).toEqual(words(inBody.join('\n')))
  const inTitle = reading.lines.filter(({ place }) => place === 'title').map(({ text }) => text)
  expect(words(reading.title)).toEqual(expect.arrayContaining(words(inTitle.join('\n'))))
}

function words(text: string) {
  return listWords(text.normalize('NFC')).sort()
}

function tryReading(bytes: Uint8Array): PageReading | null {
  try {
    return readPage(bytes)
  } catch (error) {
    if (error instanceof UnreadablePageError) return null
    throw error
  }
}

function utf16(text: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2))
  view.setUint16(0, 0xfeff, true)
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2 + 2, text.charCodeAt(index), true)
  return new Uint8Array(view.buffer)
}
