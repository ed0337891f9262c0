import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../testing.ts'
import { importArticle } from '../articles/import.ts'

let portal: TestApp

const articles = [
  ['Giao ban tại Tỉnh ủy', 'Hội nghị bàn Nghị quyết 18-NQ/TW và Nghị định 42/2022/NĐ-CP.'],
  ['Tỉnh uỷ họp thường kỳ', 'Phát triển kinh tế-xã hội vùng cao.'],
  ['Cán bộ xã học nghề', 'Lớp học cho cán bộ ở cơ sở.'],
  ['Thủ tục cần bổ sung', 'Hồ sơ cần bổ sung giấy tờ.'],
] as const

beforeAll(async () => {
  portal = await createTestApp()
  for (const [index, [title, text]] of articles.entries()) {
    await importArticle(portal.app.context, {
      importKey: `test:${index}`,
      publishedAt: new Date(Date.UTC(2024, 0, index + 1)),
      views: 0,
      input: {
        title,
        body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
      },
    })
  }
})
afterAll(() => portal.close())

async function search(q: string) {
  const reply = await portal.call('GET', `/search?q=${encodeURIComponent(q)}`)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}

async function titles(q: string) {
  return (await search(q)).items.map(({ title }: { title: string }) => title)
}

test.each(['tỉnh ủy', 'Tỉnh uỷ', 'tinh uy', 'TỈNH ỦY', 'Tỉnh ủy'.normalize('NFD')])(
  '%s finds both ways of writing it',
  async (q) => {
    expect(await titles(q)).toEqual(['Tỉnh uỷ họp thường kỳ', 'Giao ban tại Tỉnh ủy'])
  },
)

test.each([
  ['18-NQ/TW', ['Giao ban tại Tỉnh ủy']],
  ['42/2022/NĐ-CP', ['Giao ban tại Tỉnh ủy']],
  ['42/2022/nd-cp', ['Giao ban tại Tỉnh ủy']],
  ['kinh tế xã hội', ['Tỉnh uỷ họp thường kỳ']],
  ['kinh tế-xã hội', ['Tỉnh uỷ họp thường kỳ']],
  ['không có gì', []],
  ['🙂', []],
  [`'); DROP TABLE articles; --`, []],
  [': & | ! <-> ( ) * \\', []],
])('%s finds %j', async (q, expected) => {
  expect(await titles(q)).toEqual(expected)
})

test('what is written with accents stands before what only sounds like it', async () => {
  expect((await titles('cán bộ'))[0]).toBe('Cán bộ xã học nghề')
  expect(await titles('cần bổ sung')).toEqual(['Thủ tục cần bổ sung'])
})

test('highlights are runs of the original text', async () => {
  const { items, total, totalIsExact } = await search('tinh uy')
  expect([total, totalIsExact]).toEqual([2, true])
  expect(items[0].highlight.title).toEqual([
    { text: 'Tỉnh uỷ', match: true },
    { text: ' họp thường kỳ', match: false },
  ])
  for (const item of items)
    expect(item.highlight.title.map(({ text }: { text: string }) => text).join('')).toBe(item.title)
})

test('paging goes through every match once', async () => {
  const first = await portal.call('GET', '/search?q=tinh%20uy&limit=1')
  const second = await portal.call('GET', `/search?q=tinh%20uy&limit=1&cursor=${first.json().nextCursor}`)
  expect([...first.json().items, ...second.json().items].map(({ title }) => title)).toEqual(
    await titles('tinh uy'),
  )
  expect(second.json().nextCursor).toBeNull()
  const other = await portal.call('GET', `/search?q=can%20bo&limit=1&cursor=${first.json().nextCursor}`)
  expect(other.json()).toMatchObject({ status: 400, code: 'REQUEST_CURSOR_INVALID' })
})
