import { buildApps } from './lib/build-apps.ts'
import { generateAll } from './lib/generate.ts'

/** `pnpm build`: everything that is generated or built and is stale. */
await generateAll()
await buildApps()
