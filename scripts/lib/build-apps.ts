import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
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

const reader: BuildTarget = {
  name: 'reader',
  inputs: ['apps/reader', ...shared],
  outputs: [
    'apps/reader/dist/sw.js',
    ...['entry-server.js', 'manifest.json', 'page.html'].map((file) => `apps/reader/dist-server/${file}`),
  ],
}
const editor: BuildTarget = {
  name: 'editor',
  inputs: ['apps/editor', ...shared],
  outputs: ['apps/editor/dist/index.html'],
}

/** Builds the two apps when something they are made of changed, with ready brotli and gzip beside each file. */
export async function buildApps(): Promise<void> {
  await buildReader()
  await build(editor, async () => {
    await runVite('editor', ['build'])
    await compressFolder(join(root, 'apps/editor/dist'))
  })
}

/** Builds the reader alone: what browsers get in `dist`, and in `dist-server` what the API draws its first HTML with. */
export async function buildReader(): Promise<void> {
  await build(reader, async () => {
    const browser = join(root, 'apps/reader/dist')
    const server = join(root, 'apps/reader/dist-server')
    await runVite('reader', ['build'])
    await runVite('reader', ['build', '--mode', 'service-worker'])
    await runVite('reader', ['build', '--ssr', 'src/entry-server.tsx'])
    // What the service worker shows without a network: the app, which then draws what it finds kept. Chromium fetches twice
    // what a page preloads from a worker.
    const template = await readFile(join(browser, 'index.html'), 'utf8')
    await writeFile(
      join(browser, 'offline.html'),
      template.replace(/ *<link rel="modulepreload"[^>]*>\n?/g, ''),
    )
    // Only the server reads these; the folder of the browsers' files is public as a whole.
    await rename(join(browser, 'index.html'), join(server, 'page.html'))
    await rename(join(browser, '.vite/manifest.json'), join(server, 'manifest.json'))
    await rm(join(browser, '.vite'), { recursive: true })
    await compressFolder(browser)
  })
}

async function build(target: BuildTarget, make: () => Promise<void>): Promise<void> {
  if (!(await isStale(target))) return
  process.stdout.write(`  · Building the ${target.name} (once, and after changes)\n`)
  await make()
  await markFresh(target)
}

async function runVite(app: string, args: string[]): Promise<void> {
  const cwd = join(root, 'apps', app)
  const vite = dirname(createRequire(join(cwd, 'package.json')).resolve('vite/package.json'))
  await run({
    file: process.execPath,
    args: [join(vite, 'bin/vite.js'), ...args, '--logLevel', 'warn'],
    // Also when a test asks for the build: what is tested is what users get.
    env: { NODE_ENV: 'production' },
    cwd,
    isQuiet: true,
  })
}

async function compressFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter(
    (entry) => entry.isFile() && /\.(html|js|css|svg|json|webmanifest|txt)$/.test(entry.name),
  )
  await Promise.all(files.map((file) => compressFile(join(file.parentPath, file.name))))
}

async function compressFile(path: string) {
  // Below this the header that says so is as long as what is saved.
  if ((await stat(path)).size < 256) return
  const content = await readFile(path)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  await writeFile(`${path}.br`, await brotliAsync(content, { params }))
  await writeFile(`${path}.gz`, await gzipAsync(content, { level: 9 }))
}
