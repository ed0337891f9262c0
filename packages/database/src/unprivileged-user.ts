import { execFile } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

const execFileAsync = promisify(execFile)

export interface UnprivilegedUser {
  uid: number
  gid: number
}

const userName = 'postgres'

/** Postgres refuses to run as root: when we are root, the system user it runs as (made if need be), else null. */
export async function findUnprivilegedUser(): Promise<UnprivilegedUser | null> {
  if (process.getuid?.() !== 0) return null
  const known = await readUser()
  if (known) return known
  try {
    await execFileAsync('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      userName,
    ])
  } catch {
    // Alpine and other busybox systems.
    await execFileAsync('adduser', ['-S', '-D', '-H', userName]).catch(() => undefined)
  }
  const made = await readUser()
  if (!made) {
    throw new Error(
      `Postgres does not run as root, and the system user "${userName}" could not be made. Run as another user, or set DATABASE_URL`,
    )
  }
  return made
}

async function readUser(): Promise<UnprivilegedUser | null> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const fields = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === userName)
  return fields ? { uid: Number(fields[2]), gid: Number(fields[3]) } : null
}

export interface Command {
  file: string
  args: string[]
  options: { uid?: number; gid?: number }
}

/**
 * The command line that runs a program as `user`. In a folder under a closed one (a clone in /root), the user
 * also gets the one capability that lets it walk there: to search and read, not to write.
 */
export async function commandAs(
  user: UnprivilegedUser | null,
  { file, args }: { file: string; args: string[] },
): Promise<Command> {
  if (!user) return { file, args, options: {} }
  const paths = [file, ...args.map((arg) => arg.replace(/^--\w+=/, '')).filter((arg) => arg.startsWith('/'))]
  const isClosed = await Promise.all(paths.map(hasClosedParent))
  if (!isClosed.includes(true)) return { file, args, options: { uid: user.uid, gid: user.gid } }
  const capability = '+dac_read_search'
  const prefix = [
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    `--inh-caps=${capability}`,
    `--ambient-caps=${capability}`,
  ]
  return { file: 'setpriv', args: [...prefix, '--', file, ...args], options: {} }
}

/** Whether someone who owns nothing on the way cannot walk to `path`. */
async function hasClosedParent(path: string): Promise<boolean> {
  const parent = dirname(path)
  if (parent === path) return false
  const info = await stat(parent).catch(() => null)
  const isOpen = info === null || (info.mode & 0o001) !== 0 || info.uid !== 0
  return isOpen ? hasClosedParent(parent) : true
}
