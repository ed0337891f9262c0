import { tcvn3Letters } from './tcvn3.ts'
import { vniLetters } from './vni.ts'

/** Writes text in one old encoding; undefined when the encoding has no way to write it. */
export type Encode = (text: string) => Uint8Array | undefined

export const encodeWindows1258: Encode = encodeBy(reverseOf('windows-1258'), (character) => {
  // The code page has the vowels with their shape and the five tones as marks that follow.
  const decomposed = character.normalize('NFD')
  const tone = decomposed.match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0] ?? ''
  const base = decomposed.replace(tone, '').normalize('NFC')
  return tone === '' ? [base] : [base, tone]
})

export const encodeTcvn3: Encode = encodeBy(
  new Map([...ascii(), ...[...tcvn3Letters].map(([byte, letter]): [string, number] => [letter, byte])]),
  (character) => [character],
)

const vniSequences = new Map(
  [...vniLetters].flatMap(([sequence, letter]) => [
    [letter, sequence],
    [letter.toUpperCase(), sequence.toUpperCase()],
  ]),
)

export const encodeVni: Encode = encodeBy(reverseOf('windows-1252'), (character) =>
  Array.from(vniSequences.get(character) ?? character),
)

function encodeBy(bytesOf: ReadonlyMap<string, number>, split: (character: string) => string[]): Encode {
  return (text) => {
    const bytes = Array.from(text.normalize('NFC'))
      .flatMap(split)
      .map((piece) => bytesOf.get(piece))
    return bytes.includes(undefined) ? undefined : Uint8Array.from(bytes.filter((byte) => byte !== undefined))
  }
}

function reverseOf(codePage: string): Map<string, number> {
  const decoder = new TextDecoder(codePage)
  return new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
}

function ascii(): [string, number][] {
  return Array.from({ length: 128 }, (_, byte) => [String.fromCharCode(byte), byte])
}
