import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'

const cacheDir = fileURLToPath(new URL('../../node_modules/.bantin/chromium', import.meta.url))
const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * A Chromium to drive: Playwright's own when it was installed, the system's, or the one that came with npm, which is
 * unpacked once into a folder of ours.
 */
export function findChromium(): string {
  const own = chromium.executablePath()
  if (existsSync(own)) return own
  const system = systemPaths.find(existsSync)
  if (system) return system
  mkdirSync(cacheDir, { recursive: true })
  const unpack = `import('@sparticuz/chromium').then(async ({ default: bundled }) => process.stdout.write(await bundled.executablePath()))`
  return execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    // It unpacks to one fixed name in the temporary folder and trusts what lies there.
    env: { ...process.env, TMPDIR: cacheDir },
    encoding: 'utf8',
  }).trim()
}
