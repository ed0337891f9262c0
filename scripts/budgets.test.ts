import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../apps/api/src/testing.ts'
import { buildApps } from './lib/build-apps.ts'
import { root } from './lib/root.ts'

// Bytes over the wire, brotli where there is any. README promises them; a slow line pays for each of them.
const budgets = { readerScripts: 110_000, readerStyles: 20_000, readerFonts: 150_000, editorScripts: 350_000 }
const buildTimeoutMs = 120_000

let portal: TestApp
let articlePage: string

beforeAll(async () => {
  await buildApps()
  portal = await createTestApp()
  articlePage = await read(await publishArticle())
}, buildTimeoutMs)
afterAll(() => portal.close())

describe('the first load of an article', () => {
  it('keeps to its budget of scripts', async () => {
    const sizes = await weigh(listScripts(articlePage))
    expect(Object.keys(sizes).length).toBeGreaterThan(2)
    expect(sum(sizes), JSON.stringify(sizes)).toBeLessThanOrEqual(budgets.readerScripts)
  })

  it('keeps to its budget of styles', async () => {
    const sizes = await weigh(listStyles(articlePage))
    expect(sum(sizes), JSON.stringify(sizes)).toBeLessThanOrEqual(budgets.readerStyles)
  })
})

describe('the fonts of the reader', () => {
  it('keep to their budget, all of them together', async () => {
    const folder = join(root, 'apps/reader/dist/assets')
    const fonts = (await readdir(folder)).filter((name) => /\.(woff2?|ttf|otf)$/.test(name))
    const sizes = await Promise.all(fonts.map(async (name) => (await stat(join(folder, name))).size))
    expect(fonts.length).toBeGreaterThan(0)
    expect(sizes.reduce((total, size) => total + size)).toBeLessThanOrEqual(budgets.readerFonts)
  })

  it.each(['/', '/en', '/tham-do', '/tim-kiem', '/su-kien'])(
    'are no matter of the first paint of %s',
    async (path) => {
      const page = await read(path)
      expect(page).not.toMatch(/<link[^>]*as="font"/)
      const styles = listTags(page, 'link').filter(
        (tag) => /rel="stylesheet"/.test(tag) && !/media="print"/.test(tag),
      )
      expect(styles.length).toBeGreaterThan(0)
      for (const tag of styles)
        expect(await read(attributeOf(tag, 'href'))).not.toMatch(/@font-face\{[^}]*url\(/)
    },
  )
})

describe('the newsroom', () => {
  it('keeps to the budget of scripts of its first view', async () => {
    const sizes = await weigh(listScripts(await read('/editor/')))
    expect(sum(sizes), JSON.stringify(sizes)).toBeLessThanOrEqual(budgets.editorScripts)
  })

  it('fetches its other views when they are opened', async () => {
    const first = new Set(listScripts(await read('/editor/')))
    const folder = join(root, 'apps/editor/dist/assets')
    const later = (await readdir(folder)).filter(
      (name) => name.endsWith('.js') && !first.has(`/editor/assets/${name}`),
    )
    const sources = await Promise.all(later.map((name) => readFile(join(folder, name), 'utf8')))
    // The writing surface is the heaviest of them; a reader of the statistics never needs it.
    expect(sources.some((source) => source.includes('ProseMirror'))).toBe(true)
    expect(later.length).toBeGreaterThan(5)
  })
})

async function publishArticle(): Promise<string> {
  const token = await portal.signIn('admin')
  const text = { type: 'text', text: 'Hội nghị khai mạc lúc tám giờ.' }
  const created = await portal.call('POST', '/manage/articles', {
    token,
    body: {
      title: 'Khai mạc hội nghị',
      body: { type: 'doc', content: [{ type: 'paragraph', content: [text] }] },
    },
  })
  let article: { id: string; slug: string; version: number } = created.json()
  for (const to of ['in_review', 'approved', 'published']) {
    const moved = await portal.call('POST', `/manage/articles/${article.id}/transitions`, {
      token,
      ifMatch: article.version,
      body: { to },
    })
    expect(moved.statusCode, moved.body).toBe(200)
    article = moved.json()
  }
  return `/bai-viet/${article.slug}`
}

async function read(url: string): Promise<string> {
  const reply = await portal.app.inject({ method: 'GET', url })
  expect(reply.statusCode, url).toBe(200)
  return reply.body
}

/** Each address with the bytes of its answer, as a browser gets it. */
async function weigh(urls: readonly string[]): Promise<Record<string, number>> {
  const weighed = urls.map(async (url): Promise<[string, number]> => {
    const reply = await portal.app.inject({ method: 'GET', url, headers: { 'accept-encoding': 'br, gzip' } })
    expect(reply.statusCode, url).toBe(200)
    return [url, reply.rawPayload.length]
  })
  return Object.fromEntries(await Promise.all(weighed))
}

function sum(sizes: Record<string, number>): number {
  return Object.values(sizes).reduce((total, size) => total + size, 0)
}

/** What a page runs or fetches to run without anyone having done anything. */
function listScripts(html: string): string[] {
  const scripts = listTags(html, 'script').map((tag) => attributeOf(tag, 'src'))
  const preloads = listTags(html, 'link').filter((tag) => /rel="modulepreload"/.test(tag))
  const all = [...scripts, ...preloads.map((tag) => attributeOf(tag, 'href'))]
  return [...new Set(all)].filter((url) => url !== '')
}

function listStyles(html: string): string[] {
  const sheets = listTags(html, 'link').filter((tag) => /rel="stylesheet"/.test(tag))
  return [...new Set(sheets.map((tag) => attributeOf(tag, 'href')))]
}

/** The opening tags of that name, without those for browsers that run no scripts. */
function listTags(html: string, name: string): string[] {
  return html.replace(/<noscript>[\s\S]*?<\/noscript>/g, '').match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? []
}

function attributeOf(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}
