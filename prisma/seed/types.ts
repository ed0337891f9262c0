/** One section of the tree; children keep their order. */
export interface DemoSection {
  slug: string
  name: string
  nameEn: string
  description: string
  children?: readonly DemoSection[]
}

export interface DemoTag {
  slug: string
  name: string
}

/** A picture drawn by code. `svg()` answers a whole SVG document of `width` × `height` CSS pixels. */
export interface DemoPicture {
  key: string
  alt: string
  caption: string
  credit: string
  width: number
  height: number
  svg(): string
}

export type DemoMark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } }

export interface DemoText {
  type: 'text'
  text: string
  marks?: readonly DemoMark[]
}

export interface DemoParagraph {
  type: 'paragraph'
  content: readonly DemoText[]
}

export interface DemoHeading {
  type: 'heading'
  attrs: { level: 2 | 3 }
  content: readonly DemoText[]
}

export interface DemoListItem {
  type: 'listItem'
  content: readonly [DemoParagraph]
}

export interface DemoList {
  type: 'bulletList' | 'orderedList'
  content: readonly DemoListItem[]
}

export interface DemoQuote {
  type: 'blockquote'
  content: readonly DemoParagraph[]
}

export interface DemoTableCell {
  type: 'tableHeader' | 'tableCell'
  content: readonly [DemoParagraph]
}

export interface DemoTableRow {
  type: 'tableRow'
  content: readonly DemoTableCell[]
}

export interface DemoTable {
  type: 'table'
  content: readonly DemoTableRow[]
}

/** The importer replaces `pictureKey` by the stored picture's own address. */
export interface DemoImage {
  type: 'image'
  attrs: { pictureKey: string; alt: string; caption: string }
}

/** A block of a ProseMirror document in JSON form. */
export type DemoBlock = DemoParagraph | DemoHeading | DemoList | DemoQuote | DemoTable | DemoImage

/** `views` is the count carried over from before; `publishedAt` is ISO 8601 with the offset +07:00. */
export interface DemoArticle {
  key: string
  title: string
  slug?: string
  summary: string
  sectionSlug: string
  tagSlugs: readonly string[]
  eventKeys: readonly string[]
  author: string
  unit: string
  source: { name: string; url: string } | null
  publishedAt: string
  coverKey: string | null
  views: number
  lang: 'vi' | 'en'
  isPinnedLead?: boolean
  body: readonly DemoBlock[]
}

/** Days are `YYYY-MM-DD`; an event without an end is still running. */
export interface DemoEvent {
  key: string
  slug: string
  name: string
  summary: string
  startsOn: string
  endsOn: string | null
  coverKey: string
}

export type DemoFeatured =
  | { kind: 'event'; eventKey: string }
  | { kind: 'article'; articleKey: string; title: string | null }
  | { kind: 'link'; url: string; title: string }

/** `votes` of an option counts voters who chose it; with one choice each they add up to `totalVoters`. */
export interface DemoPoll {
  key: string
  question: string
  description: string | null
  options: readonly { label: string; votes: number }[]
  totalVoters: number
  maxChoices: number
  state: 'open' | 'closed'
  opensAt: string
  closesAt: string | null
  resultsVisibility: 'always' | 'after_vote' | 'after_close'
  audience: 'everyone' | 'members'
}

export interface DemoSite {
  name: string
  nameEn: string
  tagline: string
  taglineEn: string
  address: string
  phone: string
  email: string
  editorInChief: string
  license: string
}

export interface Demo {
  site: DemoSite
  sections: readonly DemoSection[]
  tags: readonly DemoTag[]
  pictures: readonly DemoPicture[]
  articles: readonly DemoArticle[]
  events: readonly DemoEvent[]
  featured: readonly DemoFeatured[]
  polls: readonly DemoPoll[]
  visits: { baseline: number }
}
