export {
  createDatabaseClient,
  type Database,
  type DatabaseClientOptions,
  type DatabaseOrTransaction,
} from './clients.ts'
export { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts'
export { isMigrated, migrate } from './migrate.ts'
export {
  createReadDatabase,
  DatabaseUnavailableError,
  type ReadDatabase,
  type SqlReader,
} from './read-client.ts'
export { ensurePublicRole } from './public-role.ts'
export { Prisma } from './generated/client.ts'
export type * from './generated/models.ts'
export type * from './generated/enums.ts'
