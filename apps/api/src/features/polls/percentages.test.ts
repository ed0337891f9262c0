import { array, assert, nat, oneof, property } from 'fast-check'
import { expect, test } from 'vitest'
import { toPercentages } from './percentages.ts'

test.each([
  [[], []],
  [
    [0, 0],
    [0, 0],
  ],
  [[7], [100]],
  [
    [1, 1, 1],
    [33.4, 33.3, 33.3],
  ],
  [
    [486, 1_027, 651, 154],
    [21, 44.3, 28.1, 6.6],
  ],
  [
    [1, 999_999],
    [0, 100],
  ],
])('the shares of %j are %j', (counts, shares) => {
  expect(toPercentages(counts)).toEqual(shares)
})

test('shares sum to 100, keep the order and lie within 0.1 of the exact share', () => {
  const counts = array(oneof(nat(5), nat(2_000_000_000)), { maxLength: 20 })
  assert(
    property(counts, (votes) => {
      const total = votes.reduce((sum, count) => sum + count, 0)
      const shares = toPercentages(votes).map((percent, index) => ({ percent, votes: votes[index] ?? 0 }))
      const sumOfTenths = shares.reduce((sum, share) => sum + Math.round(share.percent * 10), 0)
      expect(sumOfTenths).toBe(total === 0 ? 0 : 1_000)
      // Times the total, so that there is nothing to divide by 0.
      const errors = shares.map((share) => Math.abs(share.percent * total - share.votes * 100))
      expect(Math.max(0, ...errors)).toBeLessThanOrEqual(0.1 * total)
      const byVotes = shares.toSorted((a, b) => a.votes - b.votes || a.percent - b.percent)
      expect(byVotes.map((share) => share.percent)).toEqual(
        shares.map((share) => share.percent).toSorted((a, b) => a - b),
      )
    }),
  )
})
