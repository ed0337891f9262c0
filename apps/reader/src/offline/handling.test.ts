import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleSlug, type Asked, chooseHandling } from './handling.ts'

const origin = 'https://tinhuy.example'
const mediaId = '01a221ae-88ee-7f9a-bd14-05ed3073aa6f'

describe('a navigation', () => {
  it.each([
    ['/', { kind: 'page', slug: null }],
    ['/en', { kind: 'page', slug: null }],
    ['/bai-viet/hop-bao', { kind: 'page', slug: 'hop-bao' }],
    ['/en/bai-viet/hop-bao', { kind: 'page', slug: 'hop-bao' }],
    ['/bai-viet/hop-bao?utm=1', { kind: 'page', slug: 'hop-bao' }],
    ['/chuyen-muc/tin-tuc', { kind: 'page', slug: null }],
    ['/tim-kiem?q=a', { kind: 'page', slug: null }],
    ['/editor/', null],
    ['/editor/bai-viet/1', null],
    ['/docs', null],
    ['/feeds/moi.rss', null],
    ['/metrics', null],
    ['/robots.txt', null],
    [`/media/${mediaId}/a.jpg`, null],
    ['/api/v1/articles/hop-bao', null],
    ['/bai-viet/hop-bao/them', null],
  ])('to %s', (path, handling) => expect(choose({ path, isNavigation: true })).toEqual(handling))
})

describe('a request of a page', () => {
  it.each([
    ['/api/v1/portal', { kind: 'frame' }],
    ['/api/v1/polls/current', null],
    ['/api/v1/articles/hop-bao', { kind: 'article', slug: 'hop-bao', isDetail: true }],
    ['/api/v1/articles/hop%20bao', { kind: 'article', slug: 'hop bao', isDetail: true }],
    ['/api/v1/articles/hop-bao/related?limit=4', { kind: 'article', slug: 'hop-bao', isDetail: false }],
    ['/api/v1/articles', null],
    ['/api/v1/articles/views?ids=1', null],
    ['/api/v1/home', null],
    ['/api/v1/stats', null],
    ['/api/v1/session', null],
    ['/api/v1/manage/articles', null],
    ['/editor/assets/index-abc.js', null],
    ['/sw.js', null],
  ])('for %s', (path, handling) => expect(choose({ path })).toEqual(handling))
})

describe('what is fetched ahead of time', () => {
  it.each([
    ['/assets/index-abc.js', { kind: 'file' }],
    ['/preferences.js', { kind: 'file' }],
    [`/media/${mediaId}/a-480.webp`, { kind: 'picture', id: mediaId }],
  ])('comes from the worker only without a network: %s', (path, handling) => {
    expect(choose({ path })).toBeNull()
    expect(choose({ path, isCutOff: true })).toEqual(handling)
  })
})

describe('what is never touched', () => {
  const paths = fc.constantFrom('/', '/bai-viet/a', '/assets/a.js', '/api/v1/portal', '/api/v1/articles/a')
  const given = fc.record({ path: paths, isNavigation: fc.boolean(), isCutOff: fc.boolean() })

  it('whatever changes something', () => {
    const methods = fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS')
    fc.assert(
      fc.property(given, methods, (asked, method) => {
        expect(choose({ ...asked, method })).toBeNull()
      }),
    )
  })

  it('whatever is asked with a credential', () => {
    fc.assert(
      fc.property(given, (asked) => {
        expect(choose({ ...asked, hasCredential: true })).toBeNull()
      }),
    )
  })

  it('whatever goes to another host', () => {
    fc.assert(
      fc.property(given, ({ path, isNavigation }) => {
        expect(choose({ url: `https://example.vn${path}`, isNavigation })).toBeNull()
      }),
    )
  })

  it('whatever the newsroom asks for', () => {
    const pages = fc.constantFrom('/editor', '/editor/', '/editor/bai-viet/a')
    fc.assert(
      fc.property(paths, pages, (path, page) => {
        expect(choose({ path, referrer: origin + page, isCutOff: true })).toBeNull()
      }),
    )
  })

  it('any path at all, unless it is named', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.boolean(), (path, isNavigation) => {
        const handling = choose({ path: `/api/v1/manage${path}`, isNavigation })
        expect(handling).toBeNull()
      }),
    )
  })
})

it.each([
  ['/bai-viet/hop-bao', 'hop-bao'],
  ['/en/bai-viet/hop-bao', 'hop-bao'],
  ['/bai-viet', null],
  ['/bai-viet/', null],
  ['/su-kien/hop-bao', null],
])('the article of %s', (path, slug) => expect(articleSlug(path)).toBe(slug))

function choose({ path = '/', ...asked }: Partial<Asked> & { path?: string }) {
  const whole: Asked = {
    method: 'GET',
    url: origin + path,
    referrer: `${origin}/`,
    isNavigation: false,
    hasCredential: false,
    isCutOff: false,
    ...asked,
  }
  return chooseHandling(whole, origin)
}
