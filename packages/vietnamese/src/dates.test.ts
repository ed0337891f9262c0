import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatDate,
  formatDateTime,
  formatLongDate,
  formatLongDateTime,
  formatRelative,
  formatTime,
} from './dates.ts'
import { zonedTimeToInstant } from './time-zone.ts'

const instant = '2018-06-18T01:30:00Z'

describe('date formats', () => {
  it.each([
    [formatLongDateTime, 'Thứ Hai, 18/06/2018, 08:30', 'Monday, 18 June 2018, 08:30'],
    [formatLongDate, 'Thứ Hai, 18/06/2018', 'Monday, 18 June 2018'],
    [formatDateTime, '18/06/2018, 08:30', '18 Jun 2018, 08:30'],
    [formatDate, '18/06/2018', '18 Jun 2018'],
    [formatTime, '08:30', '08:30'],
  ])('%o writes both languages', (format, vietnamese, english) => {
    expect(format(instant)).toBe(vietnamese)
    expect(format(new Date(instant), { locale: 'en' })).toBe(english)
  })

  it('names every day of the week', () => {
    const days = [
      '2018-06-18',
      '2018-06-19',
      '2018-06-20',
      '2018-06-21',
      '2018-06-22',
      '2018-06-23',
      '2018-06-24',
    ]
    expect(days.map((day) => formatLongDate(day).split(',')[0])).toEqual([
      'Thứ Hai',
      'Thứ Ba',
      'Thứ Tư',
      'Thứ Năm',
      'Thứ Sáu',
      'Thứ Bảy',
      'Chủ Nhật',
    ])
  })

  it('follows the zone, midnight and summer time included', () => {
    expect(formatDateTime('2018-06-17T17:00:00Z')).toBe('18/06/2018, 00:00')
    expect(formatDateTime('2021-07-01T12:00:00Z', { timeZone: 'Europe/Berlin' })).toBe('01/07/2021, 14:00')
    expect(formatDateTime('2021-01-01T12:00:00Z', { timeZone: 'Europe/Berlin' })).toBe('01/01/2021, 13:00')
  })

  it('round-trips to the minute', () => {
    const minute = fc
      .integer({ min: Date.UTC(1980, 0) / 60_000, max: Date.UTC(2080, 0) / 60_000 })
      .map((minutes) => new Date(minutes * 60_000))
    fc.assert(
      fc.property(minute, (date) => {
        const match = /^(\d{2})\/(\d{2})\/(\d{4}), (\d{2}:\d{2})$/.exec(formatDateTime(date))
        const [, day, month, year, time = ''] = match ?? []
        expect(zonedTimeToInstant({ day: `${year}-${month}-${day}`, time })).toEqual(date)
      }),
    )
  })
})

describe('formatRelative', () => {
  it.each([
    ['2018-06-18T08:29:30+07:00', 'vừa xong', 'just now'],
    ['2018-06-18T08:30:30+07:00', 'ngay lúc này', 'right now'],
    ['2018-06-18T08:29:00+07:00', '1 phút trước', '1 minute ago'],
    ['2018-06-18T08:25:00+07:00', '5 phút trước', '5 minutes ago'],
    ['2018-06-18T06:31:00+07:00', '1 giờ trước', '1 hour ago'],
    ['2018-06-16T08:00:00+07:00', '2 ngày trước', '2 days ago'],
    ['2018-06-18T10:30:00+07:00', 'sau 2 giờ', 'in 2 hours'],
    ['2018-06-11T08:30:00+07:00', '11/06/2018', '11 Jun 2018'],
  ])('writes %s', (instant, vietnamese, english) => {
    const now = '2018-06-18T08:30:00+07:00'
    expect(formatRelative(instant, { now })).toBe(vietnamese)
    expect(formatRelative(instant, { now, locale: 'en' })).toBe(english)
  })
})
