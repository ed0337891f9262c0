import { startTestServer } from '../../packages/database/src/testing.ts'

/** One Postgres for the whole run; each test file clones a database of its own. */
export default startTestServer
