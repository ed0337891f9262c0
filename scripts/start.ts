import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildApps } from './lib/build-apps.ts'
import { generateAll } from './lib/generate.ts'
import { root } from './lib/root.ts'

/** `pnpm start`: generates and builds what is stale, then runs the server until it is told to stop. */
await generateAll()
await buildApps()

const server = spawn(process.execPath, [join(root, 'apps/api/src/server.ts')], {
  cwd: root,
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // A terminal sends Ctrl-C to both of us; whoever runs us as a service sends it to us alone.
  process.on(signal, () => server.kill(signal))
}
server.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 0 : 1)
})
