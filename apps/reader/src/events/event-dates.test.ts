import { expect, it } from 'vitest'
import { createLocaleTools } from '../i18n/locale-context.tsx'
import { formatEventDates } from './event-dates.ts'

const tools = createLocaleTools('vi', 'Asia/Ho_Chi_Minh')

it.each([
  ['2026-10-12', '2026-11-30', '12/10/2026 – 30/11/2026'],
  ['2026-10-12', null, 'từ 12/10/2026'],
  [null, '2026-11-30', 'đến 30/11/2026'],
  ['2026-10-12', '2026-10-12', '12/10/2026'],
  [null, null, null],
])('%s to %s', (startsOn, endsOn, expected) => {
  expect(formatEventDates({ startsOn, endsOn }, tools)).toBe(expected)
})
