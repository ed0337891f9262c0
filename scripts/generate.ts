import { generatePrismaClient } from './lib/prisma.ts'

// Runs when pnpm prepares the workspace, and before anything that needs the generated client.
await generatePrismaClient()
