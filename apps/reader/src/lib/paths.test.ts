import { describe, expect, it } from 'vitest'
import { createPaths, localeOfPath, pathInLocale, withParameter } from './paths.ts'

describe('createPaths', () => {
  it('puts Vietnamese at the root and English under /en', () => {
    expect(createPaths('vi').home).toBe('/')
    expect(createPaths('en').home).toBe('/en')
    expect(createPaths('vi').article('giao-ban')).toBe('/bai-viet/giao-ban')
    expect(createPaths('en').article('giao-ban')).toBe('/en/bai-viet/giao-ban')
  })
})

describe('locale of a path', () => {
  it.each([
    ['/', 'vi'],
    ['/en', 'en'],
    ['/en/', 'en'],
    ['/en/su-kien', 'en'],
    ['/english', 'vi'],
    ['/the/en', 'vi'],
  ])('%s is %s', (path, locale) => {
    expect(localeOfPath(path)).toBe(locale)
  })

  it.each(['/', '/su-kien', '/bai-viet/en', '/english'])('switches %s to English and back', (path) => {
    const english = pathInLocale(path, 'en')
    expect(localeOfPath(english)).toBe('en')
    expect(pathInLocale(english, 'en')).toBe(english)
    expect(pathInLocale(english, 'vi')).toBe(path)
  })
})

describe('withParameter', () => {
  it('sets, replaces and takes out one parameter and keeps the others', () => {
    const at = { pathname: '/tim-kiem', search: '?q=ho%20chua&tu=2026-01-01' }
    expect(withParameter(at, 'cursor', 'a b')).toBe('/tim-kiem?q=ho+chua&tu=2026-01-01&cursor=a+b')
    expect(withParameter(at, 'tu', null)).toBe('/tim-kiem?q=ho+chua')
    expect(withParameter({ pathname: '/the/x', search: '?cursor=1' }, 'cursor', null)).toBe('/the/x')
  })
})
