import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  listOrphans,
  listPictures,
  parseSavedList,
  pictureId,
  picturesPerArticle,
  rememberArticle,
  type SavedArticle,
  savedArticlesMax,
} from './saved-articles.ts'

const mediaId = '01a221ae-88ee-7f9a-bd14-05ed3073aa6f'
const otherId = '01a221ae-85ff-743c-8f69-003a6f22cc16'

describe('the articles read last', () => {
  const readings = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 120 })

  it('are the twenty last read, each once, the latest first', () => {
    fc.assert(
      fc.property(readings, (read) => {
        const expected = [...new Set(read.toReversed())].slice(0, savedArticlesMax)
        expect(readAll(read).map(({ slug }) => slug)).toEqual(expected.map((number) => `bai-${number}`))
      }),
    )
  })

  it('leave no picture behind and take none that is still shown', () => {
    fc.assert(
      fc.property(readings, (read) => {
        const pictures = new Set<string>()
        let list: SavedArticle[] = []
        for (const number of read) {
          const article = makeArticle(number)
          for (const id of article.pictures) pictures.add(id)
          const { kept, dropped } = rememberArticle(list, article)
          for (const id of listOrphans(kept, dropped)) pictures.delete(id)
          list = kept
        }
        expect(pictures).toEqual(new Set(list.flatMap((article) => article.pictures)))
      }),
    )
  })

  it('hold an article once when its slug has changed', () => {
    const before = makeArticle(1)
    const after = { ...before, slug: 'ten-moi' }
    expect(rememberArticle([before], after)).toEqual({ kept: [after], dropped: [before] })
  })

  function readAll(numbers: readonly number[]): SavedArticle[] {
    return numbers.reduce<SavedArticle[]>(
      (list, number) => rememberArticle(list, makeArticle(number)).kept,
      [],
    )
  }

  function makeArticle(number: number): SavedArticle {
    // Neighbours share a picture, as articles of one event do.
    const pictures = [`anh-${number % 7}`, `anh-rieng-${number}`]
    return { id: `id-${number}`, slug: `bai-${number}`, title: `Bài ${number}`, lang: 'vi', pictures }
  }
})

describe('the stored list', () => {
  it('is read back as it was written', () => {
    const list: SavedArticle[] = [{ id: 'a', slug: 'b', title: 'c', lang: 'en', pictures: ['d'] }]
    expect(parseSavedList(JSON.parse(JSON.stringify(list)))).toEqual(list)
  })

  it('is empty when it is anything else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseSavedList(value)).toEqual([])
      }),
    )
  })
})

describe('the pictures of an article', () => {
  const cover = {
    url: `/media/${mediaId}/a.jpg`,
    variants: [480, 960, 1600].map((width) => ({ width, url: `/media/${mediaId}/a-${width}.webp` })),
  }

  it('are the cover in a middle size and those in the text, wherever they stand', () => {
    const image = { type: 'image', attrs: { src: `/media/${otherId}/b.jpg` } }
    const body = { type: 'doc', content: [{ type: 'blockquote', content: [image] }] }
    expect([...listPictures({ cover, body })]).toEqual([
      [mediaId, `/media/${mediaId}/a-960.webp`],
      [otherId, `/media/${otherId}/b.jpg`],
    ])
  })

  it('are the cover as it is where there are no sizes', () => {
    expect([...listPictures({ cover: { ...cover, variants: [] }, body: null }).values()]).toEqual([cover.url])
  })

  it('are never more than a few', () => {
    const content = Array.from({ length: 30 }, (_, index) => ({
      type: 'image',
      attrs: { src: `/media/${mediaId.slice(0, -2)}${index + 10}/a.jpg` },
    }))
    expect(listPictures({ cover: null, body: { type: 'doc', content } }).size).toBe(picturesPerArticle)
  })

  it('can be any JSON without harm', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (article) => {
        expect(listPictures(article).size).toBe(0)
      }),
    )
  })

  it.each([
    [`/media/${mediaId}/a-480.webp`, mediaId],
    [`/media/${mediaId}/a.jpg`, mediaId],
    [`/media/${mediaId}/a.pdf`, null],
    [`/media/${mediaId}`, null],
    ['/media/a.jpg', null],
    [`https://example.vn/media/${mediaId}/a.jpg`, null],
  ])('are told by their address: %s', (path, id) => expect(pictureId(path)).toBe(id))
})
