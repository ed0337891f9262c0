import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from './generated/client.ts'
import { nameStatements } from './statement-names.ts'

export type Database = PrismaClient
/** A client, or the transaction one is in: what every query takes first. */
export type DatabaseOrTransaction = Prisma.TransactionClient

export interface DatabaseClientOptions {
  url: string
  /** Most connections at once. */
  poolSize?: number
  /** A statement that runs longer is ended by the server. */
  statementTimeoutMs?: number
}

/** A Prisma client over a pool of its own. Close it with `$disconnect()`. */
export function createDatabaseClient({
  url,
  poolSize = 10,
  statementTimeoutMs = 15_000,
}: DatabaseClientOptions): Database {
  const nameOf = nameStatements()
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: poolSize,
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: 30_000,
      connectionTimeoutMillis: 5_000,
      application_name: 'bantin',
    },
    { statementNameGenerator: ({ sql }) => nameOf(sql) },
  )
  return new PrismaClient({
    adapter,
    errorFormat: 'minimal',
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  })
}
