import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accentedLetters, declarationHtml, declarationParagraphs } from '../letters.fixture.ts'
import { decodeLegacy } from './decode-legacy.ts'
import type { LegacyEncoding } from './decode-legacy.ts'
import { encodeTcvn3, encodeVni, encodeWindows1258 } from './encode.fixture.ts'
import type { Encode } from './encode.fixture.ts'

const codePages: [LegacyEncoding, Encode][] = [
  ['windows-1258', encodeWindows1258],
  ['tcvn3', encodeTcvn3],
  ['vni', encodeVni],
]
// Lower case, because TCVN3 has no toned capitals to write headings with.
const prose = declarationParagraphs.map((paragraph) => paragraph.normalize('NFC').toLowerCase())

describe('decodeLegacy', () => {
  it.each(codePages)('recognises and decodes a page in %s', (encoding, encode) => {
    const text = prose.join('\n')
    const decoded = decodeLegacy(required(encode(text)))
    expect(decoded).toEqual({ text, encoding, confidence: expect.any(Number), replaced: 0 })
    expect(decoded.confidence).toBeGreaterThan(0.95)
  })

  it.each(codePages)('recognises every paragraph in %s alone', (encoding, encode) => {
    for (const paragraph of prose.filter((paragraph) => paragraph.length > 20)) {
      expect(decodeLegacy(required(encode(paragraph)))).toMatchObject({
        text: paragraph,
        encoding,
        replaced: 0,
      })
    }
  })

  it.each(accentedLetters)('decodes windows-1258 %s within a word', (letter) => {
    const text = `quảng trị, nghị quyết: ${letter}`
    expect(decodeLegacy(required(encodeWindows1258(text)))).toMatchObject({ text, encoding: 'windows-1258' })
  })

  it('decodes UTF-8 and UTF-16, marked or not', () => {
    const text = declarationHtml.normalize('NFC')
    const utf8 = new TextEncoder().encode(declarationHtml)
    expect(decodeLegacy(utf8)).toEqual({ text, encoding: 'utf-8', confidence: 1, replaced: 0 })
    expect(decodeLegacy(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8))).toMatchObject({
      text,
      encoding: 'utf-8-bom',
    })
    for (const [encoding, isLittleEndian] of [['utf-16le', true] as const, ['utf-16be', false] as const]) {
      expect(decodeLegacy(encodeUtf16(`\uFEFF${declarationHtml}`, isLittleEndian))).toMatchObject({
        text,
        encoding,
      })
      expect(decodeLegacy(encodeUtf16(declarationHtml, isLittleEndian))).toMatchObject({ text, encoding })
    }
  })

  it('reads the typographic marks of windows-1252 in TCVN3 files', () => {
    const bytes = Uint8Array.of(0x93, ...required(encodeTcvn3('nghị quyết của đảng')), 0x94, 0x85)
    expect(decodeLegacy(bytes)).toMatchObject({ text: '“nghị quyết của đảng”…', encoding: 'tcvn3' })
  })

  it('counts what a damaged UTF-8 file lost', () => {
    const bytes = Uint8Array.of(...new TextEncoder().encode(prose.join('\n')), 0xe1, 0xbb)
    expect(decodeLegacy(bytes)).toMatchObject({
      encoding: 'utf-8',
      replaced: 1,
      text: `${prose.join('\n')}\uFFFD`,
    })
  })

  it('lets a declaration settle a near tie, but not overrule the text', () => {
    const declaredTcvn3 = '<meta charset="x-viet-tcvn5712"><p>là</p>'
    expect(decodeLegacy(required(encodeTcvn3(declaredTcvn3)))).toMatchObject({ encoding: 'tcvn3' })
    const lying = `<meta http-equiv="Content-Type" content="text/html; charset=windows-1258">${prose.join('\n')}`
    expect(decodeLegacy(required(encodeTcvn3(lying)))).toMatchObject({ text: lying, encoding: 'tcvn3' })
  })

  it('is unsure of what is not Vietnamese', () => {
    expect(decodeLegacy(Uint8Array.of(0x89, 0x50, 0xff, 0xd8, 0xff, 0xe0)).confidence).toBeLessThan(0.5)
    expect(decodeLegacy(new Uint8Array())).toEqual({
      text: '',
      encoding: 'utf-8',
      confidence: 1,
      replaced: 0,
    })
  })

  it('gives well-formed NFC and an honest count for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { text, confidence, replaced } = decodeLegacy(bytes)
        expect(text.normalize('NFC')).toBe(text)
        expect(text.isWellFormed()).toBe(true)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
        expect(replaced).toBeLessThanOrEqual(bytes.length)
      }),
    )
  })

  it('gives back any text written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...accentedLetters, 'a', 'n', ' ') }), (text) => {
        expect(decodeLegacy(new TextEncoder().encode(text.normalize('NFD'))).text).toBe(text)
      }),
    )
  })
})

function encodeUtf16(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), isLittleEndian)
  return new Uint8Array(view.buffer)
}

function required(bytes: Uint8Array | undefined): Uint8Array {
  if (!bytes) throw new Error('The encoding cannot write this text')
  return bytes
}
