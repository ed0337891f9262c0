import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { root } from './root.ts'
import { run } from './run.ts'
import { type BuildTarget, isStale, markFresh } from './stale.ts'

const brotliAsync = promisify(brotliCompress)
const gzipAsync = promisify(gzip)
const shared = ['packages', 'openapi.json', 'pnpm-lock.yaml', 'tsconfig.base.json', 'tsconfig.spa.json']

const targets: BuildTarget[] = [
  { name: 'reader', inputs: ['apps/reader', ...shared], outputs: ['apps/reader/dist/index.html'] },
  { name: 'editor', inputs: ['apps/editor', ...shared], outputs: ['apps/editor/dist/index.html'] },
]

/** Builds the two single-page apps when something they are made of changed, with ready brotli and gzip beside each file. */
export async function buildApps(): Promise<void> {
  for (const target of targets) {
    if (!(await isStale(target))) continue
    process.stdout.write(`  · Building the ${target.name} (once, and after changes)\n`)
    const directory = join(root, 'apps', target.name)
    const vite = join(
      dirname(createRequire(join(directory, 'package.json')).resolve('vite/package.json')),
      'bin/vite.js',
    )
    await run({
      file: process.execPath,
      args: [vite, 'build', '--logLevel', 'warn'],
      cwd: directory,
      isQuiet: true,
    })
    await compressFolder(join(directory, 'dist'))
    await markFresh(target)
  }
}

async function compressFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter(
    (entry) => entry.isFile() && /\.(html|js|css|svg|json|webmanifest|txt)$/.test(entry.name),
  )
  await Promise.all(files.map((file) => compressFile(join(file.parentPath, file.name))))
}

async function compressFile(path: string) {
  if ((await stat(path)).size < 1_024) return
  const content = await readFile(path)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  await writeFile(`${path}.br`, await brotliAsync(content, { params }))
  await writeFile(`${path}.gz`, await gzipAsync(content, { level: 9 }))
}
