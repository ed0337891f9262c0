import { startTestServer } from '../../packages/database/src/testing.ts'
import { buildReader } from './build-apps.ts'

/**
 * Once for the whole run: the reader's pages as they are delivered (nothing is done when they are fresh), and one
 * Postgres, of which each test file clones a database of its own.
 */
export default async function setUp(...given: Parameters<typeof startTestServer>) {
  await buildReader()
  return startTestServer(...given)
}
