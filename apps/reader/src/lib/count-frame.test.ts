import { expect, it } from 'vitest'
import { countFrame } from './count-frame.ts'

it('starts at nothing, never goes back and ends at the value', () => {
  const frames = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1].map((progress) => countFrame(171, progress))
  expect(frames[0]).toBe(0)
  expect(frames.at(-1)).toBe(171)
  expect(frames.toSorted((a, b) => a - b)).toEqual(frames)
})
