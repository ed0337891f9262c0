import { describe, expect, it } from 'vitest'
import { barWidth, canExpectResults, findChoiceFault, toggleChoice } from './poll-rules.ts'

describe('choices', () => {
  it('replace each other when only one is allowed', () => {
    expect(toggleChoice(['a'], 'b', 1)).toEqual(['b'])
    expect(toggleChoice(['a'], 'a', 1)).toEqual(['a'])
  })

  it('are ticked and unticked when several are', () => {
    expect(toggleChoice(['a'], 'b', 2)).toEqual(['a', 'b'])
    expect(toggleChoice(['a', 'b'], 'a', 2)).toEqual(['b'])
  })

  it('must be some, and not too many', () => {
    expect(findChoiceFault([], 2)).toBe('none')
    expect(findChoiceFault(['a', 'b', 'c'], 2)).toBe('too_many')
    expect(findChoiceFault(['a', 'b'], 2)).toBeNull()
  })
})

describe('canExpectResults', () => {
  it.each([
    ['open', 'always', false, true],
    ['open', 'after_vote', false, false],
    ['open', 'after_vote', true, true],
    ['open', 'after_close', true, false],
    ['closed', 'after_close', false, true],
    ['closed', 'after_vote', false, true],
  ] as const)('%s, %s, voted %s: %s', (status, resultsVisibility, hasVoted, expected) => {
    expect(canExpectResults({ status, resultsVisibility }, hasVoted)).toBe(expected)
  })
})

describe('barWidth', () => {
  it('shows any vote, and no more than all', () => {
    expect(barWidth(0)).toBe(0)
    expect(barWidth(0.1)).toBe(0.8)
    expect(barWidth(43.7)).toBe(43.7)
    expect(barWidth(100)).toBe(100)
  })
})
