import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { administrator } from './administrator.ts'

/** The product as a user starts it, on a data folder of its own that goes when the tests end. */
const dataDir = await mkdtemp(join(tmpdir(), 'bantin-e2e-'))
const server = spawn(
  process.execPath,
  [fileURLToPath(new URL('../../apps/api/src/server.ts', import.meta.url))],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      BANTIN_DATA_DIR: dataDir,
      BANTIN_ADMIN_EMAIL: administrator.email,
      BANTIN_ADMIN_PASSWORD: administrator.password,
      BANTIN_LOG_LEVEL: 'warn',
      BANTIN_RATE_LIMIT: '0',
    },
  },
)
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.kill(signal))
const code = await new Promise<number | null>((done) => server.on('exit', done))
await rm(dataDir, { recursive: true, force: true })
process.exitCode = code ?? 1
