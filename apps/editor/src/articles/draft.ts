import { parseHref } from '@bantin/document'
import { slugify } from '@bantin/vietnamese'
import type {
  ArticleInput,
  Attachment,
  DocumentBody,
  ManagedArticle,
  Picture,
  UpdateArticle,
} from '../api/types.ts'

/** What is edited of an article, as the fields of the page hold it. The body is the writing surface's. */
export type Draft = {
  title: string
  summary: string
  sectionId: string | null
  tags: { slug: string; name: string }[]
  eventIds: string[]
  attachments: Attachment[]
  author: string
  unit: string
  sourceName: string
  sourceUrl: string
  cover: Picture | null
  lang: string
  slug: string
  internal: boolean
}

export type DraftField = keyof Draft

export const emptyBody: DocumentBody = { type: 'doc', content: [{ type: 'paragraph' }] }

export function emptyDraft(author: string): Draft {
  return {
    title: '',
    summary: '',
    sectionId: null,
    tags: [],
    eventIds: [],
    attachments: [],
    author,
    unit: '',
    sourceName: '',
    sourceUrl: '',
    cover: null,
    lang: 'vi',
    slug: '',
    internal: false,
  }
}

export function draftOf(article: ManagedArticle): Draft {
  return {
    title: article.title,
    summary: article.summary ?? '',
    sectionId: article.section?.id ?? null,
    tags: article.tags,
    eventIds: article.events.map(({ id }) => id),
    attachments: article.attachments,
    author: article.author ?? '',
    unit: article.unit ?? '',
    sourceName: article.source?.name ?? '',
    sourceUrl: article.source?.url ?? '',
    cover: article.cover,
    lang: article.lang,
    slug: article.slug,
    internal: article.internal,
  }
}

/** Fields whose value the server would refuse. They stay on the page; the rest is saved without them. */
export function findInvalidFields(draft: Draft): Set<DraftField> {
  const invalid = new Set<DraftField>()
  if (draft.title.trim() === '') invalid.add('title')
  if (draft.slug.trim() !== '' && !isSlug(draft.slug.trim())) invalid.add('slug')
  const sourceUrl = draft.sourceUrl.trim()
  if (sourceUrl !== '' && (!/^https?:/i.test(sourceUrl) || parseHref(sourceUrl) === undefined))
    invalid.add('sourceUrl')
  if (sourceUrl !== '' && draft.sourceName.trim() === '') invalid.add('sourceName')
  return invalid
}

export function isSlug(value: string): boolean {
  return value.length <= 120 && value === slugify(value)
}

/** Everything of a draft that may be sent, as the API takes it. `title` is absent while it is empty. */
export function inputOf(draft: Draft, body: DocumentBody): UpdateArticle {
  const invalid = findInvalidFields(draft)
  const hasSource = !invalid.has('sourceName') && !invalid.has('sourceUrl')
  const title = oneLine(draft.title)
  const slug = draft.slug.trim()
  return {
    ...(title === '' ? {} : { title }),
    summary: draft.summary.trim() === '' ? null : draft.summary.trim(),
    body,
    sectionId: draft.sectionId,
    tagSlugs: draft.tags.map((tag) => tag.slug),
    eventIds: draft.eventIds,
    attachmentIds: draft.attachments.map(({ id }) => id),
    author: oneLine(draft.author) === '' ? null : oneLine(draft.author),
    unit: oneLine(draft.unit) === '' ? null : oneLine(draft.unit),
    ...(hasSource ? { source: sourceOf(draft) } : {}),
    coverId: draft.cover?.id ?? null,
    lang: draft.lang,
    ...(slug === '' || invalid.has('slug') ? {} : { slug }),
    internal: draft.internal,
  }
}

/** What `next` says otherwise than `base`. */
export function changesOf(base: UpdateArticle, next: UpdateArticle): UpdateArticle {
  const before = new Map<string, unknown>(Object.entries(base))
  return Object.fromEntries(
    Object.entries(next).filter(
      ([name, value]) => JSON.stringify(before.get(name)) !== JSON.stringify(value),
    ),
  )
}

/** The input of a new article; null while it has no title. */
export function newArticleOf(input: UpdateArticle): ArticleInput | null {
  const { title, body } = input
  return title === undefined || body === undefined ? null : { ...input, title, body }
}

function sourceOf(draft: Draft) {
  const name = oneLine(draft.sourceName)
  return name === '' ? null : { name, url: draft.sourceUrl.trim() === '' ? null : draft.sourceUrl.trim() }
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
