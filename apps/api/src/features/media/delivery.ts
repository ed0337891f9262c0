import { text } from 'node:stream/consumers'
import { z } from 'zod'
import type { App } from '../../app-types.ts'
import { notFound, ProblemError } from '../../lib/problems.ts'
import { isNotModified } from '../../lib/validators.ts'
import { contentTypes } from './file-types.ts'
import { displayNameFile, openStorage } from './service.ts'
import { isMediaKey, type MediaStorage } from './storage.ts'

const yearSeconds = 31_536_000
const FileParams = z.object({ id: z.string(), fileName: z.string() })

/**
 * The files of the library, at the root of the origin. What lies under a name never changes, so caches may keep it for
 * good. Whoever holds the whole address may read it, as a draft's picture must show in a preview.
 */
export function mediaDelivery(app: App) {
  const storage = openStorage(app.context)

  app.route({
    method: ['GET', 'HEAD'],
    url: '/media/:id/:fileName',
    schema: { tags: ['media'], params: FileParams, produces: ['application/octet-stream'] },
    config: { policy: 'public' },
    handler: async (request, reply) => {
      const key = request.params
      const extension = key.fileName.split('.').at(-1) ?? ''
      const type = contentTypes[extension]
      const file =
        isMediaKey(key) && key.fileName !== displayNameFile && type ? await storage.find(key) : null
      if (!file || !type) throw notFound()
      const etag = `"${key.fileName}"`
      const ifRange = request.headers['if-range']
      const isWhole = request.method === 'HEAD' || (ifRange !== undefined && ifRange !== etag)
      const range = isWhole ? null : parseRange(request.headers.range, file.bytes)
      if (range === 'unsatisfiable') throw rangeUnsatisfiable(file.bytes)
      void reply.headers({
        etag,
        'cache-control': `public, max-age=${yearSeconds}, immutable`,
        'content-security-policy': "default-src 'none'; sandbox",
        'accept-ranges': 'bytes',
      })
      if (isNotModified({ header: request.headers['if-none-match'], hash: key.fileName, etag }))
        return reply.code(304).send()
      if (!type.startsWith('image/'))
        void reply.header('content-disposition', await nameDownload(storage, key))
      if (range)
        void reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${file.bytes}`)
      void reply.type(type).header('content-length', range ? range.end - range.start + 1 : file.bytes)
      if (request.method === 'HEAD') return reply.send()
      return reply.send(range ? file.read(range) : file.read())
    },
  })
}

/** Saves under the name the file came with. RFC 6266, RFC 8187. */
async function nameDownload(storage: MediaStorage, key: { id: string; fileName: string }): Promise<string> {
  const stored = await storage.find({ id: key.id, fileName: displayNameFile })
  if (!stored) return 'attachment'
  const name = await text(stored.read())
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${key.fileName}"; filename*=UTF-8''${encoded}`
}

/**
 * The one range of bytes that is asked for; null for all of them. Several ranges are answered with the whole, which a
 * server may always do (RFC 9110, 14.2).
 */
export function parseRange(
  header: string | undefined,
  bytes: number,
): { start: number; end: number } | 'unsatisfiable' | null {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return null
  if (first === '') {
    const length = Math.min(Number(last), bytes)
    return length === 0 ? 'unsatisfiable' : { start: bytes - length, end: bytes - 1 }
  }
  const start = Number(first)
  const end = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  if (last !== '' && Number(last) < start) return null
  return start >= bytes ? 'unsatisfiable' : { start, end }
}

function rangeUnsatisfiable(bytes: number) {
  return new ProblemError({
    status: 416,
    code: 'REQUEST_INVALID',
    detail: 'The file has no such bytes',
    errors: [{ path: 'Range', code: 'REQUEST_INVALID', message: `The file has ${bytes} bytes` }],
    headers: { 'content-range': `bytes */${bytes}` },
  })
}
