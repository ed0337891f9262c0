import { normalizeText } from '../fold.ts'
import { measureVietnamese } from '../syllable.ts'
import { decodeTcvn3, shareOf } from './tcvn3.ts'
import { decodeVni } from './vni.ts'

/** The encodings that old Vietnamese files come in. */
export type LegacyEncoding =
  | 'utf-8'
  | 'utf-8-bom'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1258'
  | 'tcvn3'
  | 'vni'

/** A decoded file and how sure the decoding is. */
export interface DecodedText {
  /** NFC, without a byte order mark. */
  text: string
  encoding: LegacyEncoding
  /** 0–1; below 0.5 a person should look at the text. */
  confidence: number
  /** How many characters could not be decoded and stand as U+FFFD. */
  replaced: number
}

const declaredNames: Record<string, LegacyEncoding> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'windows-1258': 'windows-1258',
  cp1258: 'windows-1258',
  'x-cp1258': 'windows-1258',
  tcvn: 'tcvn3',
  tcvn3: 'tcvn3',
  'tcvn-5712': 'tcvn3',
  'x-viet-tcvn': 'tcvn3',
  'x-viet-tcvn5712': 'tcvn3',
  vni: 'vni',
  'x-viet-vni': 'vni',
}
// What a declaration adds to the share of plausible words: it settles near ties; pages that lie about it are common.
const declarationBonus = 0.1
const replacement = '\uFFFD'

/**
 * The text of an old file whose encoding nobody recorded, decided by byte order mark, then strict UTF-8, then by which
 * decoding reads most like Vietnamese, with a say for `<meta charset>`.
 *
 * A UTF-8 file that holds TCVN3 or VNI letters in disguise comes back as it is: `repairTcvn3` and `repairVni` mend it.
 */
export function decodeLegacy(bytes: Uint8Array): DecodedText {
  return decodeMarked(bytes) ?? decodeUnmarkedUtf16(bytes) ?? decodeStrictUtf8(bytes) ?? decodeByScore(bytes)
}

function decodeMarked(bytes: Uint8Array): DecodedText | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decodeAs(bytes, 'utf-8-bom', 1)
  if (startsWith(bytes, [0xff, 0xfe])) return decodeAs(bytes, 'utf-16le', 1)
  if (startsWith(bytes, [0xfe, 0xff])) return decodeAs(bytes, 'utf-16be', 1)
  return null
}

/** Half the bytes of ASCII in UTF-16 are zero; no other encoding here has any. */
function decodeUnmarkedUtf16(bytes: Uint8Array): DecodedText | null {
  const sample = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const quarterOfUnits = sample.length / 8
  if (odd > quarterOfUnits && odd > even * 8) return decodeAs(bytes, 'utf-16le', 0.9)
  if (even > quarterOfUnits && even > odd * 8) return decodeAs(bytes, 'utf-16be', 0.9)
  return null
}

function decodeStrictUtf8(bytes: Uint8Array): DecodedText | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text: normalizeText(text), encoding: 'utf-8', confidence: 1, replaced: 0 }
  } catch {
    return null
  }
}

function decodeByScore(bytes: Uint8Array): DecodedText {
  const declared = declaredEncoding(bytes)
  const candidates = (['windows-1258', 'tcvn3', 'vni', 'utf-8'] as const).map((encoding) => {
    const decoded = decodeAs(bytes, encoding, 0)
    const measure = measureVietnamese(decoded.text)
    const share = shareOf(measure)
    // One good word proves little: the share counts in full only with many.
    const confidence = share * (measure.plausible / (measure.plausible + 1))
    return {
      decoded: { ...decoded, confidence },
      score: share + (encoding === declared ? declarationBonus : 0),
    }
  })
  return candidates.reduce((best, candidate) => (candidate.score > best.score ? candidate : best)).decoded
}

function decodeAs(bytes: Uint8Array, encoding: LegacyEncoding, confidence: number): DecodedText {
  const text = normalizeText(decodeBytes(bytes, encoding))
  return { text, encoding, confidence, replaced: text.split(replacement).length - 1 }
}

function decodeBytes(bytes: Uint8Array, encoding: LegacyEncoding): string {
  if (encoding === 'tcvn3') return markEmptyPositions(decodeTcvn3(bytes))
  if (encoding === 'vni') return markEmptyPositions(decodeVni(bytes))
  const text = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(bytes)
  return encoding === 'windows-1258' ? markEmptyPositions(text) : text
}

/** Positions that a code page leaves empty come out as C1 controls, which no text of these code pages holds. */
function markEmptyPositions(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, replacement)
}

/** What `<meta charset>`, its `http-equiv` form or an XML declaration at the head of the file claims. */
function declaredEncoding(bytes: Uint8Array): LegacyEncoding | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048))
  const match = /<meta\s[^>]*charset\s*=\s*["']?\s*([\w-]+)|<\?xml\s[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(
    head,
  )
  return declaredNames[(match?.[1] ?? match?.[2] ?? '').toLowerCase()]
}

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}
