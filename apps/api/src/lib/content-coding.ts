import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { negotiate } from '@fastify/accept-negotiator'

const brotliAsync = promisify(brotliCompress)
const gzipAsync = promisify(gzip)

/** There are about a dozen headers in the world; strangers may send others. */
const rememberedMax = 500
const remembered = new Map<string, 'br' | 'gzip' | null>()

/** The best encoding the client takes, or null for none. */
export function chooseEncoding(header: string | undefined): 'br' | 'gzip' | null {
  if (!header) return null
  const known = remembered.get(header)
  if (known !== undefined) return known
  const found = negotiate(header, ['br', 'gzip', 'identity'])
  const chosen = found === 'br' || found === 'gzip' ? found : null
  if (remembered.size < rememberedMax && header.length < 100) remembered.set(header, chosen)
  return chosen
}

/** Text in fewer bytes, at a level that a first answer can wait for. */
export async function compress(payload: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return gzipAsync(payload)
  return brotliAsync(payload, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 4,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      // Else it makes ready, four times at once, for megabytes.
      [constants.BROTLI_PARAM_SIZE_HINT]: payload.length,
      [constants.BROTLI_PARAM_LGWIN]: windowBitsFor(payload.length),
    },
  })
}

/** Enough to see all of the text at once. */
function windowBitsFor(bytes: number): number {
  const bits = Math.ceil(Math.log2(bytes + 1))
  return Math.min(constants.BROTLI_DEFAULT_WINDOW, Math.max(constants.BROTLI_MIN_WINDOW_BITS, bits))
}
