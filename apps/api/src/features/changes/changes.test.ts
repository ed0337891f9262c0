import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../testing.ts'
import { recordChange } from './record-change.ts'

let portal: TestApp

beforeAll(async () => {
  portal = await createTestApp()
})
afterAll(() => portal.close())

test('the sequence has no gaps and no doubles, whatever is rolled back meanwhile', async () => {
  const { db } = portal.app.context
  const attempts = Array.from({ length: 80 }, (_unused, index) =>
    db
      .$transaction(async (tx) => {
        await recordChange(tx, { type: 'updated', resource: 'site', id: null, slug: `lan-${index}` })
        if (index % 3 === 0) throw new Error('rolled back on purpose')
      })
      .catch((error: unknown) => {
        if (!String(error).includes('on purpose')) throw error
      }),
  )
  await Promise.all(attempts)
  const rows = await db.change.findMany({ orderBy: { seq: 'asc' }, select: { seq: true } })
  expect(rows.map(({ seq }) => Number(seq))).toEqual(
    Array.from({ length: 53 }, (_unused, index) => index + 1),
  )
})
