/** What a counter on its way to `value` shows when `progress` (0 to 1) of its time is over: fast first, then slower. */
export function countFrame(value: number, progress: number): number {
  return Math.round(value * (1 - (1 - progress) ** 3))
}
