import pg from 'pg'

/**
 * Makes the login role of public reads and allows it the views of schema `delivery`, and nothing else. Its name
 * is that of the database with `_public`, so several portals can share a server. Returns its connection URL.
 * Needs the rights to create a role; safe to run at every start.
 */
export async function ensurePublicRole({
  url,
  password,
}: {
  url: string
  password: string
}): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const { rows } = await client.query<{ database: string }>('SELECT current_database() AS database')
    const database = rows[0]?.database ?? ''
    const name = `${database}_public`.slice(-63)
    const role = client.escapeIdentifier(name)
    const literal = client.escapeLiteral(password)
    await client.query('BEGIN')
    // Two processes may start at once.
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [name])
    const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name])
    if (known.rowCount === 0) {
      await client.query(`CREATE ROLE ${role} LOGIN NOINHERIT PASSWORD ${literal}`)
    } else {
      await client.query(`ALTER ROLE ${role} WITH LOGIN NOINHERIT PASSWORD ${literal}`)
    }
    await client.query(grants({ role, database: client.escapeIdentifier(database) }))
    await client.query('COMMIT')
    const publicUrl = new URL(url)
    publicUrl.username = encodeURIComponent(name)
    publicUrl.password = encodeURIComponent(password)
    return publicUrl.toString()
  } finally {
    await client.end()
  }
}

function grants({ role, database }: { role: string; database: string }) {
  return `
    REVOKE ALL ON DATABASE ${database} FROM PUBLIC;
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
    REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role};
    REVOKE ALL ON SCHEMA public FROM ${role};
    GRANT CONNECT ON DATABASE ${database} TO ${role};
    GRANT USAGE ON SCHEMA delivery TO ${role};
    GRANT SELECT ON ALL TABLES IN SCHEMA delivery TO ${role};
  `
}
