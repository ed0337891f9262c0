/**
 * Text as it is typed here: NFC, and plain spaces for the no-break ones Word scatters. A no-break space that stands in a
 * document number or between a number and its unit is put back by the reader's page.
 */
export function normalizePastedText(text: string): string {
  return text.normalize('NFC').replace(/\u00a0/g, ' ')
}

/** Whether HTML was copied from Word or a program that writes its way. */
export function isFromWord(html: string): boolean {
  return /class="?Mso|urn:schemas-microsoft-com:office|<o:p>/i.test(html)
}

/** The bullet or number Word writes at the head of a paragraph that is a list item: which list it means. */
export function listKindOf(marker: string): 'ul' | 'ol' {
  return /^[\s\u00a0]*(?:\d{1,3}|[a-zđ]|[ivxlc]{1,6})[.)]/iu.test(marker) ? 'ol' : 'ul'
}

/** Cleans HTML from the clipboard: no comments, styles or Office elements, Word's lists as lists, two levels of headings saved. */
export function cleanPastedHtml(html: string): string {
  // Before parsing: the content security policy would report a style sheet even in a document nobody sees.
  const withoutStyles = html.replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
  const parsed = new DOMParser().parseFromString(withoutStyles, 'text/html')
  const { body } = parsed
  for (const element of body.querySelectorAll(
    'style, script, meta, link, title, xml, svg, iframe, object, form',
  )) {
    element.remove()
  }
  removeComments(parsed)
  if (isFromWord(html)) buildWordLists(parsed)
  for (const element of body.querySelectorAll('*')) {
    // <o:p>, <w:sdt> and their like hold text of their own.
    if (element.tagName.includes(':')) element.replaceWith(...element.childNodes)
  }
  renameHeadings(parsed)
  for (const text of textNodesOf(parsed)) text.data = normalizePastedText(text.data)
  return body.innerHTML
}

function removeComments(parsed: Document) {
  const walker = parsed.createTreeWalker(parsed.documentElement, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
}

function textNodesOf(parsed: Document): Text[] {
  const walker = parsed.createTreeWalker(parsed.body, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
  return texts
}

/** Word writes a list as paragraphs in a row, each with its marker in a span that says it is to be ignored. */
function buildWordLists(parsed: Document) {
  const items = [
    ...parsed.body.querySelectorAll<HTMLElement>('p[style*="mso-list"], p[class*="MsoListParagraph"]'),
  ]
  for (const item of items) {
    const marker = item.querySelector('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]')
    if (marker === null) continue
    const kind = listKindOf(marker.textContent)
    marker.remove()
    const before = item.previousElementSibling
    const list =
      before?.tagName === kind.toUpperCase() && before.hasAttribute('data-word')
        ? before
        : parsed.createElement(kind)
    list.setAttribute('data-word', '')
    if (list !== before) item.before(list)
    const entry = parsed.createElement('li')
    const paragraph = parsed.createElement('p')
    paragraph.append(...item.childNodes)
    entry.append(paragraph)
    list.append(entry)
    item.remove()
  }
}

/** The title of an article is its only first-level heading; below the fourth there is none. */
function renameHeadings(parsed: Document) {
  for (const heading of parsed.body.querySelectorAll('h1, h5, h6')) {
    const renamed = parsed.createElement(heading.tagName === 'H1' ? 'h2' : 'h4')
    renamed.append(...heading.childNodes)
    heading.replaceWith(renamed)
  }
}
