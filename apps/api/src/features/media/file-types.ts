/** What an uploaded file is, by its first bytes and, where those are shared, by its name. */
export type FileType =
  | { kind: 'picture'; format: PictureFormat }
  | { kind: 'file'; extension: string; type: string }

export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'heif' | 'gif'

const opc = 'application/vnd.openxmlformats-officedocument'
const odf = 'application/vnd.oasis.opendocument'

/** Content types by the extension we store under. */
export const contentTypes: Record<string, string> = {
  jpg: 'image/jpeg',
  webp: 'image/webp',
  pdf: 'application/pdf',
  docx: `${opc}.wordprocessingml.document`,
  xlsx: `${opc}.spreadsheetml.sheet`,
  pptx: `${opc}.presentationml.presentation`,
  odt: `${odf}.text`,
  ods: `${odf}.spreadsheet`,
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  zip: 'application/zip',
  txt: 'text/plain; charset=utf-8',
}

/** The type of the data, or null when it is none that the library takes. The type a client claims is never asked. */
export function detectFileType({ data, name }: { data: Buffer; name: string }): FileType | null {
  const format = detectPicture(data)
  if (format) return { kind: 'picture', format }
  const extension = /\.([a-z0-9]{2,4})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const type = contentTypes[extension]
  if (type === undefined || !hasContentOf(extension, data)) return null
  return { kind: 'file', extension, type }
}

function detectPicture(data: Buffer): PictureFormat | null {
  if (startsWith(data, 'ffd8ff')) return 'jpeg'
  if (startsWith(data, '89504e470d0a1a0a')) return 'png'
  if (ascii(data, 0, 4) === 'RIFF' && ascii(data, 8, 12) === 'WEBP') return 'webp'
  if (/^GIF8[79]a$/.test(ascii(data, 0, 6))) return 'gif'
  // ISO base media: the brands follow in the `ftyp` box. HEIC has the same box and is not taken.
  if (ascii(data, 4, 8) === 'ftyp' && /avi[fs]/.test(ascii(data, 8, Math.min(data.readUInt32BE(0), 64))))
    return 'heif'
  return null
}

function hasContentOf(extension: string, data: Buffer): boolean {
  switch (extension) {
    case 'pdf':
      return ascii(data, 0, 5) === '%PDF-'
    case 'doc':
    case 'xls':
      return startsWith(data, 'd0cf11e0a1b11ae1')
    // Names inside a ZIP are not compressed: these folders are what tells one office format from another.
    case 'docx':
      return isZip(data) && data.includes('word/')
    case 'xlsx':
      return isZip(data) && data.includes('xl/')
    case 'pptx':
      return isZip(data) && data.includes('ppt/')
    // OpenDocument keeps its type as the first entry, stored as it is.
    case 'odt':
      return isZip(data) && ascii(data, 38, 77) === `${odf}.text`
    case 'ods':
      return isZip(data) && ascii(data, 38, 84) === `${odf}.spreadsheet`
    case 'zip':
      return isZip(data) || startsWith(data, '504b0506')
    case 'txt':
      return isText(data)
    default:
      return false
  }
}

function isZip(data: Buffer): boolean {
  return startsWith(data, '504b0304')
}

function isText(data: Buffer): boolean {
  if (data.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(data)
    return true
  } catch {
    return false
  }
}

function startsWith(data: Buffer, hex: string): boolean {
  return data.subarray(0, hex.length / 2).toString('hex') === hex
}

function ascii(data: Buffer, start: number, end: number): string {
  return data.toString('latin1', start, end)
}
