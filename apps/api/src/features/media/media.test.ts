import { randomUUIDv7 } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { limits } from '@bantin/contract'
import { createDatabaseClient, type Database } from '@bantin/database'
import * as fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../testing.ts'
import { parseRange } from './delivery.ts'
import { cleanName, createMedia } from './service.ts'

let portal: TestApp
let db: Database
let reporter: string
let editor: string

beforeAll(async () => {
  portal = await createTestApp()
  db = createDatabaseClient({ url: portal.database.url })
  reporter = await portal.signIn('reporter')
  editor = await portal.signIn('editor')
})
afterAll(async () => {
  await db.$disconnect()
  await portal.close()
})

let shade = 0
/** A picture of its own colour, so that no two are the same bytes. */
function draw(width: number, height: number) {
  shade += 1
  return sharp({ create: { width, height, channels: 3, background: { r: shade, g: 90, b: 120 } } })
}

interface Part {
  name: string
  value: string | Buffer
  fileName?: string
}

function toMultipart(parts: Part[]) {
  const boundary = 'x-ranh-gioi-x'
  const chunks = parts.flatMap(({ name, value, fileName }) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${fileName === undefined ? '' : `; filename="${fileName}"`}\r\n`,
    ),
    Buffer.from(`${fileName === undefined ? '' : 'content-type: application/octet-stream\r\n'}\r\n`),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ])
  return {
    payload: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}

async function upload(parts: Part[], token: string | null = reporter) {
  const { payload, headers } = toMultipart(parts)
  return portal.app.inject({
    method: 'POST',
    url: '/api/v1/manage/media',
    payload,
    headers: { ...headers, ...(token ? { authorization: `Bearer ${token}` } : {}) },
  })
}

async function fetchFile(url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') {
  return portal.app.inject({ method, url, headers })
}

test('a picture is stored in its sizes, upright, without the metadata it came with', async () => {
  const data = await draw(1000, 2000)
    .withExif({ IFD0: { Copyright: 'ghi chú riêng' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const reply = await upload([
    { name: 'alt', value: 'Đồng lúa' },
    { name: 'caption', value: ' Đồng lúa xã Bình Ngân ' },
    { name: 'file', value: data, fileName: 'Ảnh đồng lúa.jpg' },
  ])
  expect(reply.statusCode).toBe(201)
  expect(reply.headers.etag).toBe('"1"')
  const media = reply.json()
  expect(media).toMatchObject({
    kind: 'picture',
    name: 'Ảnh đồng lúa.jpg',
    type: 'image/jpeg',
    width: 1600,
    height: 800,
    alt: 'Đồng lúa',
    caption: 'Đồng lúa xã Bình Ngân',
    credit: null,
    version: 1,
    variants: [
      { width: 480, height: 240, type: 'image/webp' },
      { width: 960, height: 480, type: 'image/webp' },
      { width: 1600, height: 800, type: 'image/webp' },
    ],
  })
  expect(media.url).toMatch(new RegExp(`^/media/${media.id}/[0-9a-f]{16}\\.jpg$`))

  const base = await fetchFile(media.url)
  expect(base.statusCode).toBe(200)
  expect(base.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-length': String(media.bytes),
  })
  expect(base.headers).not.toHaveProperty('content-disposition')
  const metadata = await sharp(base.rawPayload).metadata()
  expect([metadata.format, metadata.width, metadata.height, metadata.exif, metadata.orientation]).toEqual([
    'jpeg',
    1600,
    800,
    undefined,
    undefined,
  ])
  const narrow = await fetchFile(media.variants[0].url)
  expect(narrow.headers['content-type']).toBe('image/webp')
  expect((await sharp(narrow.rawPayload).metadata()).width).toBe(480)
})

test.each(['png', 'webp', 'avif', 'gif'] as const)(
  '%s is taken, and no size is wider than it',
  async (format) => {
    const reply = await upload([
      { name: 'file', value: await draw(500, 300).toFormat(format).toBuffer(), fileName: `a.${format}` },
    ])
    expect(reply.statusCode).toBe(201)
    expect(reply.json()).toMatchObject({
      width: 500,
      height: 300,
      alt: '',
      variants: [{ width: 480 }, { width: 500 }],
    })
  },
)

test('a picture with a see-through ground gets a white one in the JPEG and keeps it in WebP', async () => {
  const data = await sharp({
    create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer()
  const media = (await upload([{ name: 'file', value: data, fileName: 'a.png' }])).json()
  const base = await sharp((await fetchFile(media.url)).rawPayload)
    .raw()
    .toBuffer()
  expect([...base.subarray(0, 3)]).toEqual([255, 255, 255])
  expect((await sharp((await fetchFile(media.variants[0].url)).rawPayload).metadata()).hasAlpha).toBe(true)
})

test('the same bytes again answer with the record there is, in turn and at once', async () => {
  const data = await draw(30, 30).png().toBuffer()
  const replies = await Promise.all(
    [1, 2, 3].map(async () => upload([{ name: 'file', value: data, fileName: 'a.png' }])),
  )
  expect(replies.map((reply) => reply.statusCode).toSorted((a, b) => a - b)).toEqual([200, 200, 201])
  const again = await upload([{ name: 'file', value: data, fileName: 'b.png' }])
  expect([again.statusCode, again.json().name]).toEqual([200, 'a.png'])
  expect(new Set([...replies, again].map((reply) => reply.json().id)).size).toBe(1)
  const folders = await readdir(portal.app.context.dataFolder.mediaDir)
  expect(folders).toHaveLength(await db.media.count())
})

const zip = (name: string, content = '') =>
  Buffer.concat([
    Buffer.from('504b0304140000000000000000000000000000000000000000', 'hex'),
    Buffer.alloc(1),
    Buffer.from([name.length, 0, 0, 0]),
    Buffer.from(name + content),
  ])

test.each([
  ['Quyết định 42.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'application/pdf'],
  [
    'Tờ trình.DOCX',
    zip('word/document.xml'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  ['Biểu.xlsx', zip('xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [
    'Trình chiếu.pptx',
    zip('ppt/presentation.xml'),
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ],
  [
    'Văn bản.odt',
    zip('mimetype', 'application/vnd.oasis.opendocument.text'),
    'application/vnd.oasis.opendocument.text',
  ],
  [
    'Bảng.ods',
    zip('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
    'application/vnd.oasis.opendocument.spreadsheet',
  ],
  ['Cũ.doc', Buffer.from('d0cf11e0a1b11ae1aa', 'hex'), 'application/msword'],
  ['Cũ.xls', Buffer.from('d0cf11e0a1b11ae1bb', 'hex'), 'application/vnd.ms-excel'],
  ['Gói.zip', zip('a.bin'), 'application/zip'],
  ['Ghi chú.txt', Buffer.from('Ghi chú họp giao ban'), 'text/plain; charset=utf-8'],
])('%s is kept as it is and saved under its own name', async (name, data, type) => {
  const reply = await upload([{ name: 'file', value: data, fileName: name }])
  expect(reply.statusCode).toBe(201)
  const media = reply.json()
  expect(media).toMatchObject({
    kind: 'file',
    name,
    type,
    bytes: data.length,
    width: null,
    height: null,
    variants: [],
  })
  const file = await fetchFile(media.url)
  expect(file.rawPayload.equals(data)).toBe(true)
  expect(file.headers).toMatchObject({
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'content-disposition': expect.stringContaining(`filename*=UTF-8''${encodeURIComponent(name)}`),
  })
})

test('a file is sent in parts, and not again to who has it', async () => {
  const media = (
    await upload([{ name: 'file', value: Buffer.from('0123456789'), fileName: 'so.txt' }])
  ).json()
  const part = await fetchFile(media.url, { range: 'bytes=2-4' })
  expect([part.statusCode, part.body, part.headers['content-range'], part.headers['content-length']]).toEqual(
    [206, '234', 'bytes 2-4/10', '3'],
  )
  expect((await fetchFile(media.url, { range: 'bytes=-3' })).body).toBe('789')
  const beyond = await fetchFile(media.url, { range: 'bytes=10-' })
  expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, 'bytes */10'])
  expect((await fetchFile(media.url, { range: 'bytes=2-4', 'if-range': '"khac"' })).body).toBe('0123456789')
  const head = await fetchFile(media.url, {}, 'HEAD')
  expect([head.statusCode, head.body, head.headers['content-length']]).toEqual([200, '', '10'])
  const again = await fetchFile(media.url, { 'if-none-match': String(head.headers.etag) })
  expect([again.statusCode, again.body]).toEqual([304, ''])
})

test('a range lies within the file, or is none', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.option(fc.nat()),
      fc.option(fc.nat()),
      fc.nat(),
      (noise, first, last, bytes) => {
        for (const header of [noise, `bytes=${first ?? ''}-${last ?? ''}`]) {
          const range = parseRange(header, bytes)
          if (range === null || range === 'unsatisfiable') continue
          expect(range.start).toBeGreaterThanOrEqual(0)
          expect(range.start).toBeLessThanOrEqual(range.end)
          expect(range.end).toBeLessThan(bytes)
        }
      },
    ),
  )
})

test('a name is one line without a path, at most as long as allowed', () => {
  expect(cleanName('C:\\Anh\\Lễ hội.jpg')).toBe('Lễ hội.jpg')
  expect(cleanName('../../etc/passwd')).toBe('passwd')
  expect(cleanName('\u202e\u0000 ')).toBe('file')
  expect(cleanName(`${'a'.repeat(400)}.pdf`)).toHaveLength(limits.nameMaxLength)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (name) => {
      const clean = cleanName(name)
      expect(clean.length).toBeGreaterThan(0)
      expect(clean.length).toBeLessThanOrEqual(limits.nameMaxLength)
      expect(clean).not.toMatch(/[/\\\u0000-\u001f]/)
      expect(clean.isWellFormed()).toBe(true)
      expect(clean.normalize('NFC')).toBe(clean)
    }),
  )
})

test.each([
  ['/media/%2e%2e%2fsecrets/access-token.txt'],
  ['/media/..%2f..%2fsecrets/access-token.txt'],
  ['/media/01990000-0000-7000-8000-000000000000/0123456789abcdef.jpg'],
  ['/media/x/y.jpg'],
  ['/media/%00/y.jpg'],
])('%s is not there', async (url) => {
  const reply = await fetchFile(url)
  expect(reply.statusCode).toBe(404)
  expect(reply.headers['content-type']).toContain('application/problem+json')
})

test('the note of a file’s name and other formats of it are not served', async () => {
  const media = (await upload([{ name: 'file', value: Buffer.from('một hai'), fileName: 'a.txt' }])).json()
  expect((await fetchFile(`/media/${media.id}/name.txt`)).statusCode).toBe(404)
  expect((await fetchFile(media.url.replace('.txt', '.pdf'))).statusCode).toBe(404)
})

test('what the library does not take is refused and leaves nothing', async () => {
  const rows = await db.media.count()
  const picture = await draw(64, 64).jpeg().toBuffer()
  const huge = await sharp({ create: { width: 10_000, height: 6_000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const cases: [string, number, string, string, Part[]][] = [
    [
      'SVG',
      400,
      'MEDIA_UNSUPPORTED',
      'file',
      [{ name: 'file', value: '<svg xmlns="http://www.w3.org/2000/svg"/>', fileName: 'a.svg' }],
    ],
    [
      'HTML',
      400,
      'MEDIA_UNSUPPORTED',
      'file',
      [{ name: 'file', value: '<script>1</script>', fileName: 'a.html' }],
    ],
    [
      'HTML under another name',
      400,
      'MEDIA_UNSUPPORTED',
      'file',
      [{ name: 'file', value: '<script>1</script>', fileName: 'a.pdf' }],
    ],
    [
      'a program in a ZIP name',
      400,
      'MEDIA_UNSUPPORTED',
      'file',
      [{ name: 'file', value: Buffer.from('MZ\u0000'), fileName: 'a.zip' }],
    ],
    [
      'text with NUL',
      400,
      'MEDIA_UNSUPPORTED',
      'file',
      [{ name: 'file', value: Buffer.from([0x41, 0]), fileName: 'a.txt' }],
    ],
    [
      'text that is not UTF-8',
      400,
      'MEDIA_UNSUPPORTED',
      'file',
      [{ name: 'file', value: Buffer.from([0xc3, 0x28]), fileName: 'a.txt' }],
    ],
    ['nothing', 400, 'MEDIA_UNSUPPORTED', 'file', [{ name: 'file', value: '', fileName: 'a.jpg' }]],
    [
      'half a picture',
      400,
      'MEDIA_UNSUPPORTED',
      'file',
      [{ name: 'file', value: picture.subarray(0, 200), fileName: 'a.jpg' }],
    ],
    [
      'a picture in name alone',
      400,
      'MEDIA_UNSUPPORTED',
      'file',
      [{ name: 'file', value: Buffer.from('ffd8ffe000104a464946', 'hex'), fileName: 'a.jpg' }],
    ],
    ['too many pixels', 400, 'MEDIA_UNSUPPORTED', 'file', [{ name: 'file', value: huge, fileName: 'a.png' }]],
    ['no file', 400, 'REQUEST_INVALID', 'file', [{ name: 'alt', value: 'a' }]],
    [
      'another field',
      400,
      'REQUEST_INVALID',
      'picture',
      [{ name: 'picture', value: picture, fileName: 'a.jpg' }],
    ],
    [
      'an unknown word',
      400,
      'REQUEST_INVALID',
      'colour',
      [
        { name: 'colour', value: 'red' },
        { name: 'file', value: picture, fileName: 'a.jpg' },
      ],
    ],
    [
      'a word twice',
      400,
      'REQUEST_INVALID',
      'alt',
      [
        { name: 'alt', value: 'a' },
        { name: 'alt', value: 'b' },
        { name: 'file', value: picture, fileName: 'a.jpg' },
      ],
    ],
    [
      'a long alt',
      400,
      'REQUEST_INVALID',
      'alt',
      [
        { name: 'alt', value: 'a'.repeat(limits.labelMaxLength + 1) },
        { name: 'file', value: picture, fileName: 'a.jpg' },
      ],
    ],
    [
      'a control character',
      400,
      'REQUEST_INVALID',
      'caption',
      [
        { name: 'caption', value: 'a\u0007b' },
        { name: 'file', value: picture, fileName: 'a.jpg' },
      ],
    ],
    [
      'two files',
      400,
      'REQUEST_INVALID',
      'file',
      [
        { name: 'file', value: picture, fileName: 'a.jpg' },
        { name: 'file', value: picture, fileName: 'b.jpg' },
      ],
    ],
    [
      'too many bytes',
      413,
      'REQUEST_BODY_TOO_LARGE',
      'file',
      [{ name: 'file', value: Buffer.alloc(limits.uploadMaxBytes + 1), fileName: 'a.pdf' }],
    ],
  ]
  for (const [what, status, code, path, parts] of cases) {
    const reply = await upload(parts)
    expect([what, reply.statusCode, reply.json().code, reply.json().errors[0].path]).toEqual([
      what,
      status,
      code,
      path,
    ])
  }
  const json = await portal.call('POST', '/manage/media', { token: reporter, body: { file: 'x' } })
  expect(json.json()).toMatchObject({ status: 415, code: 'REQUEST_MEDIA_TYPE_UNSUPPORTED' })
  const noBody = await portal.call('POST', '/manage/media', { token: reporter })
  expect(noBody.json()).toMatchObject({ status: 415 })
  const broken = await portal.app.inject({
    method: 'POST',
    url: '/api/v1/manage/media',
    payload: '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nkhông hết',
    headers: { 'content-type': 'multipart/form-data; boundary=x', authorization: `Bearer ${reporter}` },
  })
  expect(broken.statusCode).toBe(400)
  expect(await db.media.count()).toBe(rows)
  expect(await readdir(portal.app.context.dataFolder.mediaDir)).toHaveLength(rows)
})

test('a connection that is cut leaves nothing behind', async () => {
  const rows = await db.media.count()
  const address = await portal.app.listen({ port: 0, host: '127.0.0.1' })
  const { payload, headers } = toMultipart([
    { name: 'file', value: await draw(900, 900).png({ compressionLevel: 0 }).toBuffer(), fileName: 'a.png' },
  ])
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  const served = new Promise<void>((resolve) => {
    portal.app.server.once('connection', (connection) => connection.once('close', () => resolve()))
  })
  socket.write(
    `POST /api/v1/manage/media HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${reporter}\r\ncontent-type: ${headers['content-type']}\r\ncontent-length: ${payload.length}\r\n\r\n`,
  )
  socket.write(payload.subarray(0, 200_000), () => socket.destroy())
  await served
  expect((await fetchFile('/healthz')).statusCode).toBe(200)
  expect(await db.media.count()).toBe(rows)
  expect(await readdir(portal.app.context.dataFolder.mediaDir)).toHaveLength(rows)
})

test('the list is paged, newest first, filtered by kind and by words without accents', async () => {
  for (const name of ['Hội nghị tỉnh uỷ 1.txt', 'Hội nghị Tỉnh ủy 2.txt', 'Hội nghị 100%_.txt']) {
    await upload([{ name: 'file', value: `nội dung ${name}`, fileName: name }])
  }
  const first = await portal.call('GET', '/manage/media?q=T%E1%BB%88NH%20%E1%BB%A6Y&kind=file&limit=1', {
    token: reporter,
  })
  expect(first.json().items.map((media: { name: string }) => media.name)).toEqual(['Hội nghị Tỉnh ủy 2.txt'])
  expect(first.headers.link).toContain('rel="next"')
  const url = /<\/api\/v1(.*)>/.exec(String(first.headers.link))?.[1] ?? ''
  const second = await portal.call('GET', url, { token: reporter })
  expect(second.json()).toMatchObject({ items: [{ name: 'Hội nghị tỉnh uỷ 1.txt' }], nextCursor: null })
  const pictures = await portal.call('GET', '/manage/media?kind=picture&limit=100', { token: reporter })
  expect(pictures.json().items.every((media: { kind: string }) => media.kind === 'picture')).toBe(true)
  const other = await portal.call('GET', `/manage/media?cursor=${first.json().nextCursor}`, {
    token: reporter,
  })
  expect(other.json()).toMatchObject({ status: 400, code: 'REQUEST_CURSOR_INVALID' })
  for (const [query, field] of [
    ['kind=video', 'kind'],
    ['limit=0', 'limit'],
    ['page=2', 'page'],
  ]) {
    const reply = await portal.call('GET', `/manage/media?${query}`, { token: reporter })
    expect([reply.statusCode, reply.json().errors[0].path]).toEqual([400, field])
  }
})

test('its words are changed by whoever brought it and by editors, with the version they read', async () => {
  const media = (
    await upload([{ name: 'file', value: await draw(40, 40).png().toBuffer(), fileName: 'a.png' }])
  ).json()
  const url = `/manage/media/${media.id}`
  const stranger = await portal.signIn('reporter')
  expect(
    (await portal.call('PATCH', url, { token: stranger, ifMatch: 1, body: { alt: 'X' } })).statusCode,
  ).toBe(403)
  expect((await portal.call('PATCH', url, { token: reporter, body: { alt: 'X' } })).statusCode).toBe(428)
  const changed = await portal.call('PATCH', url, {
    token: reporter,
    ifMatch: 1,
    body: { alt: 'Cầu Ngân', credit: 'Bá Tùng' },
  })
  expect(changed.json()).toMatchObject({ alt: 'Cầu Ngân', credit: 'Bá Tùng', caption: null, version: 2 })
  expect(
    (await portal.call('PATCH', url, { token: editor, ifMatch: 1, body: { alt: 'X' } })).json(),
  ).toMatchObject({ status: 412, current: { version: 2 } })
  expect(
    (
      await portal.call('PATCH', url, { token: editor, ifMatch: 2, body: { caption: 'Cầu', credit: '' } })
    ).json(),
  ).toMatchObject({ caption: 'Cầu', credit: null })
  for (const [body, field] of [
    [{ name: 'b.png' }, 'name'],
    [{ alt: null }, 'alt'],
    [{ caption: 7 }, 'caption'],
  ] as const) {
    const reply = await portal.call('PATCH', url, { token: editor, ifMatch: 3, body })
    expect([reply.statusCode, reply.json().errors[0].path]).toEqual([400, field])
  }
  expect(
    (await portal.call('PATCH', `/manage/media/${randomUUIDv7()}`, { token: editor, ifMatch: 1, body: {} }))
      .statusCode,
  ).toBe(404)
  expect(
    (await portal.call('PATCH', '/manage/media/x', { token: editor, ifMatch: 1, body: {} })).statusCode,
  ).toBe(400)
})

test('what is used stays; what is not goes with its files', async () => {
  const { media } = await createMedia(portal.app.context, {
    data: await draw(50, 50).png().toBuffer(),
    name: 'a.png',
    createdById: null,
  })
  const url = `/manage/media/${media.id}`
  const remove = async (token = editor) => portal.call('DELETE', url, { token, ifMatch: 1 })
  const article = { slug: 'bai', title: 'Bài', titleFolded: 'bai', body: {} }
  const bodies = [
    { type: 'doc', content: [{ type: 'image', attrs: { mediaId: media.id, src: '/khac.jpg' } }] },
    {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'tệp', marks: [{ type: 'link', attrs: { href: media.url } }] }],
        },
      ],
    },
  ]
  expect((await remove(reporter)).statusCode).toBe(403)
  for (const use of [
    { coverId: media.id },
    ...bodies.map((body) => ({ body })),
    { attachments: { create: { mediaId: media.id, position: 0 } } },
  ]) {
    const { id } = await db.article.create({ data: { ...article, ...use } })
    expect((await remove()).json()).toMatchObject({ status: 409, code: 'MEDIA_IN_USE' })
    await db.article.delete({ where: { id } })
  }
  const event = await db.event.create({ data: { slug: 'le', name: 'Lễ', coverId: media.id } })
  expect((await remove()).statusCode).toBe(409)
  await db.event.delete({ where: { id: event.id } })

  expect((await portal.call('DELETE', url, { token: editor })).statusCode).toBe(428)
  expect((await fetchFile(media.url)).statusCode).toBe(200)
  expect((await remove()).statusCode).toBe(204)
  expect((await fetchFile(media.url)).statusCode).toBe(404)
  expect(await readdir(portal.app.context.dataFolder.mediaDir)).not.toContain(media.id)
  expect((await remove()).statusCode).toBe(404)
  const trail = await db.auditEntry.findMany({ where: { resourceId: media.id }, orderBy: { at: 'asc' } })
  expect(trail.map((entry) => entry.action)).toEqual(['media.created', 'media.deleted'])
})

test('without a role nothing is taken', async () => {
  const parts = [{ name: 'file', value: 'một', fileName: 'a.txt' }]
  expect((await upload(parts, null)).json()).toMatchObject({ status: 401, code: 'AUTH_REQUIRED' })
  expect((await upload(parts, await portal.signIn('member'))).json()).toMatchObject({ status: 403 })
  expect((await portal.call('GET', '/manage/media')).statusCode).toBe(401)
})

test('only whole files lie in the folder', async () => {
  const { mediaDir } = portal.app.context.dataFolder
  const names = (
    await Promise.all((await readdir(mediaDir)).map(async (id) => readdir(join(mediaDir, id))))
  ).flat()
  expect(names.filter((name) => name.endsWith('.part'))).toEqual([])
})
