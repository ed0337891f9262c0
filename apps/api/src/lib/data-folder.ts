import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** The names of secrets kept in the data folder. Each is 32 random bytes, made when first asked for. */
export type SecretName =
  | 'access-token'
  | 'voter-cookie'
  | 'database'
  | 'database-public'
  | 'database-superuser'

export interface DataFolder {
  path: string
  mediaDir: string
  /** The secret as 64 hexadecimal digits. */
  readSecret(name: SecretName): Promise<string>
}

/** Opens the data folder, made with mode 700 when absent. */
export async function openDataFolder(path: string): Promise<DataFolder> {
  const folder = resolve(path)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  const mediaDir = join(folder, 'media')
  const secretsDir = join(folder, 'secrets')
  await mkdir(mediaDir, { recursive: true, mode: 0o700 })
  await mkdir(secretsDir, { recursive: true, mode: 0o700 })
  return {
    path: folder,
    mediaDir,
    readSecret: async (name) => readOrCreate(join(secretsDir, name)),
  }
}

async function readOrCreate(path: string): Promise<string> {
  const value = randomBytes(32).toString('hex')
  try {
    // `wx` fails when the file is there: of two processes that start at once, one makes it and both read it.
    await writeFile(path, value, { mode: 0o600, flag: 'wx' })
    return value
  } catch {
    const stored = (await readFile(path, 'utf8')).trim()
    if (!/^[0-9a-f]{64}$/.test(stored)) throw new Error(`The secret in ${path} is damaged`)
    return stored
  }
}
