/** A line about something slow that has begun, for whoever waits at the terminal. */
export function printProgress(message: string): void {
  process.stdout.write(`  · ${message}\n`)
}

export interface AdministratorNotice {
  email: string
  /** Shown once, when it was made here. */
  password: string | null
}

/** Where everything is and how to sign in. */
export function printAddresses({
  origin,
  administrator,
}: {
  origin: string
  administrator: AdministratorNotice
}): void {
  const signIn =
    administrator.password === null
      ? `  Sign in with   ${administrator.email} (the password you have)`
      : `  Sign in with   ${administrator.email}\n  Password       ${administrator.password}   (shown this once; change it after signing in)`
  process.stdout.write(`
  Bantin is running.

  Reader         ${origin}/
  Newsroom       ${origin}/editor/
  API            ${origin}/api/v1   (to read: ${origin}/docs)

${signIn}

  Stop with Ctrl-C.

`)
}
