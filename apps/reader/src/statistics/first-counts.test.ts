import { expect, it } from 'vitest'
import { listArticleIds } from './first-counts.ts'

it('finds every article once, wherever it stands, and nothing in its text', () => {
  const article = (id: string) => ({ id, publishedAt: '2026-11-20T01:00:00.000Z', cover: { id: 'picture' } })
  const loaded = {
    root: { site: { name: 'Cổng' }, sections: [{ id: 'section', children: [] }] },
    page: {
      article: { ...article('a'), body: { content: [article('in the text')] } },
      related: [article('b'), article('a')],
      poll: null,
    },
  }
  expect(listArticleIds(loaded)).toEqual(['a', 'b'])
})
