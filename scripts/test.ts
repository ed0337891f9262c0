import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildApps } from './lib/build-apps.ts'
import { lint, typecheck } from './lib/checks.ts'
import { findFreePort } from './lib/free-port.ts'
import { generateAll } from './lib/generate.ts'
import { root } from './lib/root.ts'
import { run } from './lib/run.ts'

/**
 * `pnpm test`: every check there is. Types, lint and format, unit and integration tests on a real Postgres, and the
 * journeys in a real browser against the built apps. The last line is the sum.
 */
const reportDir = await mkdtemp(join(tmpdir(), 'bantin-report-'))
const sum = { passed: 0, failed: 0 }

await generateAll()
heading('Types, lint, format')
for (const { isGreen } of [...(await typecheck()), ...(await lint())])
  count(isGreen ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

heading('Unit and integration tests')
count(await runVitest())

heading('Journeys in the browser')
await buildApps()
count(await runPlaywright())

await rm(reportDir, { recursive: true, force: true })
process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed\n`)
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0

function heading(title: string) {
  process.stdout.write(`\n${title}\n`)
}

function count({ passed, failed }: { passed: number; failed: number }) {
  sum.passed += passed
  sum.failed += failed
}

async function runVitest() {
  const report = join(reportDir, 'vitest.json')
  const cli = join(packageDir('vitest', root), 'vitest.mjs')
  const isGreen = await succeeds([
    cli,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const result: { numPassedTests: number; numFailedTests: number } = JSON.parse(
    await readFile(report, 'utf8'),
  )
  return tally({ passed: result.numPassedTests, failed: result.numFailedTests, isGreen })
}

async function runPlaywright() {
  const report = join(reportDir, 'playwright.json')
  const cli = join(packageDir('@playwright/test', join(root, 'e2e')), 'cli.js')
  const isGreen = await succeeds([cli, 'test', '--reporter=list,json'], {
    cwd: join(root, 'e2e'),
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, BANTIN_E2E_PORT: String(await findFreePort()) },
  })
  const result: { stats: { expected: number; unexpected: number; flaky: number } } = JSON.parse(
    await readFile(report, 'utf8'),
  )
  return tally({
    passed: result.stats.expected,
    failed: result.stats.unexpected + result.stats.flaky,
    isGreen,
  })
}

/** A runner can fail without a failed test (a stray rejection, a server that didn't start): that counts as one. */
function tally({ passed, failed, isGreen }: { passed: number; failed: number; isGreen: boolean }) {
  return { passed, failed: isGreen ? failed : Math.max(failed, 1) }
}

async function succeeds(args: string[], options: { cwd?: string; env?: Record<string, string> } = {}) {
  try {
    await run({ file: process.execPath, args, ...options })
    return true
  } catch {
    return false
  }
}

function packageDir(name: string, from: string) {
  return dirname(createRequire(join(from, 'package.json')).resolve(`${name}/package.json`))
}
