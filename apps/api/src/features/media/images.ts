import type { Sharp } from 'sharp'
import type { PictureFormat } from './file-types.ts'

/** A file made of a picture, before it has a name. */
export interface EncodedPicture {
  data: Buffer
  width: number
  height: number
  type: 'image/jpeg' | 'image/webp'
}

/** `base` is the JPEG for old readers and cards of social networks; `variants` go from narrow to wide. */
export interface EncodedPictures {
  base: EncodedPicture
  variants: EncodedPicture[]
}

/** The picture can't be decoded, is not what its first bytes say, or is too large. */
export class PictureError extends Error {}

const maxPixels = 50_000_000
const widths = [480, 960, 1600]
const baseWidth = 1600
/** WebP ends at 16,383 pixels a side. */
const maxHeight = 16_000
/** Each encoding holds a whole picture in memory and a core. */
const encodingsAtOnce = 2

/** Decodes a picture of any taken format and encodes its sizes, upright, in sRGB, without the metadata it came with. */
export async function encodePicture(given: {
  data: Buffer
  format: PictureFormat
}): Promise<EncodedPictures> {
  const release = await takeTurn()
  try {
    return await encode(given)
  } finally {
    release()
  }
}

async function encode({ data, format }: { data: Buffer; format: PictureFormat }): Promise<EncodedPictures> {
  // Loaded with the first picture: it takes 10 MB, and most processes are never given one.
  const { default: sharp } = await import('sharp')
  const open = () => sharp(data, { limitInputPixels: maxPixels, failOn: 'error' })
  const resize = (width: number) =>
    open().autoOrient().resize({ width, height: maxHeight, fit: 'inside', withoutEnlargement: true })
  try {
    const { autoOrient, format: found } = await open().metadata()
    if (found !== format) throw new PictureError('Is not the kind of picture it says')
    const base = await finish(
      resize(baseWidth).flatten({ background: '#ffffff' }).jpeg({ quality: 82, mozjpeg: true }),
      'image/jpeg',
    )
    const wanted = new Set([
      ...widths.filter((width) => width < autoOrient.width),
      Math.min(autoOrient.width, baseWidth),
    ])
    const variants: EncodedPicture[] = []
    // One after another: side by side they would share the same cores and need twice the memory.
    for (const width of wanted) variants.push(await finish(resize(width).webp({ quality: 80 }), 'image/webp'))
    return { base, variants }
  } catch (error) {
    if (error instanceof PictureError) throw error
    throw new PictureError('Cannot be read as a picture', { cause: error })
  }
}

async function finish(pipeline: Sharp, type: EncodedPicture['type']): Promise<EncodedPicture> {
  const { data, info } = await pipeline.toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, type }
}

let running = 0
const waiting: (() => void)[] = []

async function takeTurn(): Promise<() => void> {
  if (running >= encodingsAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  return () => {
    // A turn is handed on as it is, so that no newcomer slips in between.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
