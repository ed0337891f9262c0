import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '@bantin/contract'
import { createDatabaseClient, createReadDatabase } from '@bantin/database'
import { createTestDatabase, type TestDatabase } from '@bantin/database/testing'
import type { LightMyRequestResponse } from 'fastify'
import type { App } from './app-types.ts'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { hashPassword } from './features/accounts/passwords.ts'
import { createUser } from './features/accounts/repository.ts'
import { openChangeHead } from './lib/change-head.ts'
import { openDataFolder } from './lib/data-folder.ts'

export interface TestApp {
  app: App
  database: TestDatabase
  /** Adds a user and signs in; returns the bearer token. Each call is another user. */
  signIn(role: Role, options?: { sectionIds?: string[] }): Promise<string>
  /** A JSON request; `ifMatch` is a version. */
  call(
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    url: string,
    options?: CallOptions,
  ): Promise<LightMyRequestResponse>
  close(): Promise<void>
}

interface CallOptions {
  body?: unknown
  token?: string
  ifMatch?: number
  headers?: Record<string, string>
}

export const testPassword = 'mat-ma-thu-nghiem'

/** The whole application on a database of its own, without a port. For tests. */
export async function createTestApp(
  env: Record<string, string> = {},
  // Off where a test changes the database behind the application's back.
  { isCached = false, database: shared }: { isCached?: boolean; database?: TestDatabase } = {},
): Promise<TestApp> {
  const database = shared ?? (await createTestDatabase())
  const dataDir = await mkdtemp(join(tmpdir(), 'bantin-app-'))
  const config = readConfig({
    BANTIN_LOG_LEVEL: 'silent',
    BANTIN_RATE_LIMIT: '0',
    BANTIN_DATA_DIR: dataDir,
    ...env,
  })
  const db = createDatabaseClient({ url: database.url })
  const publicDb = createReadDatabase({ url: database.publicUrl })
  const dataFolder = await openDataFolder(dataDir)
  const changeHead = isCached
    ? await openChangeHead({ databaseUrl: database.url, publicDb, timeZone: config.timeZone })
    : null
  const app = await buildApp({
    config,
    db,
    publicDb,
    dataFolder,
    changeHead,
    getPublicUrl: () => config.publicUrl ?? 'http://127.0.0.1:3000',
  })
  await app.ready()
  const passwordHash = await hashPassword(testPassword)
  let users = 0

  async function call(
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    url: string,
    options: CallOptions = {},
  ) {
    return app.inject({
      method,
      url: `/api/v1${url}`,
      ...(options.body === undefined ? {} : { payload: JSON.stringify(options.body) }),
      headers: {
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
        ...(options.ifMatch === undefined ? {} : { 'if-match': `"${options.ifMatch}"` }),
        ...options.headers,
      },
    })
  }

  return {
    app,
    database,
    call,
    async signIn(role, { sectionIds = [] } = {}) {
      users += 1
      const email = `${role}-${users}@songngan.example`
      await createUser(db, {
        email,
        name: `${role} ${users}`,
        role,
        passwordHash,
        hasTemporaryPassword: false,
        sectionIds,
      })
      const reply = await call('POST', '/auth/login', { body: { email, password: testPassword } })
      return reply.json<{ accessToken: string }>().accessToken
    },
    async close() {
      await app.close()
      await changeHead?.close()
      await db.$disconnect()
      await publicDb.$disconnect()
      if (!shared) await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
