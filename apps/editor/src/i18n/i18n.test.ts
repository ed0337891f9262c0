import { errorCodes } from '@bantin/contract'
import { describe, expect, it } from 'vitest'
import { ApiError, OfflineError } from '../api/http.ts'
import type { Problem } from '../api/types.ts'
import { en } from './en.ts'
import { errorMessage, fieldErrors, problemMessage } from './problem-message.ts'
import { vi } from './vi.ts'

function leaves(value: unknown, path = ''): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[path, value]])
  return new Map(Object.entries(value).flatMap(([key, child]) => [...leaves(child, `${path}.${key}`)]))
}

function problem(given: Partial<Problem>): Problem {
  return {
    type: 'about:blank',
    title: 'Bad Request',
    status: 400,
    code: 'REQUEST_INVALID',
    detail: '',
    requestId: 'r-1',
    ...given,
  }
}

const time = () => '10:42:05'

describe('catalogues', () => {
  const vietnamese = leaves(vi)
  const english = leaves(en)

  it('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort())
  })

  it('take the same arguments and hold no empty words', () => {
    for (const [key, word] of vietnamese) {
      const other = english.get(key)
      expect(typeof other, key).toBe(typeof word)
      if (typeof word === 'function' && typeof other === 'function')
        expect(other.length, key).toBe(word.length)
      if (typeof word === 'string') expect(word.trim(), key).not.toBe('')
      if (typeof other === 'string') expect(other.trim(), key).not.toBe('')
    }
  })

  it('are written in NFC', () => {
    const words = [...vietnamese.values()].filter((word) => typeof word === 'string')
    expect(words).toEqual(words.map((word) => word.normalize('NFC')))
  })
})

describe('error sentences', () => {
  it('cover every code of the contract, in both languages', () => {
    expect(Object.keys(vi.errors).sort()).toEqual([...errorCodes].sort())
    expect(Object.keys(en.errors).sort()).toEqual([...errorCodes].sort())
  })

  it('name the field that is wrong', () => {
    const invalid = problem({ errors: [{ path: 'title', code: 'too_big', message: 'Too big' }] })
    expect(problemMessage(invalid, vi)).toBe('Có mục chưa đúng. Tiêu đề: quá dài hoặc quá lớn.')
  })

  it('give each field its first reason, by the head of its path', () => {
    const invalid = problem({
      errors: [
        { path: 'options.1.label', code: 'custom', message: 'Must not be empty' },
        { path: 'options.2.label', code: 'too_big', message: 'Too big' },
        { path: 'If-Match', code: 'REQUEST_IF_MATCH_REQUIRED', message: 'Is missing' },
      ],
    })
    expect(fieldErrors(invalid, vi)).toEqual({ options: 'cần điền.' })
  })

  it('say when to try again', () => {
    const error = new ApiError({
      status: 429,
      problem: problem({ status: 429, code: 'REQUEST_RATE_LIMITED' }),
      retryAtMs: 1,
    })
    expect(errorMessage(error, vi, time)).toBe(
      'Có quá nhiều yêu cầu trong thời gian ngắn. Thử lại từ 10:42:05.',
    )
  })

  it('say something for what is no problem document', () => {
    expect(errorMessage(new OfflineError(), vi, time)).toBe(vi.problem.offline)
    expect(errorMessage(new ApiError({ status: 502, problem: null }), vi, time)).toBe(
      vi.errors.SERVICE_UNAVAILABLE,
    )
    expect(errorMessage(new Error('x'), vi, time)).toBe(vi.problem.unexpected)
  })

  it('give a reference for a failure of the server', () => {
    const error = new ApiError({ status: 500, problem: problem({ status: 500, code: 'INTERNAL_ERROR' }) })
    expect(errorMessage(error, vi, time)).toContain('Mã tra cứu: r-1')
  })
})
