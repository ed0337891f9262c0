import { describe, expect, it } from 'vitest'
import {
  clockTime,
  formatDay,
  instantToWallTime,
  parseDayText,
  parseTimeOfDay,
  wallTimeToInstant,
} from './time.ts'

describe('parseTimeOfDay', () => {
  it.each([
    ['8:30', '08:30'],
    ['08.30', '08:30'],
    ['8h30', '08:30'],
    ['0830', '08:30'],
    ['8h', '08:00'],
    ['8', '08:00'],
    ['8 giờ 30', '08:30'],
    ['8 giờ 30 phút', '08:30'],
    ['23:59', '23:59'],
    [' 0:05 ', '00:05'],
  ])('%s → %s', (text, time) => expect(parseTimeOfDay(text)).toBe(time))

  it.each(['', '24:00', '8:60', '8:3', 'sáng', '123', '08:30:00'])('refuses %j', (text) =>
    expect(parseTimeOfDay(text)).toBeNull(),
  )
})

describe('wall time in Vietnam', () => {
  it('is seven hours ahead of UTC, whatever the zone of the machine', () => {
    expect(wallTimeToInstant({ day: '2018-06-18', time: '08:30' })).toBe('2018-06-18T01:30:00.000Z')
    expect(wallTimeToInstant({ day: '2026-01-01', time: '00:00' })).toBe('2025-12-31T17:00:00.000Z')
  })

  it('comes back as it went', () => {
    const instant = '2026-11-24T16:59:00.000Z'
    const shown = instantToWallTime(instant)
    expect(shown).toEqual({ day: '2026-11-24', time: '23:59' })
    expect(wallTimeToInstant(shown)).toBe(instant)
  })

  it('is nothing when a part is missing or no day', () => {
    expect(wallTimeToInstant({ day: '', time: '08:30' })).toBeNull()
    expect(wallTimeToInstant({ day: '2026-11-24', time: '' })).toBeNull()
    expect(wallTimeToInstant({ day: '2026-02-31', time: '08:30' })).toBeNull()
    expect(instantToWallTime(null)).toEqual({ day: '', time: '' })
  })
})

it('writes the clock with seconds', () => {
  expect(clockTime(Date.UTC(2026, 10, 24, 3, 42, 5))).toBe('10:42:05')
})

describe('days', () => {
  it('are written day first', () => expect(formatDay('2018-06-18')).toBe('18/06/2018'))

  it.each([
    ['18/6/2018', '2018-06-18'],
    ['18-06-2018', '2018-06-18'],
    ['1.2.2026', '2026-02-01'],
  ])('%s → %s', (text, day) => expect(parseDayText(text)).toBe(day))

  it.each(['31/02/2026', '2026-02-01', '', '1/13/2026'])('refuses %j', (text) =>
    expect(parseDayText(text)).toBeNull(),
  )
})
