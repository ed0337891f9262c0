import { buildApps } from './lib/build-apps.ts'
import { generateAll } from './lib/generate.ts'

/** `pnpm start`: generates and builds what is stale, then is the server until it is told to stop. */
await generateAll()
await buildApps()
await import('../apps/api/src/server.ts')
