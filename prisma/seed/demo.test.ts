import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { demo } from './demo.ts'
import type { DemoBlock, DemoText } from './types.ts'

const allSections = demo.sections.flatMap((section) => [section, ...(section.children ?? [])])
const leafSections = allSections.filter(({ children }) => !children?.length)

test('keys, titles and slugs are unique and well formed', () => {
  const lists = [demo.articles, demo.events, demo.polls, demo.pictures].map((list) =>
    list.map(({ key }) => key),
  )
  const slugs = [allSections, demo.tags, demo.events].map((list) => list.map(({ slug }) => slug))
  const titles = demo.articles.map(({ title }) => title)
  expect([...lists, ...slugs, titles].flatMap(repeated)).toEqual([])
  expect(slugs.flat().filter((slug) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))).toEqual([])
})

test('every reference resolves and every tag is used', () => {
  const { articles, events, featured, pictures, tags } = demo
  const pictureKeys = [
    ...articles.flatMap(({ coverKey }) => coverKey ?? []),
    ...articles.flatMap(({ body }) =>
      body.flatMap((block) => (block.type === 'image' ? block.attrs.pictureKey : [])),
    ),
    ...events.map(({ coverKey }) => coverKey),
  ]
  const eventKeys = [
    ...articles.flatMap((article) => article.eventKeys),
    ...featured.flatMap((item) => (item.kind === 'event' ? item.eventKey : [])),
  ]
  const articleKeys = featured.flatMap((item) => (item.kind === 'article' ? item.articleKey : []))
  const usedTags = articles.flatMap(({ tagSlugs }) => tagSlugs)
  const known = {
    pictures: pictures.map(({ key }) => key),
    events: events.map(({ key }) => key),
    tags: tags.map(({ slug }) => slug),
  }
  expect(missing(pictureKeys, known.pictures)).toEqual([])
  expect(missing(known.pictures, pictureKeys)).toEqual([])
  expect(missing(eventKeys, known.events)).toEqual([])
  expect(
    missing(
      articleKeys,
      articles.map(({ key }) => key),
    ),
  ).toEqual([])
  expect(
    missing(
      articles.map(({ sectionSlug }) => sectionSlug),
      allSections.map(({ slug }) => slug),
    ),
  ).toEqual([])
  expect(missing(usedTags, known.tags)).toEqual([])
  expect(missing(known.tags, usedTags)).toEqual([])
})

test('there is enough of everything', () => {
  const { articles, events, pictures } = demo
  const ofSection = ({ slug }: { slug: string }) =>
    articles.filter(({ sectionSlug }) => sectionSlug === slug).length
  const ofEvent = ({ key }: { key: string }) =>
    articles.filter(({ eventKeys }) => eventKeys.includes(key)).length
  expect(articles.filter(({ lang }) => lang === 'vi').length).toBeGreaterThanOrEqual(30)
  expect(leafSections.filter((section) => ofSection(section) < 3)).toEqual([])
  expect(events.length).toBeGreaterThanOrEqual(4)
  expect(events.filter((event) => ofEvent(event) < 3)).toEqual([])
  expect(pictures.length).toBeGreaterThanOrEqual(18)
  expect(new Set(articles.map(({ publishedAt }) => publishedAt.slice(0, 4))).size).toBe(11)
  expect(articles.filter(({ isPinnedLead }) => isPinnedLead).length).toBe(1)
})

test('dates lie between 2016 and 22 November 2026, in local time, newest first', () => {
  const dates = demo.articles.map(({ publishedAt }) => publishedAt)
  expect(dates.filter((at) => !isInRange(at))).toEqual([])
  expect(dates).toEqual(dates.toSorted().toReversed())
  expect(dates[0]).toMatch(/^2026-11-22/)
  expect(demo.events.filter(({ startsOn, endsOn }) => endsOn !== null && endsOn < startsOn)).toEqual([])
})

describe.each(demo.articles.map((article) => [article.key, article] as const))('article %s', (_, article) => {
  test('has the length of an article', () => {
    const paragraphs = article.body.filter(({ type }) => type === 'paragraph').length
    const [lead, body] = [wordsOf(article.summary).length, wordsOf(article.body.map(textOf).join(' ')).length]
    expect(lead).toBeGreaterThanOrEqual(25)
    expect(lead).toBeLessThanOrEqual(45)
    expect(paragraphs).toBeGreaterThanOrEqual(4)
    expect(paragraphs).toBeLessThanOrEqual(9)
    expect(body).toBeGreaterThanOrEqual(150)
    expect(body).toBeLessThanOrEqual(600)
  })

  test('has no empty run of text and no ragged table', () => {
    expect(article.body.flatMap(runsOf).filter(({ text }) => text === '')).toEqual([])
    expect(article.body.filter(isRagged)).toEqual([])
  })
})

test('all text is NFC, on one line and free of double spaces', () => {
  const all = stringsOf(demo)
  expect(all.filter((text) => text !== text.normalize('NFC'))).toEqual([])
  expect(all.filter((text) => / {2}|[\t\n]/.test(text))).toEqual([])
})

test('one poll is open, one closed, and their votes add up', () => {
  const [open, closed] = demo.polls
  expect(demo.polls.map(({ state, closesAt }) => [state, closesAt === null])).toEqual([
    ['open', true],
    ['closed', false],
  ])
  expect(open?.resultsVisibility).toBe('after_vote')
  expect(closed?.closesAt && closed.opensAt < closed.closesAt).toBe(true)
  const sums = demo.polls.map(({ options }) => options.reduce((sum, { votes }) => sum + votes, 0))
  expect(sums).toEqual(demo.polls.map(({ totalVoters }) => totalVoters))
})

describe('pictures', () => {
  test.each(demo.pictures.map((picture) => [picture.key, picture] as const))(
    '%s is a whole drawing',
    (_, picture) => {
      const svg = picture.svg()
      expect(svg).toMatch(new RegExp(`^<svg [^>]*width="${picture.width}" height="${picture.height}"`))
      expect(svg).not.toMatch(/NaN|undefined|Infinity|<text|<image|Gradient/)
      expect(unbalancedTags(svg)).toEqual([])
      expect(picture.svg()).toBe(svg)
      expect([picture.alt, picture.caption, picture.credit].filter((text) => text.length < 10)).toEqual([])
    },
  )

  test('no two are alike', () => {
    expect(repeated(demo.pictures.map((picture) => picture.svg()))).toEqual([])
  })
})

// The page that one article retells is kept outside the repository; where it is not at hand, there is nothing to compare with.
const sourcePage = new URL('../../../shared/seed/portal-page.txt', import.meta.url)
const sourceText = existsSync(sourcePage) ? readFileSync(sourcePage, 'utf8') : ''

test('no eight words in a row are those of the retold page', () => {
  const theirs = new Set(shinglesOf(sourceText))
  const ours = demo.articles.flatMap(({ title, summary, body }) =>
    shinglesOf([title, summary, ...body.map(textOf)].join(' ')),
  )
  expect(ours.filter((shingle) => theirs.has(shingle))).toEqual([])
})

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

function isInRange(at: string): boolean {
  const day = at.slice(0, 10)
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:00\+07:00$/.test(at) && day >= '2016-01-01' && day <= '2026-11-22'
}

function missing(wanted: readonly string[], known: readonly string[]): string[] {
  return [...new Set(wanted)].filter((value) => !known.includes(value))
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}

function runsOf(block: DemoBlock): DemoText[] {
  if (block.type === 'image') return []
  if (block.type === 'paragraph' || block.type === 'heading') return [...block.content]
  if (block.type === 'blockquote') return block.content.flatMap(({ content }) => [...content])
  const holders = block.type === 'table' ? block.content.flatMap(({ content }) => content) : block.content
  return holders.flatMap(({ content: [paragraph] }) => [...paragraph.content])
}

function textOf(block: DemoBlock): string {
  const runs = runsOf(block).map(({ text }) => text)
  return runs.join(block.type === 'paragraph' ? '' : ' ')
}

function isRagged(block: DemoBlock): boolean {
  return block.type === 'table' && new Set(block.content.map(({ content }) => content.length)).size !== 1
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

function shinglesOf(text: string): string[] {
  const words = wordsOf(text)
  return words.slice(7).map((_, index) => words.slice(index, index + 8).join(' '))
}

// Tags left open, or closed by another's end tag; an attribute that is not quoted makes its tag unreadable and shows up here.
function unbalancedTags(svg: string): string[] {
  const open: string[] = []
  const wrong: string[] = []
  const tag = /<(\/?)([a-z]+)(?:\s+[\w-]+="[^"<]*")*\s*(\/?)>/g
  for (const [, closing, name = '', selfClosing] of svg.matchAll(tag)) {
    if (!closing && !selfClosing) open.push(name)
    else if (closing && open.pop() !== name) wrong.push(name)
  }
  const unread = svg.replaceAll(tag, '')
  return [...open, ...wrong, ...(unread === '' ? [] : [unread])]
}
