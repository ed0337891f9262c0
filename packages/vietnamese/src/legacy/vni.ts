import { chooseRepair } from './tcvn3.ts'

/*
 * VNI-Windows writes most letters as a base letter followed by a Latin-1 letter that stands for the marks (`aù` is á, `aá`
 * is ấ), and the rest as one Latin-1 letter. The marks never stand alone and the single letters are never marks, so the
 * reading is unambiguous. `ơ` and `ư` are the single letters `ô` and `ö`, and take the plain tones.
 */
const plainTones: Record<string, string> = { ø: '\u0300', û: '\u0309', õ: '\u0303', ù: '\u0301', ï: '\u0323' }
const circumflexTones: Record<string, string> = {
  â: '',
  à: '\u0300',
  å: '\u0309',
  ã: '\u0303',
  á: '\u0301',
  ä: '\u0323',
}
const breveTones: Record<string, string> = {
  ê: '',
  è: '\u0300',
  ú: '\u0309',
  ü: '\u0303',
  é: '\u0301',
  ë: '\u0323',
}
const singles: Record<string, string> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  í: 'í',
  ò: 'ị',
  î: 'ỵ',
}

/** Each small VNI sequence (one or two Latin-1 letters) with its letter; capitals are the capitals of both. */
export const vniLetters: ReadonlyMap<string, string> = new Map([
  ...Object.entries(singles),
  ...['a', 'e', 'o', 'u', 'y', 'ô', 'ö'].flatMap((base) => combine(base, singles[base] ?? base, plainTones)),
  ...['a', 'e', 'o'].flatMap((base) => combine(base, `${base}\u0302`, circumflexTones)),
  ...combine('a', 'a\u0306', breveTones),
])

// Longest first: `ôù` (ớ) before `ô` (ơ).
const sequence = /[aeouyôö][øûõùïâàåãáäêèúüéë]|[ñôöìæóíòî]/gi

/**
 * Text whose VNI-Windows bytes were once read as Latin-1 (`Coäng hoøa` → `Cộng hòa`), in NFC; other text comes back as it
 * was. Give it one run of text at a time.
 */
export function repairVni(text: string): string {
  return chooseRepair(text, mapVni(text))
}

/** VNI-Windows bytes as text in NFC. */
export function decodeVni(bytes: Uint8Array): string {
  return mapVni(new TextDecoder('windows-1252').decode(bytes))
}

function mapVni(latin1: string): string {
  return latin1.normalize('NFC').replace(sequence, (found) => {
    const letter = vniLetters.get(found.toLowerCase())
    if (letter === undefined) return found
    return found.charAt(0) === found.charAt(0).toLowerCase() ? letter : letter.toUpperCase()
  })
}

function combine(base: string, letter: string, tones: Record<string, string>): [string, string][] {
  return Object.entries(tones).map(([mark, tone]) => [base + mark, (letter + tone).normalize('NFC')])
}
