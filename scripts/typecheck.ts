import { typecheck } from './lib/checks.ts'
import { generateAll } from './lib/generate.ts'

/** `pnpm typecheck`: every project of the workspace. */
await generateAll()
const results = await typecheck()
process.exitCode = results.some((result) => !result.isGreen) ? 1 : 0
