import { describe, expect, it } from 'vitest'
import { accentedLetters, declarationParagraphs } from '../letters.fixture.ts'
import { encodeTcvn3, encodeVni, encodeWindows1258 } from './encode.fixture.ts'
import { decodeTcvn3, repairTcvn3, tcvn3Letters } from './tcvn3.ts'
import { decodeVni, repairVni } from './vni.ts'

const smallLetters = accentedLetters.filter((letter) => letter === letter.toLowerCase())
const plainCapitals = Array.from('ĂÂÊÔƠƯĐ')
// What VN2 adds to VN3; the other toned capitals lie among the control characters, and only VN1 has them.
const extraCapitals = Array.from('ẰẲẴẮẦẨẪẤỀỂỄẾỒỔỖỐ')

describe('windows-1258', () => {
  it.each(accentedLetters)('writes and reads %s', (letter) => {
    const bytes = encodeWindows1258(letter)
    expect(bytes && new TextDecoder('windows-1258').decode(bytes).normalize('NFC')).toBe(letter)
  })
})

describe('TCVN3', () => {
  it('has each letter once', () => {
    expect(tcvn3Letters.size).toBe(95)
    expect(new Set(tcvn3Letters.values()).size).toBe(95)
    expect([...tcvn3Letters.keys()].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 95 }, (_, i) => 0xa1 + i),
    )
  })

  it.each([...smallLetters, ...plainCapitals])('writes and reads %s', (letter) => {
    const bytes = encodeTcvn3(letter)
    expect(bytes && decodeTcvn3(bytes)).toBe(letter)
  })

  it('reads the capitals of the wider table, and has no others', () => {
    const capitals = accentedLetters.filter((letter) => letter !== letter.toLowerCase())
    const written = capitals.filter((letter) => encodeTcvn3(letter) !== undefined)
    expect(written.toSorted()).toEqual([...plainCapitals, ...extraCapitals].toSorted())
    for (const letter of written) expect(decodeTcvn3(encodeTcvn3(letter) ?? new Uint8Array())).toBe(letter)
  })

  it('composes the combining tones', () => {
    expect(decodeTcvn3(Uint8Array.of(0x41, 0xb0, 0x20, 0xa2, 0xb4))).toBe('À Ậ')
  })

  it.each([
    ['§¶ng céng s¶n ViÖt Nam', 'Đảng cộng sản Việt Nam'],
    ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['n\u00ADíc ta thuéc tØnh nµo', 'nước ta thuộc tỉnh nào'],
    ['Hµ Néi, “B¾c Ninh”', 'Hà Nội, “Bắc Ninh”'],
    ['UBND TØNH QU¶NG TRÞ', 'UBND TỈNH QUẢNG TRỊ'],
    ['ñY BAN NH¢N D¢N', 'ỦY BAN NHÂN DÂN'],
    ['T\u03BCi liÖu', 'Tài liệu'],
  ])('repairs %s', (mojibake, text) => {
    expect(repairTcvn3(mojibake)).toBe(text)
  })

  it.each([
    'Đảng cộng sản Việt Nam',
    'Café déjà vu',
    '© 2018 Bản tin',
    'Cà Mau',
    '',
    ...declarationParagraphs,
  ])('leaves %j alone', (text) => {
    expect(repairTcvn3(text)).toBe(text)
  })

  it('repairs real prose', () => {
    for (const paragraph of declarationParagraphs.map((text) => text.normalize('NFC').toLowerCase())) {
      const mojibake = new TextDecoder('windows-1252').decode(encodeTcvn3(paragraph))
      expect(repairTcvn3(mojibake)).toBe(paragraph)
    }
  })
})

describe('VNI-Windows', () => {
  it.each(accentedLetters)('writes and reads %s', (letter) => {
    const bytes = encodeVni(letter)
    expect(bytes && decodeVni(bytes)).toBe(letter)
  })

  it('gives no two letters the same sequence', () => {
    expect(new Set(accentedLetters.map((letter) => String(encodeVni(letter)))).size).toBe(
      accentedLetters.length,
    )
  })

  it.each([
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    ['UÛY BAN NHAÂN DAÂN TÆNH', 'ỦY BAN NHÂN DÂN TỈNH'],
    ['ñöôøng loái, chaêm lo, kyõ thuaät', 'đường lối, chăm lo, kỹ thuật'],
  ])('repairs %s', (mojibake, text) => {
    expect(repairVni(mojibake)).toBe(text)
  })

  it.each(['Đảng cộng sản Việt Nam', 'Café déjà vu', 'hoà bình', '', ...declarationParagraphs])(
    'leaves %j alone',
    (text) => {
      expect(repairVni(text)).toBe(text)
    },
  )

  it('repairs real prose', () => {
    for (const paragraph of declarationParagraphs.map((text) => text.normalize('NFC'))) {
      const mojibake = new TextDecoder('windows-1252').decode(encodeVni(paragraph))
      expect(repairVni(mojibake)).toBe(paragraph)
    }
  })
})
