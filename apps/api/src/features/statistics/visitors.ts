import { createHmac } from 'node:crypto'
import type { Database } from '@bantin/database'
import { calendarDay } from '@bantin/vietnamese'
import { getSalt } from './repository.ts'

export interface VisitorKeys {
  /** The visitor's own key. */
  key: string
  /** Stands for a visitor who is here but has opened no page since they came: see the collector. */
  beatKey: string
}

/**
 * Names visitors for one calendar day, without keeping an address or a browser's name: two keyed hashes of both, as
 * hexadecimal text. The key of the hash is random, shared by all processes, and destroyed when its day is over.
 */
export function createVisitorKeys({
  db,
  timeZone,
  now,
}: {
  db: Database
  timeZone: string
  now: () => Date
}) {
  let current: { day: string; salt: Promise<Uint8Array> } | null = null

  async function saltOf(day: string) {
    if (current?.day === day) return current.salt
    const salt = getSalt(db, day)
    const mine = { day, salt }
    current = mine
    try {
      return await salt
    } catch (error) {
      // The next visitor asks again.
      if (current === mine) current = null
      throw error
    }
  }

  return async function visitorKeysOf(visitor: { network: string; agent: string }): Promise<VisitorKeys> {
    const salt = await saltOf(calendarDay(now(), timeZone))
    const hash = createHmac('sha256', salt).update(`${visitor.network}\n${visitor.agent}`).digest('hex')
    return { key: hash.slice(0, 32), beatKey: hash.slice(32) }
  }
}

/** Programs that say so themselves; the others are counted, and no one is asked to prove anything. */
const robots = /(?<!cu)bot|crawl|spider|slurp|preview|facebookexternalhit/i

/** Whether what sends this User-Agent is no reader: it names itself a robot, or nothing at all. */
export function isRobot(agent: string | undefined): boolean {
  return agent === undefined || agent.trim() === '' || robots.test(agent)
}
