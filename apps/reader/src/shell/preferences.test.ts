import { describe, expect, it } from 'vitest'
import { parsePreferences, serializePreferences } from './preferences.ts'

const untouched = { theme: 'auto', contrast: null, textSize: 0 }

describe('display preferences', () => {
  it.each([null, '', 'null', '7', '{', '{"theme":"pink","contrast":1,"textSize":"x"}'])(
    'read %j as nothing chosen',
    (stored) => {
      expect(parsePreferences(stored)).toEqual(untouched)
    },
  )

  it.each([
    { theme: 'dark', contrast: 'more', textSize: 2 },
    { theme: 'auto', contrast: 'normal', textSize: -1 },
    { theme: 'light', contrast: null, textSize: 0 },
  ] as const)('come back as they were kept: %o', (preferences) => {
    expect(parsePreferences(serializePreferences(preferences))).toEqual(preferences)
  })

  it('stay within the sizes there are', () => {
    expect(parsePreferences('{"textSize":"99"}').textSize).toBe(3)
  })
})
