import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { buildApps } from './lib/build-apps.ts'
import { generateAll } from './lib/generate.ts'
import { root } from './lib/root.ts'

/**
 * `pnpm start`: generates and builds what is stale, then is the server until it is told to stop. What was compiled is kept
 * for the next start, which takes a second less and 20 MB: types are stripped once.
 */
enableCompileCache(join(root, 'node_modules/.bantin/compile-cache'))
await generateAll()
await buildApps()
await import('../apps/api/src/server.ts')
