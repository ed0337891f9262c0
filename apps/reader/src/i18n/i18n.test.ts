import { beforeAll, describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { createTranslate, fillMessage, loadWords } from './translate.ts'
import { vi } from './vi.ts'

const namesOf = (message: string) => [...new Set(message.match(/\{\w+\}/g) ?? [])].sort()

describe('catalogues', () => {
  it('have the same keys', () => {
    expect(Object.keys(en)).toEqual(Object.keys(vi))
  })

  it('name the same values in each message', () => {
    const englishByKey = new Map(Object.entries(en))
    for (const [key, message] of Object.entries(vi)) {
      expect({ key, names: namesOf(englishByKey.get(key) ?? '') }).toEqual({ key, names: namesOf(message) })
    }
  })

  it('are NFC and hold no empty message', () => {
    for (const message of [...Object.values(vi), ...Object.values(en)]) {
      expect(message).not.toBe('')
      expect(message.normalize('NFC')).toBe(message)
    }
  })
})

describe('translate', () => {
  beforeAll(() => loadWords('en'))

  it('writes numbers the way of the language', () => {
    expect(createTranslate('vi')('views', { n: 5_120_831 })).toBe('5.120.831 lượt xem')
    expect(createTranslate('en')('views', { n: 5_120_831 })).toBe('5,120,831 views')
  })

  it('chooses singular for exactly one', () => {
    const t = createTranslate('en')
    expect(t('articleCount', { n: 1 })).toBe('1 article')
    expect(t('articleCount', { n: 0 })).toBe('0 articles')
  })

  it('does not read a value as a pattern or a plural', () => {
    expect(fillMessage('“{q}”', { q: '$& {n} a|b' }, 'vi')).toBe('“$& {n} a|b”')
  })

  it('leaves a name without a value alone', () => {
    expect(fillMessage('{n} of {total}', { n: 2 }, 'en')).toBe('2 of {total}')
  })
})
