/** Whether `error` says that a unique key over `column` (database name) is taken. Reads what Prisma and its pg adapter report. */
export function isUniqueViolation(error: unknown, column: string): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'P2002') return false
  return JSON.stringify('meta' in error ? error.meta : '').includes(column)
}
