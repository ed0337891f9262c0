import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { describeApi } from './openapi.ts'

test('openapi.json is what the routes say; run `pnpm openapi` when this fails', async () => {
  const written = await readFile(new URL('../../../openapi.json', import.meta.url), 'utf8')
  // Not toEqual: the difference of two such documents helps nobody.
  expect(written === (await describeApi())).toBe(true)
})
