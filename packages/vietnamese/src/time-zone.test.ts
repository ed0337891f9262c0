import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  calendarDay,
  isTimeZone,
  parseInstant,
  startOfDay,
  startOfMonth,
  startOfWeek,
  wallClockAt,
  zonedTimeToInstant,
} from './time-zone.ts'

const zones = [
  'Asia/Ho_Chi_Minh',
  'UTC',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Havana',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Africa/Cairo',
]
const anyZone = fc.constantFrom(...zones)
const anyDate = fc.date({ min: new Date('1920-01-01'), max: new Date('2080-01-01'), noInvalidDate: true })

describe('isTimeZone', () => {
  it.each(zones)('knows %s', (zone) => expect(isTimeZone(zone)).toBe(true))
  it.each(['', 'Asia/Hanoi_City', '+07:00', 'Ho Chi Minh'])('refuses %j', (name) =>
    expect(isTimeZone(name)).toBe(false),
  )
})

describe('parseInstant', () => {
  it('reads offsets and bare days', () => {
    expect(parseInstant('2018-06-18T08:30:00+07:00').toISOString()).toBe('2018-06-18T01:30:00.000Z')
    expect(parseInstant('2018-06-18T01:30Z').toISOString()).toBe('2018-06-18T01:30:00.000Z')
    expect(parseInstant('2018-06-18').toISOString()).toBe('2018-06-17T17:00:00.000Z')
  })

  it.each(['', '2018-06-18T08:30', '18/06/2018', '2018-13-01T00:00Z', '2018-02-30', 'June 18, 2018'])(
    'refuses %j',
    (text) => {
      expect(() => parseInstant(text)).toThrow(RangeError)
    },
  )

  it('refuses an invalid Date', () => {
    expect(() => parseInstant(new Date(Number.NaN))).toThrow(RangeError)
  })
})

describe('days', () => {
  it('cuts the day at the midnight of Hanoi', () => {
    expect(calendarDay('2018-06-17T16:59:59.999Z')).toBe('2018-06-17')
    expect(calendarDay('2018-06-17T17:00:00Z')).toBe('2018-06-18')
    expect(startOfDay('2018-06-18T08:30:00+07:00').toISOString()).toBe('2018-06-17T17:00:00.000Z')
    expect(startOfDay('2018-06-18').toISOString()).toBe('2018-06-17T17:00:00.000Z')
  })

  it('starts weeks on Monday and months on the first', () => {
    expect(calendarDay(startOfWeek('2018-06-18'))).toBe('2018-06-18')
    expect(calendarDay(startOfWeek('2018-06-24'))).toBe('2018-06-18')
    expect(calendarDay(startOfWeek('2019-01-01'))).toBe('2018-12-31')
    expect(calendarDay(startOfMonth('2018-06-18'))).toBe('2018-06-01')
  })

  it('adds days across months and years', () => {
    expect(addDays('2018-12-31', 1)).toBe('2019-01-01')
    expect(addDays('2020-03-01', -1)).toBe('2020-02-29')
  })

  it('starts the day late where a clock change skips midnight', () => {
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo').toISOString()).toBe('2018-11-04T03:00:00.000Z')
    expect(wallClockAt(startOfDay('2018-11-04', 'America/Sao_Paulo'), 'America/Sao_Paulo').hour).toBe(1)
  })

  it('is the first instant of its day, in every zone', () => {
    fc.assert(
      fc.property(anyDate, anyZone, (date, zone) => {
        const start = startOfDay(date, zone)
        expect(start.getTime()).toBeLessThanOrEqual(date.getTime())
        expect(calendarDay(start, zone)).toBe(calendarDay(date, zone))
        expect(calendarDay(new Date(start.getTime() - 1), zone)).not.toBe(calendarDay(date, zone))
        expect(startOfDay(start, zone)).toEqual(start)
        expect(startOfWeek(date, zone).getTime()).toBeLessThanOrEqual(start.getTime())
        expect(startOfMonth(date, zone).getTime()).toBeLessThanOrEqual(start.getTime())
      }),
    )
  })
})

describe('zonedTimeToInstant', () => {
  it.each([
    ['2018-06-18', '08:30', 'Asia/Ho_Chi_Minh', '2018-06-18T01:30:00.000Z'],
    // Skipped by the spring change: moves on by the gap.
    ['2021-03-28', '02:30', 'Europe/Berlin', '2021-03-28T01:30:00.000Z'],
    // Shown twice by the autumn change: the first.
    ['2021-10-31', '02:30', 'Europe/Berlin', '2021-10-31T00:30:00.000Z'],
    // Half an hour of summer time.
    ['2021-04-04', '01:45', 'Australia/Lord_Howe', '2021-04-03T14:45:00.000Z'],
    // A whole day skipped.
    ['2011-12-30', '12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z'],
  ])('reads %s %s in %s', (day, time, zone, iso) => {
    expect(zonedTimeToInstant({ day, time }, zone).toISOString()).toBe(iso)
  })

  it.each([
    ['2018-06-31', '08:30'],
    ['2018-6-1', '08:30'],
    ['2018-06-18', '24:00'],
    ['2018-06-18', '8:30'],
  ])('refuses %s %s', (day, time) => {
    expect(() => zonedTimeToInstant({ day, time })).toThrow(RangeError)
  })

  it('undoes the wall clock, but for the second pass of a repeated hour', () => {
    fc.assert(
      fc.property(anyDate, anyZone, (date, zone) => {
        const clock = wallClockAt(date, zone)
        const time = [clock.hour, clock.minute, clock.second]
          .map((part) => String(part).padStart(2, '0'))
          .join(':')
        const back = zonedTimeToInstant({ day: calendarDay(date, zone), time }, zone)
        expect(wallClockAt(back, zone)).toEqual(clock)
        const passedMs = Math.floor(date.getTime() / 1000) * 1000 - back.getTime()
        expect(passedMs).toBeGreaterThanOrEqual(0)
        expect(passedMs).toBeLessThanOrEqual(2 * 3_600_000)
      }),
    )
  })
})
