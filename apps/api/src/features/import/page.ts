import type { BlockNode } from '@bantin/document'

/** One line of a page as a reader saw it, white space collapsed. */
export interface PageLine {
  text: string
  /** It stands beside a radio button or a check box. */
  isChoice: boolean
}

/** A piece of a page that stays in one piece when it goes into an article. */
export interface PageBlock {
  /** May still hold the stand-ins of lines.ts. */
  node: BlockNode
  /** Empty for a rule. */
  lines: PageLine[]
  /** How much it looks like the page's own heading. */
  emphasis: 'main-heading' | 'heading' | 'bold' | 'none'
}

/** What a saved page holds, before anyone asks what it means. */
export interface LegacyPage {
  format: 'text' | 'html'
  blocks: PageBlock[]
  /** The `<title>` of an HTML page. */
  titleElement: string | null
  /** Dates of publication that the page tells to programs (`<meta>`, `<time>`), as they stand there. */
  metaDates: string[]
  /** What is no text and stays behind: pictures by address, elements by name. */
  pictures: { src: string; alt: string }[]
  elements: { name: string; count: number }[]
}

/** Number of words as people count them, signs alone left out. */
export function countWords(text: string): number {
  return listWords(text).length
}

export function listWords(text: string): string[] {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
}
