import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabaseClient } from '@bantin/database'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { openDataFolder } from './lib/data-folder.ts'

/** The OpenAPI document as the text of openapi.json. Opens no connection. */
export async function describeApi(): Promise<string> {
  const config = readConfig({ BANTIN_LOG_LEVEL: 'silent' })
  // Clients connect when they are first asked; describing asks nothing.
  const db = createDatabaseClient({ url: 'postgresql://nobody@127.0.0.1:1/none' })
  const dataFolder = await openDataFolder(join(tmpdir(), `bantin-openapi-${process.pid}`))
  const context = {
    config,
    db,
    publicDb: db,
    dataFolder,
    changeHead: null,
    getPublicUrl: () => 'http://127.0.0.1:3000',
  }
  const app = await buildApp(context, { isDescribed: true })
  await app.ready()
  const text = `${JSON.stringify(app.swagger(), null, 2)}\n`
  await app.close()
  await db.$disconnect()
  return text
}
