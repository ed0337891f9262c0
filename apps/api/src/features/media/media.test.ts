import { randomUUIDv7 } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { createDatabaseClient, type Database } from '@bantin/database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../testing.ts'
import { createMedia } from './service.ts'
import { drawPicture, uploadFile } from './testing.ts'

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

test('the list is paged, newest first, filtered by kind and by words without accents', async () => {
  for (const name of ['Hội nghị tỉnh uỷ 1.txt', 'Hội nghị Tỉnh ủy 2.txt', 'Hội nghị 100%_.txt']) {
    await uploadFile(portal, { name, data: `nội dung ${name}`, token: reporter })
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
  const media = await uploadFile(portal, {
    name: 'a.png',
    data: await drawPicture(40, 40).png().toBuffer(),
    token: reporter,
  })
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

test('new words of a cover reach readers, and are told as a change; those of an unused picture are not', async () => {
  const media = await uploadFile(portal, {
    name: 'c.png',
    data: await drawPicture(44, 44).png().toBuffer(),
    token: reporter,
  })
  const change = async (alt: string, ifMatch: number) =>
    portal.call('PATCH', `/manage/media/${media.id}`, { token: editor, ifMatch, body: { alt } })
  const told = async () =>
    db.change.count({ where: { resource: 'media', resourceId: media.id, type: 'updated' } })
  await change('Chưa dùng', 1)
  expect(await told()).toBe(0)
  const event = await db.event.create({ data: { slug: 'hoi', name: 'Hội', coverId: media.id } })
  await change('Hội trường', 2)
  expect(await told()).toBe(1)
  expect((await portal.call('GET', '/events/hoi')).json().cover).toMatchObject({
    alt: 'Hội trường',
    url: media.url,
  })
  await db.event.delete({ where: { id: event.id } })
})

test('what is used stays; what is not goes with its files', async () => {
  const { media } = await createMedia(portal.app.context, {
    data: await drawPicture(50, 50).png().toBuffer(),
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
  expect((await portal.app.inject(media.url)).statusCode).toBe(200)
  expect((await remove()).statusCode).toBe(204)
  expect((await portal.app.inject(media.url)).statusCode).toBe(404)
  expect(await readdir(portal.app.context.dataFolder.mediaDir)).not.toContain(media.id)
  expect((await remove()).statusCode).toBe(404)
  const trail = await db.auditEntry.findMany({ where: { resourceId: media.id }, orderBy: { at: 'asc' } })
  expect(trail.map((entry) => entry.action)).toEqual(['media.created', 'media.deleted'])
})
