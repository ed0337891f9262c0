import closeWithGrace from 'close-with-grace'
import { buildApp } from './app.ts'
import { ConfigError, readConfig } from './config.ts'
import { openContext } from './context.ts'
import { ensureAdministrator } from './features/accounts/first-administrator.ts'
import { startJobs } from './jobs.ts'
import { printAddresses, printProgress } from './lib/console.ts'
import { seedDemo } from './seed/demo.ts'

/** What is open, to be closed in reverse. */
const closers: (() => Promise<void>)[] = []
let isClosing = false

/** The process: environment, signals, port. */
async function main() {
  const config = readConfig(process.env)
  const opened = await openContext(config, printProgress)
  closers.push(async () => opened.close())
  // From here on, so that Ctrl-C in the middle of a first start closes the database too.
  closeWithGrace({ delay: 15_000, logger: false }, async ({ err }) => {
    ignoreRepeatedSignals()
    if (err) process.stderr.write(`\n${explain(err)}\n`)
    await closeAll()
  })
  const { context } = opened
  const app = await buildApp(context)
  closers.push(async () => app.close())
  const administrator = await ensureAdministrator(context)
  if (config.hasDemo) await seedDemo(context, printProgress)
  const address = await app.listen({ host: config.host, port: config.port })
  const port = new URL(address).port
  // 0.0.0.0 is where one listens, not an address to go to.
  const host = config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host
  opened.setPublicUrl(`http://${host.includes(':') ? `[${host}]` : host}:${port}`)
  // After the application: what is in flight may still enqueue.
  closers.splice(1, 0, await startJobs({ context, databaseUrl: opened.databaseUrl, log: app.log }))
  printAddresses({ origin: context.getPublicUrl(), administrator })
}

async function closeAll() {
  isClosing = true
  for (const close of closers.splice(0).toReversed()) await close()
}

/** How long further signals count as the same wish; after that they mean at once. */
const sameWishMs = 3_000

/**
 * Ctrl-C reaches the whole process group, and pnpm passes it on as well: the second of them must not end the process
 * while it is closing the database.
 */
function ignoreRepeatedSignals() {
  const since = Date.now()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) {
    process.removeAllListeners(signal)
    process.on(signal, () => {
      if (Date.now() - since > sameWishMs) process.exit(1)
    })
  }
}

try {
  await main()
} catch (error) {
  // What was under way when the end came fails; the end itself is not an error.
  if (!isClosing) {
    process.stderr.write(`\n${explain(error)}\n`)
    await closeAll()
    process.exit(1)
  }
}

function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    const port = 'port' in error ? String(error.port) : ''
    return `Port ${port} is taken by another program. Stop that program, or choose another port, for example: PORT=3001 npx --yes pnpm@12 start`
  }
  if (error instanceof Error && 'code' in error && error.code === 'EACCES')
    return `This port may not be used here: ${error.message}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
