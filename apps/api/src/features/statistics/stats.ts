import type { Stats } from '@bantin/contract'
import type { SqlReader } from '@bantin/database'
import { addDays, calendarDay, startOfMonth, startOfWeek } from '@bantin/vietnamese'
import { getStatsRow } from './repository.ts'

const keepMs = 1_000

/** The calendar days that the figures begin with, at an instant in a time zone. Weeks begin on Monday. */
export function listStatsDays(now: Date, timeZone: string) {
  const today = calendarDay(now, timeZone)
  return {
    today,
    yesterday: addDays(today, -1),
    monday: calendarDay(startOfWeek(today, timeZone), timeZone),
    firstOfMonth: calendarDay(startOfMonth(today, timeZone), timeZone),
  }
}

/** Reads the figures at most once a second, however many ask. */
export function createStatsReader(given: { publicDb: SqlReader; timeZone: string; now?: () => Date }) {
  const { publicDb, timeZone, now = () => new Date() } = given
  let kept: { untilMs: number; stats: Promise<Stats> } | null = null

  async function load(at: Date): Promise<Stats> {
    const { guests, members, total, ...visits } = await getStatsRow(publicDb, listStatsDays(at, timeZone))
    return {
      online: { guests, members, total: guests + members },
      visits: { ...visits, total },
      asOf: at.toISOString(),
    }
  }

  return async function readStats(): Promise<Stats> {
    const at = now()
    if (kept && at.getTime() < kept.untilMs) return kept.stats
    const mine = { untilMs: at.getTime() + keepMs, stats: load(at) }
    kept = mine
    try {
      return await mine.stats
    } catch (error) {
      if (kept === mine) kept = null
      throw error
    }
  }
}
