import {
  createDatabaseClient,
  createReadDatabase,
  ensurePublicRole,
  migrate,
  startEmbeddedPostgres,
} from '@bantin/database'
import type { AppContext } from './app-types.ts'
import type { Config } from './config.ts'
import { openChangeHead } from './lib/change-head.ts'
import { type DataFolder, openDataFolder } from './lib/data-folder.ts'

export interface OpenContext {
  context: AppContext
  /** Connection URL of the application's role, for what needs a connection of its own (job queue, LISTEN). */
  databaseUrl: string
  setPublicUrl(url: string): void
  close(): Promise<void>
}

/**
 * Opens everything the application stands on: the data folder, the database (embedded unless DATABASE_URL is set),
 * its migrations and the role of public reads. Several processes may hold it at once; the embedded server ends with
 * the last of them.
 */
export async function openContext(
  config: Config,
  onProgress: (message: string) => void = () => undefined,
): Promise<OpenContext> {
  const dataFolder = await openDataFolder(config.dataDir)
  const server = config.databaseUrl === undefined ? await startServer(dataFolder, onProgress) : null
  const databaseUrl = config.databaseUrl ?? server?.url ?? ''
  try {
    const applied = await migrate(databaseUrl)
    if (applied.length > 0) onProgress(`Applied ${applied.length} database migration(s)`)
    const publicUrl =
      config.databasePublicUrl ??
      (await ensurePublicRole({ url: databaseUrl, password: await dataFolder.readSecret('database-public') }))
    const db = createDatabaseClient({ url: databaseUrl })
    const publicDb = createReadDatabase({ url: publicUrl, statementTimeoutMs: 5_000 })
    const changeHead = await openChangeHead({ databaseUrl, publicDb, timeZone: config.timeZone })
    let origin = config.publicUrl
    return {
      context: {
        config,
        db,
        publicDb,
        dataFolder,
        changeHead,
        getPublicUrl: () => origin ?? `http://${config.host}:${config.port}`,
      },
      databaseUrl,
      setPublicUrl(url) {
        origin ??= url
      },
      async close() {
        await changeHead.close()
        await Promise.all([db.$disconnect(), publicDb.$disconnect()])
        await server?.close()
      },
    }
  } catch (error) {
    await server?.close()
    throw error
  }
}

async function startServer(dataFolder: DataFolder, onProgress: (message: string) => void) {
  const [superuser, app] = await Promise.all([
    dataFolder.readSecret('database-superuser'),
    dataFolder.readSecret('database'),
  ])
  return startEmbeddedPostgres({ dataDir: dataFolder.path, passwords: { superuser, app }, onProgress })
}
