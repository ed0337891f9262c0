import type { DefaultTreeAdapterTypes } from 'parse5'
import { isMarkName } from '../model.ts'
import type { Mark, MarkName, TextAlign } from '../nodes.ts'

export type Element = DefaultTreeAdapterTypes.Element

/** Elements whose content is not read: it is not text, or nobody sees it. Fallbacks of media count as unseen. */
export const skippedElements = words(
  'script style head title base link meta template noscript noframes noembed iframe frame object embed applet param',
  'video audio source track canvas svg annotation annotation-xml datalist select input progress meter map area',
)

/** Elements that begin and end a line: words on both sides of such an edge are two words. */
export const blockElements = words(
  'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption',
  'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p',
  'plaintext pre search section summary table tbody td tfoot th thead tr ul xmp',
)

export const preformattedElements = words('pre listing xmp plaintext')

const markOfElement = new Map<string, MarkName>([
  ...pairs('bold', 'b strong'),
  ...pairs('italic', 'i em cite dfn var'),
  ...pairs('underline', 'u ins'),
  ...pairs('strike', 's strike del'),
  ...pairs('subscript', 'sub'),
  ...pairs('superscript', 'sup'),
  ...pairs('code', 'code kbd samp tt'),
])

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value
}

/** Properties of the style attribute that say something here, lower case. */
export function styleOf(element: Element): Map<string, string> {
  const style = attributeOf(element, 'style')
  const properties = new Map<string, string>()
  if (style === undefined) return properties
  // No honest element needs more; a style of megabytes would only cost.
  for (const declaration of style.slice(0, 4_000).toLowerCase().split(';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0) properties.set(declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim())
  }
  return properties
}

export function isHidden(element: Element, style: ReadonlyMap<string, string>): boolean {
  return (
    attributeOf(element, 'hidden') !== undefined ||
    style.get('display')?.startsWith('none') === true ||
    style.get('mso-hide') === 'all'
  )
}

/** The heading level kept for h1 to h6: the page's own title is h1, so a body starts at 2; below 4 all look alike. */
export function headingLevelOf(element: Element): 2 | 3 | 4 | undefined {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1]
  if (level === undefined) return undefined
  return level === '1' || level === '2' ? 2 : level === '3' ? 3 : 4
}

/** The alignment an element gives its lines. The align of a table or image places the thing itself, not its text. */
export function alignOf(element: Element, style: ReadonlyMap<string, string>): TextAlign | undefined {
  const { tagName } = element
  if (tagName === 'table' || tagName === 'img' || tagName === 'hr') return undefined
  if (tagName === 'center') return 'center'
  if (!blockElements.has(tagName)) return undefined
  const value = style.get('text-align') ?? attributeOf(element, 'align')?.trim().toLowerCase()
  return value === 'center' || value === 'right' || value === 'justify' || value === 'left'
    ? value
    : undefined
}

/** Marks of text inside an element: those around it, with what its tag and style add or take away. */
export function marksWithin(
  element: Element,
  { outer, style }: { outer: readonly Mark[]; style: ReadonlyMap<string, string> },
): readonly Mark[] {
  const wanted = new Map<MarkName, boolean>()
  const own = markOfElement.get(element.tagName)
  if (own !== undefined) wanted.set(own, true)

  const weight = style.get('font-weight')
  if (weight !== undefined) wanted.set('bold', /^(bold|bolder|[6-9]00)\b/.test(weight))
  const slant = style.get('font-style')
  if (slant !== undefined) wanted.set('italic', /^(italic|oblique)\b/.test(slant))
  const line = style.get('text-decoration') ?? style.get('text-decoration-line') ?? ''
  if (line.includes('underline')) wanted.set('underline', true)
  if (line.includes('line-through')) wanted.set('strike', true)
  const height = style.get('vertical-align')
  if (height === 'sub') wanted.set('subscript', true)
  if (height === 'super') wanted.set('superscript', true)

  if (wanted.size === 0) return outer
  let marks = outer
  for (const [name, isOn] of wanted) {
    marks = marks.filter((mark) => mark.type !== name)
    if (isOn && name !== 'link' && isMarkName(name)) marks = addMark(marks, { type: name })
  }
  return marks
}

/** Code stands alone: it takes the place of what is there, and nothing joins it. */
export function addMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  if (mark.type === 'code') return [mark]
  if (marks.some(({ type }) => type === 'code')) return marks
  return [...marks.filter(({ type }) => type !== mark.type), mark]
}

function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}

function pairs(mark: MarkName, tagNames: string): [string, MarkName][] {
  return tagNames.split(' ').map((name) => [name, mark])
}
