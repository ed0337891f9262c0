import { expect, it } from 'vitest'
import { pictureSources } from './picture-sources.ts'

const picture = {
  id: '1',
  url: '/media/1.jpg',
  alt: '',
  caption: null,
  credit: null,
  width: 1200,
  height: 800,
}
const variant = (width: number, type: string) => ({
  url: `/media/1-${width}.${type}`,
  width,
  height: (width * 2) / 3,
  type: `image/${type}`,
})

it('groups variants by type, the smallest format first, widths rising', () => {
  const variants = [variant(960, 'webp'), variant(480, 'webp'), variant(480, 'avif'), variant(480, 'jpeg')]
  expect(pictureSources({ ...picture, variants })).toEqual({
    sources: [
      { type: 'image/avif', srcSet: '/media/1-480.avif 480w' },
      { type: 'image/webp', srcSet: '/media/1-480.webp 480w, /media/1-960.webp 960w' },
    ],
    srcSet: '/media/1-480.jpeg 480w',
  })
})

it('leaves the attribute out where there are no variants', () => {
  expect(pictureSources({ ...picture, variants: [] })).toEqual({ sources: [], srcSet: undefined })
})
