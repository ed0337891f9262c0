import type { FastifyBaseLogger } from 'fastify'
import { Logger, run } from 'graphile-worker'
import type { AppContext } from './app-types.ts'
import { announceArticle } from './features/articles/jobs.ts'

/** Runs the job queue in this process. Returns the function that lets running jobs end and stops it. */
export async function startJobs(given: {
  context: AppContext
  databaseUrl: string
  log: FastifyBaseLogger
}): Promise<() => Promise<void>> {
  const { context, databaseUrl, log } = given
  const runner = await run({
    connectionString: databaseUrl,
    concurrency: 2,
    maxPoolSize: 3,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') log.error({ job: true }, message)
      else if (level === 'warning') log.warn({ job: true }, message)
      else log.debug({ job: true }, message)
    }),
    taskList: {
      announce_article: (payload) => announceArticle(context.db, payload),
    },
  })
  // The end of the runner is awaited by stop(); without a handler a failure would be an unhandled rejection.
  runner.promise.catch((error: unknown) => log.error({ err: error }, 'the job queue stopped'))
  return async () => {
    await runner.stop()
  }
}
