import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { isStale, markFresh } from './stale.ts'
import { root } from './root.ts'

const execFileAsync = promisify(execFile)

/** Generates the Prisma client into packages/database when the schema changed since the last time. */
export async function generatePrismaClient(): Promise<void> {
  const target = { name: 'prisma', inputs: ['prisma/schema', 'prisma.config.ts', 'pnpm-lock.yaml'], outputs: ['packages/database/src/generated/client.ts'] }
  if (!(await isStale(target))) return
  const cli = join(dirname(createRequire(import.meta.url).resolve('prisma/package.json')), 'build/index.js')
  await execFileAsync(process.execPath, [cli, 'generate', '--no-hints'], { cwd: root, env: { ...process.env, CHECKPOINT_DISABLE: '1' } })
  await markFresh(target)
}
