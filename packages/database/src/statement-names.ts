/** More texts than the product has; those whose length varies with a list must not pile up in every connection. */
const namedStatementsMax = 300

/** A name for each text of a statement: Postgres then parses and plans it once a connection. Empty = unprepared. */
export function nameStatements(): (sql: string) => string {
  const names = new Map<string, string>()
  return (sql) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= namedStatementsMax) return ''
    const name = `bantin_${names.size}`
    names.set(sql, name)
    return name
  }
}
