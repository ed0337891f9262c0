import { decodeLegacy, type LegacyEncoding } from '@bantin/vietnamese'

/** Why a file cannot be read as a page. */
export type UnreadableReason = 'empty' | 'binary' | 'too-large' | 'no-article'

export class UnreadablePageError extends Error {
  readonly reason: UnreadableReason
  /** What the file is, when its first bytes tell: `PDF`. */
  readonly kind: string | null

  constructor(reason: UnreadableReason, kind: string | null = null) {
    super(`The page cannot be read: ${reason}`)
    this.reason = reason
    this.kind = kind
  }
}

export interface DecodedPage {
  /** NFC. */
  text: string
  encoding: LegacyEncoding
  /** A person should look whether the letters are right. */
  isDoubtful: boolean
  /** Characters that could not be decoded and stand as U+FFFD. */
  replaced: number
}

/** Saved pages are some tens of kilobytes; the reader of HTML goes no further than this many characters. */
export const maxPageLength = 2_000_000
const maxPageBytes = maxPageLength * 4

const signatures: [string, string][] = [
  ['%PDF', 'PDF'],
  ['PK\u0003\u0004', 'Word, Excel, ZIP'],
  ['\u00d0\u00cf\u0011\u00e0', 'Word, Excel'],
  ['{\\rtf', 'RTF'],
  ['\u0089PNG', 'PNG'],
  ['\u00ff\u00d8\u00ff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['\u007fELF', 'ELF'],
]

/** The text of a saved page, whatever old encoding it is in. Throws an UnreadablePageError for what holds no text. */
export function decodePage(bytes: Uint8Array): DecodedPage {
  if (bytes.length > maxPageBytes) throw new UnreadablePageError('too-large')
  const kind = signatures.find(([signature]) => startsWithBytes(bytes, signature))?.[1]
  if (kind !== undefined) throw new UnreadablePageError('binary', kind)
  const { text, encoding, confidence, replaced } = decodeLegacy(bytes)
  if (text.trim() === '') throw new UnreadablePageError('empty')
  // What stands for nothing in a text: controls but tab, line ends and the end-of-file mark of DOS.
  const controls = text.match(/[\u0000-\u0008\u000e-\u0019\u001b-\u001f\u007f]/g)?.length ?? 0
  if (text.includes('\u0000') || (controls + replaced) * 50 > text.length)
    throw new UnreadablePageError('binary')
  if (text.length > maxPageLength) throw new UnreadablePageError('too-large')
  return { text, encoding, isDoubtful: confidence < 0.5 || replaced > 0, replaced }
}

function startsWithBytes(bytes: Uint8Array, signature: string): boolean {
  return Array.from(signature).every((character, index) => bytes[index] === character.charCodeAt(0))
}
