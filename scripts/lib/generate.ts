import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from './root.ts'
import { run } from './run.ts'
import { isStale, markFresh } from './stale.ts'

/** Generates what is derived from the Prisma schema and from openapi.json, when either changed. */
export async function generateAll(): Promise<void> {
  await Promise.all([generatePrismaClient(), generateClientTypes()])
}

async function generatePrismaClient() {
  const target = {
    name: 'prisma',
    inputs: ['prisma/schema', 'prisma.config.ts', 'pnpm-lock.yaml'],
    outputs: ['packages/database/src/generated/client.ts'],
  }
  if (!(await isStale(target))) return
  const cli = join(dirname(createRequire(import.meta.url).resolve('prisma/package.json')), 'build/index.js')
  await run({
    file: process.execPath,
    args: [cli, 'generate', '--no-hints'],
    env: { CHECKPOINT_DISABLE: '1' },
    isQuiet: true,
  })
  await markFresh(target)
}

async function generateClientTypes() {
  const output = 'packages/client/src/generated/schema.ts'
  const target = {
    name: 'client',
    inputs: ['openapi.json', 'packages/client/package.json'],
    outputs: [output],
  }
  if (!(await isStale(target))) return
  const require = createRequire(join(root, 'packages/client/package.json'))
  const cli = join(dirname(require.resolve('openapi-typescript/package.json')), 'bin/cli.js')
  await run({
    file: process.execPath,
    args: [cli, 'openapi.json', '--output', output, '--default-non-nullable', 'false'],
    isQuiet: true,
  })
  await markFresh(target)
}
