import { generateAll } from './lib/generate.ts'

// Runs when pnpm prepares the workspace, and before anything that needs generated code.
await generateAll()
