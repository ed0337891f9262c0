import { fromHtml } from '@bantin/document/from-html'
import { blocksOf, linesOf } from './blocks.ts'
import { maxPageLength, UnreadablePageError } from './decode-page.ts'
import { choiceMark, clean, mainHeadingMark } from './lines.ts'
import type { LegacyPage } from './page.ts'

const htmlSign =
  /<(?:!doctype\s+html|html|head|body|meta|table|tr|td|div|p|br|h[1-6]|font|span|center|ul|ol)(?:\s[^<>]*)?\/?>/i

export function isHtml(text: string): boolean {
  return htmlSign.test(text)
}

/** A page saved as HTML, such as the portals of the 2000s made them. */
export function readHtmlPage(source: string): LegacyPage {
  const savedFrom = /<!-- saved from url=\(\d+\)(https?:[^\s>]+)/i.exec(source)?.[1]
  const html = source.replace(/<!--[\s\S]*?-->/g, '')
  const title = /<title\b[^<>]*>([^<]*)<\/title>/i.exec(html)?.[1]
  const baseUrl = findBaseUrl(html) ?? savedFrom
  const { document, dropped } = fromHtml(markElements(html), {
    maxLength: maxPageLength * 2,
    ...(baseUrl === undefined ? {} : { baseUrl }),
  })
  if (dropped.some(({ what }) => what === 'limit')) throw new UnreadablePageError('too-large')
  return {
    format: 'html',
    ...blocksOf(document.content),
    titleElement: title === undefined ? null : textOf(title) || null,
    metaDates: findMetaDates(html),
    elements: dropped
      .filter(({ what }) => !wordless.has(what))
      .map(({ what, count }) => ({ name: what, count })),
  }
}

/** Elements without words of the page; and a title, which is read here. */
const wordless = new Set(['script', 'style', 'head', 'title', 'base', 'link', 'meta', 'noscript', 'input'])

const choiceType = /^(?:radio|checkbox)$/i
const buttonType = /^(?:submit|button|reset)$/i

/** Marks what a document has no node for, so that it can be told from the words around it. */
function markElements(html: string): string {
  return html
    .replaceAll(choiceMark, '')
    .replaceAll(mainHeadingMark, '')
    .replace(tagPattern('input'), (tag) => {
      const type = attributeIn(tag, 'type') ?? 'text'
      if (choiceType.test(type)) return `${choiceMark} `
      return buttonType.test(type) ? `<div>${attributeIn(tag, 'value') ?? ''}</div>` : ' '
    })
    .replace(tagPattern('h1'), (tag) => `${tag}${mainHeadingMark}`)
}

function findBaseUrl(html: string): string | undefined {
  const base = matchTag(html, 'base', (tag) => attributeIn(tag, 'href'))
  const canonical = matchTag(html, 'link', (tag) =>
    /^canonical$/i.test(attributeIn(tag, 'rel') ?? '') ? attributeIn(tag, 'href') : undefined,
  )
  return [base, canonical].find((url) => url !== undefined && /^https?:\/\//i.test(url))
}

const publishedNames =
  /^(?:article:published_time|datepublished|pubdate|publishdate|publish-date|date|dc\.date(?:\.(?:issued|created))?|dcterms\.(?:issued|created))$/i

function findMetaDates(html: string): string[] {
  const metas = matchTags(html, 'meta', (tag) => {
    const name = attributeIn(tag, 'property') ?? attributeIn(tag, 'name') ?? attributeIn(tag, 'itemprop')
    return publishedNames.test(name ?? '') ? attributeIn(tag, 'content') : undefined
  })
  const times = matchTags(html, 'time', (tag) =>
    /^datepublished$/i.test(attributeIn(tag, 'itemprop') ?? '') || /\spubdate\b/i.test(tag)
      ? attributeIn(tag, 'datetime')
      : undefined,
  )
  return [...metas, ...times].map((value) => clean(value))
}

function matchTag(html: string, name: string, read: (tag: string) => string | undefined): string | undefined {
  return matchTags(html, name, read)[0]
}

function matchTags(html: string, name: string, read: (tag: string) => string | undefined): string[] {
  return [...html.matchAll(tagPattern(name))].flatMap(([tag]) => read(tag) ?? [])
}

/** A whole opening tag. Quoted values may hold `>`, but a `<` outside of them begins another tag. */
function tagPattern(name: string): RegExp {
  return new RegExp(`<${name}(?=[\\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*>`, 'gi')
}

/** The value of an attribute as it is written, entities and all. */
function attributeIn(tag: string, name: string): string | undefined {
  const match = new RegExp(`[\\s"']${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'<>]+))`, 'i').exec(tag)
  return match?.[1] ?? match?.[2] ?? match?.[3]
}

/** The words of a bit of HTML. */
function textOf(html: string): string {
  return fromHtml(html).document.content.flatMap(linesOf).map(clean).join(' ').trim()
}
