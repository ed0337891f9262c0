import type { ArticleSummary } from '@bantin/contract'
import { expect, it } from 'vitest'
import { arrangeHome } from './arrange-home.ts'

function article(id: string): ArticleSummary {
  return {
    id,
    slug: id,
    url: `/bai-viet/${id}`,
    lang: 'vi',
    title: id,
    summary: null,
    section: null,
    tags: [],
    author: null,
    source: null,
    unit: null,
    cover: null,
    publishedAt: '2026-11-23T00:00:00.000Z',
    updatedAt: '2026-11-23T00:00:00.000Z',
  }
}
const section = (slug: string) => ({ slug, name: slug, nameEn: null })
const ids = (articles: ArticleSummary[]) => articles.map(({ id }) => id)

it('shows every article once and drops sections left empty', () => {
  const home = arrangeHome({
    lead: article('a'),
    latest: ['a', 'b', 'c', 'd', 'x'].map(article),
    sections: [
      { section: section('dang'), articles: ['b', 'e', 'f'].map(article) },
      { section: section('kinh-te'), articles: ['c'].map(article) },
    ],
  })
  expect(ids(home.next)).toEqual(['b', 'c', 'd'])
  expect(ids(home.latest)).toEqual(['x'])
  expect(home.beside).toEqual([])
  expect(home.sections.map((block) => [block.section.slug, ids(block.articles)])).toEqual([
    ['dang', ['e', 'f']],
  ])
})

it('puts the first section beside the rail when there is no further news', () => {
  const home = arrangeHome({
    lead: article('a'),
    latest: ['b', 'c', 'd'].map(article),
    sections: [
      { section: section('dang'), articles: [article('e')] },
      { section: section('kinh-te'), articles: [article('f')] },
    ],
  })
  expect(home.beside.map((block) => block.section.slug)).toEqual(['dang'])
  expect(home.sections.map((block) => block.section.slug)).toEqual(['kinh-te'])
})

it('stands an empty portal', () => {
  expect(arrangeHome({ lead: null, latest: [], sections: [] })).toEqual({
    lead: null,
    next: [],
    latest: [],
    beside: [],
    sections: [],
  })
})
