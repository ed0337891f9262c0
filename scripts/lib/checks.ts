import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './root.ts'
import { run } from './run.ts'

export interface CheckResult {
  name: string
  isGreen: boolean
}

const binDir = join(root, 'node_modules/.bin')

/** Typechecks each project: the packages, the apps and the folders with a tsconfig of their own. */
export async function typecheck(): Promise<CheckResult[]> {
  const projects: string[] = ['scripts', 'e2e', 'bench', 'prisma/seed', 'apps/reader/src/worker']
  for (const folder of ['packages', 'apps']) {
    projects.push(...(await readdir(join(root, folder))).map((name) => `${folder}/${name}`))
  }
  const results: CheckResult[] = []
  for (const project of projects.filter((name) => existsSync(join(root, name, 'tsconfig.json')))) {
    results.push(await check(`typecheck ${project}`, 'tsc', ['-p', project]))
  }
  return results
}

/** Lints and checks the format. */
export async function lint(): Promise<CheckResult[]> {
  return [await check('lint', 'oxlint', ['--type-aware']), await check('format', 'oxfmt', ['--check'])]
}

async function check(name: string, tool: string, args: string[]): Promise<CheckResult> {
  try {
    await run({ file: join(binDir, tool), args, isQuiet: true })
    process.stdout.write(`  ✓ ${name}\n`)
    return { name, isGreen: true }
  } catch (error) {
    process.stdout.write(`  ✗ ${name}\n${error instanceof Error ? error.message : String(error)}\n`)
    return { name, isGreen: false }
  }
}
