import { describe, expect, it } from 'vitest'
import { inputOf, isHalfTyped, isOrderWrong, valuesOf } from './poll-values.ts'

describe('a poll’s values', () => {
  it('leave out empty options and keep the ids of known ones', () => {
    const values = valuesOf(null)
    const input = inputOf({
      ...values,
      question: ' Tin học nên dạy từ cấp nào? ',
      options: [
        { key: '1', id: 'a', label: ' Tiểu học ' },
        { key: '2', id: null, label: 'Trung học cơ sở' },
        { key: '3', id: null, label: '  ' },
      ],
    })
    expect(input.question).toBe('Tin học nên dạy từ cấp nào?')
    expect(input.options).toEqual([{ id: 'a', label: 'Tiểu học' }, { label: 'Trung học cơ sở' }])
    expect(input.opensAt).toBeNull()
  })

  it('send times by the clock in Vietnam', () => {
    const input = inputOf({ ...valuesOf(null), closesAt: { day: '2026-11-30', time: '17:00' } })
    expect(input.closesAt).toBe('2026-11-30T10:00:00.000Z')
  })

  it('know half a time and a wrong order', () => {
    expect(isHalfTyped({ day: '2026-11-30', time: '' })).toBe(true)
    expect(isHalfTyped({ day: '', time: '' })).toBe(false)
    const morning = { day: '2026-11-30', time: '08:00' }
    const evening = { day: '2026-11-30', time: '17:00' }
    expect(isOrderWrong({ opensAt: evening, closesAt: morning })).toBe(true)
    expect(isOrderWrong({ opensAt: morning, closesAt: evening })).toBe(false)
  })
})
