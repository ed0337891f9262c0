import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

/** The address of stored bytes. Both parts are made by us; see `isMediaKey`. */
export interface MediaKey {
  id: string
  fileName: string
}

export interface StoredFile {
  bytes: number
  /** The bytes from `start` to `end`, both included; all of them without a range. */
  read(range?: { start: number; end: number }): Readable
}

/** Where the bytes of the library are. What lies under a key never changes. */
export interface MediaStorage {
  /** Stores all of the data or nothing of it. */
  put(key: MediaKey, data: Uint8Array): Promise<void>
  find(key: MediaKey): Promise<StoredFile | null>
  /** Removes every file under the id. */
  delete(id: string): Promise<void>
}

/** Files in a folder: one folder an id. */
export function createFolderStorage(mediaDir: string): MediaStorage {
  return {
    async put(key, data) {
      const path = toPath(mediaDir, key)
      const temporaryPath = `${path}.${randomBytes(6).toString('hex')}.part`
      await mkdir(join(mediaDir, key.id), { recursive: true, mode: 0o700 })
      try {
        await writeFile(temporaryPath, data, { mode: 0o600, flag: 'wx' })
        await rename(temporaryPath, path)
      } catch (error) {
        await rm(temporaryPath, { force: true })
        throw error
      }
    },
    async find(key) {
      const path = toPath(mediaDir, key)
      const found = await stat(path).catch(() => null)
      if (!found?.isFile()) return null
      return { bytes: found.size, read: (range) => createReadStream(path, range) }
    },
    async delete(id) {
      if (!idForm.test(id)) throw new Error('Not an id of the library')
      await rm(join(mediaDir, id), { recursive: true, force: true })
    },
  }
}

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const fileNameForm = /^[a-z0-9-]{1,60}\.[a-z0-9]{2,4}$/

/** Whether a key has the form of ours: no other name ever reaches the file system. */
export function isMediaKey({ id, fileName }: MediaKey): boolean {
  return idForm.test(id) && fileNameForm.test(fileName)
}

function toPath(mediaDir: string, key: MediaKey): string {
  if (!isMediaKey(key)) throw new Error('Not a key of the library')
  return join(mediaDir, key.id, key.fileName)
}
