import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from './generated/client.ts'

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
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: poolSize,
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: 30_000,
      connectionTimeoutMillis: 5_000,
      application_name: 'bantin',
    },
    { statementNameGenerator: nameStatements() },
  )
  return new PrismaClient({
    adapter,
    errorFormat: 'minimal',
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  })
}

/** More texts than the product has; those whose length varies with a list must not pile up in every connection. */
const namedStatementsMax = 300

/** A name for each text of a statement: Postgres then parses and plans it once a connection. */
function nameStatements(): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    // The empty name is the unprepared statement.
    if (names.size >= namedStatementsMax) return ''
    const name = `bantin_${names.size}`
    names.set(sql, name)
    return name
  }
}
