import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { generateAll } from './lib/generate.ts'
import { root } from './lib/root.ts'

/**
 * `pnpm dev`: the edit loop. The API restarts when its sources change; each app is served by Vite with hot reload and
 * asks the API through Vite's proxy. Reader: http://127.0.0.1:5173/ · newsroom: http://127.0.0.1:5174/editor/
 */
await generateAll()
const apiPort = process.env['PORT'] ?? '3000'
const apiUrl = `http://127.0.0.1:${apiPort}`
const children = [
  start({
    name: 'api',
    args: ['--watch', '--watch-preserve-output', join(root, 'apps/api/src/server.ts')],
    cwd: root,
  }),
  start({ name: 'reader', args: viteArgs('reader', 5173), cwd: join(root, 'apps/reader') }),
  start({ name: 'editor', args: viteArgs('editor', 5174), cwd: join(root, 'apps/editor') }),
]

function viteArgs(app: string, port: number) {
  const vite = dirname(createRequire(join(root, 'apps', app, 'package.json')).resolve('vite/package.json'))
  return [
    join(vite, 'bin/vite.js'),
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--strictPort',
    '--clearScreen',
    'false',
  ]
}

function start({ name, args, cwd }: { name: string; args: string[]; cwd: string }) {
  const child = spawn(process.execPath, args, {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, BANTIN_API_URL: apiUrl },
  })
  child.on('exit', (code) => {
    if (code) process.stderr.write(`${name} ended with ${code}\n`)
  })
  return child
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // Not the signal itself: a child that was started in the background may have been told to ignore it.
    for (const child of children) child.kill('SIGTERM')
  })
}
