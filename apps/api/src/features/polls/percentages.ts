/**
 * The share of each count in percent, to one decimal. By largest remainder the shares sum to exactly 100 and none is
 * 0.1 or more from the exact share; of equal remainders the earlier one is rounded up. All 0 when every count is 0.
 */
export function toPercentages(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return counts.map(() => 0)
  // In tenths of a percent and in whole numbers: counts up to 2^43 stay exact.
  const shares = counts.map((count, index) => ({
    index,
    tenths: Math.floor((count * 1_000) / total),
    remainder: (count * 1_000) % total,
  }))
  const missing = 1_000 - shares.reduce((sum, share) => sum + share.tenths, 0)
  const byRemainder = [...shares].sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  const roundedUp = new Set(byRemainder.slice(0, missing).map((share) => share.index))
  return shares.map((share) => (share.tenths + (roundedUp.has(share.index) ? 1 : 0)) / 10)
}
