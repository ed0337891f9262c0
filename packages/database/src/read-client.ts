import pg from 'pg'
import type { DatabaseClientOptions } from './clients.ts'
import { Prisma } from './generated/client.ts'
import { nameStatements } from './statement-names.ts'

/** What reads by SQL alone: a Prisma client, its transaction, or a handle that can do nothing else. */
export interface SqlReader {
  /** Rows of a tagged template or a `Prisma.Sql`; each `${value}` is bound as a parameter. */
  $queryRaw<Rows = unknown>(
    query: TemplateStringsArray | Prisma.Sql,
    ...values: readonly unknown[]
  ): Promise<Rows>
}

export interface ReadDatabase extends SqlReader {
  $disconnect(): Promise<void>
}

/**
 * A pool of connections for reads by SQL. Hands statements to the driver as they are: Prisma's own way from a template to
 * its rows takes as long again as the driver and the server together. Rows have the types Prisma's have. Throws a
 * DatabaseUnavailableError when asking again later may help.
 */
export function createReadDatabase({
  url,
  poolSize = 10,
  statementTimeoutMs = 15_000,
}: DatabaseClientOptions): ReadDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: 30_000,
    connectionTimeoutMillis: 5_000,
    application_name: 'bantin public',
    types: { getTypeParser },
  })
  // A lost idle connection must not bring the process down; the next query opens another.
  pool.on('error', () => undefined)
  const nameOf = nameStatements()
  return {
    async $queryRaw<Rows>(
      query: TemplateStringsArray | Prisma.Sql,
      ...values: readonly unknown[]
    ): Promise<Rows> {
      const statement = query instanceof Prisma.Sql ? query : new Prisma.Sql(query, values)
      const { text, values: bound } = statement
      try {
        const { rows } = await pool.query({ name: nameOf(text), text, values: bound })
        // The caller says what the rows of its statement are, as with Prisma.
        return rows as Rows
      } catch (error) {
        throw isUnavailable(error) ? new DatabaseUnavailableError({ cause: error }) : error
      }
    },
    $disconnect: () => pool.end(),
  }
}

/** The server did not answer, or said that it cannot now: asking again later may help. */
export class DatabaseUnavailableError extends Error {
  readonly code = 'DATABASE_UNAVAILABLE'

  constructor(options: ErrorOptions) {
    super('The database does not answer', options)
  }
}

/** Everything but an error of the server itself; of those connection faults, lack of resources and interventions. */
function isUnavailable(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || /^(?:08|53|57)/.test(error.code ?? '')
}

/** Where the driver's choice differs from Prisma's: whole numbers of eight bytes are BigInt, not text. */
function getTypeParser(oid: Parameters<typeof pg.types.getTypeParser>[0], format?: 'text' | 'binary') {
  if (oid === pg.types.builtins.INT8 && format !== 'binary') return BigInt
  return pg.types.getTypeParser(oid, format)
}
