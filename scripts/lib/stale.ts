import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './root.ts'

export interface BuildTarget {
  name: string
  /** Files and folders, relative to the root, whose content decides. */
  inputs: string[]
  /** Files that must be there. */
  outputs: string[]
}

const stampDir = join(root, 'node_modules', '.bantin')
const ignored = new Set(['node_modules', 'dist', 'dist-server', 'generated', '.bantin'])

/** Whether `target` was never built, or its inputs have changed since. Compares content, not times. */
export async function isStale(target: BuildTarget): Promise<boolean> {
  if (target.outputs.some((output) => !existsSync(join(root, output)))) return true
  const stamp = await readFile(join(stampDir, target.name), 'utf8').catch(() => '')
  return stamp !== (await fingerprint(target.inputs))
}

/** Remembers the inputs as they are now. Call it after a build that succeeded. */
export async function markFresh(target: BuildTarget): Promise<void> {
  await mkdir(stampDir, { recursive: true })
  await writeFile(join(stampDir, target.name), await fingerprint(target.inputs))
}

async function fingerprint(inputs: string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const input of inputs) {
    for (const file of await listFiles(input)) {
      hash
        .update(file)
        .update('\0')
        .update(await readFile(join(root, file)))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

async function listFiles(path: string): Promise<string[]> {
  if (!(await stat(join(root, path))).isDirectory()) return [path]
  const entries = await readdir(join(root, path), { withFileTypes: true })
  const wanted = entries
    .filter((entry) => !ignored.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return (await Promise.all(wanted.map((entry) => listFiles(`${path}/${entry.name}`)))).flat()
}
