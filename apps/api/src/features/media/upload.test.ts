import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { limits } from '@bantin/contract'
import { createDatabaseClient, type Database } from '@bantin/database'
import * as fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../testing.ts'
import { cleanName } from './service.ts'
import { drawPicture, type Part, toMultipart, uploadParts } from './testing.ts'

let portal: TestApp
let db: Database
let reporter: string

beforeAll(async () => {
  portal = await createTestApp()
  db = createDatabaseClient({ url: portal.database.url })
  reporter = await portal.signIn('reporter')
})
afterAll(async () => {
  await db.$disconnect()
  await portal.close()
})

async function upload(parts: Part[], token: string | null = reporter) {
  return uploadParts(portal, { parts, token })
}

async function fetchFile(url: string) {
  return portal.app.inject({ method: 'GET', url })
}

test('a picture is stored in its sizes, upright, without the metadata it came with', async () => {
  const data = await drawPicture(1000, 2000)
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
      {
        name: 'file',
        value: await drawPicture(500, 300).toFormat(format).toBuffer(),
        fileName: `a.${format}`,
      },
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
  const data = await drawPicture(30, 30).png().toBuffer()
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

const picture = () => drawPicture(64, 64).jpeg().toBuffer()
const file = (value: string | Buffer, fileName: string): Part => ({ name: 'file', value, fileName })
const word = (name: string, value: string): Part => ({ name, value })

test.each<[string, Part]>([
  ['SVG', file('<svg xmlns="http://www.w3.org/2000/svg"/>', 'a.svg')],
  ['HTML', file('<script>1</script>', 'a.html')],
  ['HTML under another name', file('<script>1</script>', 'a.pdf')],
  ['a program under another name', file(Buffer.from('MZ\u0000'), 'a.zip')],
  ['a ZIP that is no document', file(zip('a.bin'), 'a.docx')],
  ['text with NUL', file(Buffer.from([0x41, 0]), 'a.txt')],
  ['text that is not UTF-8', file(Buffer.from([0xc3, 0x28]), 'a.txt')],
  ['nothing', file('', 'a.jpg')],
  ['a name without an ending', file('%PDF-1.7', 'pdf')],
  ['a picture by its first bytes alone', file(Buffer.from('ffd8ffe000104a464946', 'hex'), 'a.jpg')],
])('%s is not taken', async (_what, part) => {
  expect((await upload([part])).json()).toMatchObject({
    status: 400,
    code: 'MEDIA_UNSUPPORTED',
    errors: [{ path: 'file' }],
  })
})

test('half a picture and one with too many pixels are not taken', async () => {
  const whole = await picture()
  const vast = await sharp({ create: { width: 10_000, height: 6_000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  for (const part of [file(whole.subarray(0, 200), 'a.jpg'), file(vast, 'a.png')]) {
    expect((await upload([part])).json()).toMatchObject({
      status: 400,
      code: 'MEDIA_UNSUPPORTED',
      errors: [{ path: 'file' }],
    })
  }
})

test.each<[string, string, (good: Part) => Part[]]>([
  ['no file', 'file', () => [word('alt', 'a')]],
  ['a file by another name', 'picture', (good) => [{ ...good, name: 'picture' }]],
  ['an unknown word', 'colour', (good) => [word('colour', 'red'), good]],
  ['a word twice', 'alt', (good) => [word('alt', 'a'), word('alt', 'b'), good]],
  ['a long alt', 'alt', (good) => [word('alt', 'a'.repeat(limits.labelMaxLength + 1)), good]],
  ['a control character', 'caption', (good) => [word('caption', 'a\u0007b'), good]],
  ['two files', 'file', (good) => [good, good]],
])('a body with %s is refused and names %s', async (_what, path, toParts) => {
  const reply = await upload(toParts(file(await picture(), 'a.jpg')))
  expect(reply.json()).toMatchObject({ status: 400, code: 'REQUEST_INVALID', errors: [{ path }] })
})

test('too many bytes, another content type and a body that ends early are refused', async () => {
  const large = await upload([file(Buffer.alloc(limits.uploadMaxBytes + 1), 'a.pdf')])
  expect(large.json()).toMatchObject({
    status: 413,
    code: 'REQUEST_BODY_TOO_LARGE',
    errors: [{ path: 'file' }],
  })
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
})

test('a connection that is cut leaves nothing behind', async () => {
  const rows = await db.media.count()
  const address = await portal.app.listen({ port: 0, host: '127.0.0.1' })
  const { payload, headers } = toMultipart([
    {
      name: 'file',
      value: await drawPicture(900, 900).png({ compressionLevel: 0 }).toBuffer(),
      fileName: 'a.png',
    },
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

test('without a role nothing is taken', async () => {
  const parts = [{ name: 'file', value: 'một', fileName: 'a.txt' }]
  expect((await upload(parts, null)).json()).toMatchObject({ status: 401, code: 'AUTH_REQUIRED' })
  expect((await upload(parts, await portal.signIn('member'))).json()).toMatchObject({ status: 403 })
  expect((await portal.call('GET', '/manage/media')).statusCode).toBe(401)
})

test('what was refused left nothing, and what lies there is whole', async () => {
  const { mediaDir } = portal.app.context.dataFolder
  expect(await readdir(mediaDir)).toHaveLength(await db.media.count())
  const names = (
    await Promise.all((await readdir(mediaDir)).map(async (id) => readdir(join(mediaDir, id))))
  ).flat()
  expect(names.filter((name) => name.endsWith('.part'))).toEqual([])
})
