import closeWithGrace from 'close-with-grace'
import { buildApp } from './app.ts'
import { ConfigError, readConfig } from './config.ts'
import { openContext } from './context.ts'
import { ensureAdministrator } from './features/accounts/first-administrator.ts'
import { startJobs } from './jobs.ts'
import { printAddresses, printProgress } from './lib/console.ts'
import { seedDemo } from './seed/demo.ts'

/** The process: environment, signals, port. */
async function main() {
  const config = readConfig(process.env)
  const opened = await openContext(config, printProgress)
  const { context } = opened
  try {
    const app = await buildApp(context)
    const administrator = await ensureAdministrator(context)
    if (config.hasDemo) await seedDemo(context, printProgress)
    const address = await app.listen({ host: config.host, port: config.port })
    const port = new URL(address).port
    // 0.0.0.0 is where one listens, not an address to go to.
    const host = config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host
    opened.setPublicUrl(`http://${host.includes(':') ? `[${host}]` : host}:${port}`)
    const stopJobs = await startJobs({ context, databaseUrl: opened.databaseUrl, log: app.log })
    closeWithGrace({ delay: 15_000, logger: false }, async ({ err }) => {
      if (err) app.log.fatal({ err }, 'the process ends on an error')
      await app.close()
      await stopJobs()
      await opened.close()
    })
    printAddresses({ origin: context.getPublicUrl(), administrator })
  } catch (error) {
    await opened.close()
    throw error
  }
}

try {
  await main()
} catch (error) {
  process.stderr.write(`\n${explain(error)}\n`)
  process.exit(1)
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
