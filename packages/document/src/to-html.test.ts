import * as fc from 'fast-check'
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5'
import { describe, expect, test } from 'vitest'
import type { BlockNode, DocumentNode, Mark, TableCell } from './nodes.ts'
import { arbitraryDocument } from './testing.ts'
import { toHtml } from './to-html.ts'

function doc(...content: BlockNode[]): DocumentNode {
  return { type: 'doc', content }
}
function paragraph(text: string, ...marks: Mark[]): BlockNode {
  return { type: 'paragraph', content: [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }] }
}
function cell(type: TableCell['type'], text: string, attrs?: TableCell['attrs']): TableCell {
  return { type, content: [paragraph(text)], ...(attrs === undefined ? {} : { attrs }) }
}

function link(href: string): Mark {
  return { type: 'link', attrs: { href } }
}
function wrap(rows: string): string {
  return `<div class="table-scroll" tabindex="0"><table>${rows}</table></div>`
}
function figure(address: string): string {
  const size = 'width="8" height="6" loading="lazy" decoding="async"'
  return `<figure><img src="${address}" alt="Lễ" ${size}><figcaption>Lễ &lt;khai mạc&gt;</figcaption></figure>`
}
function mediaUrl({ mediaId, src }: { mediaId: string | null; src: string }): string {
  return `https://cdn.vn/${mediaId}${src}`
}

test('texts and attributes are escaped', () => {
  expect(toHtml(doc(paragraph(`<b>&"'</b>`)))).toBe('<p>&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;</p>')
  expect(toHtml(doc({ type: 'image', attrs: { src: '/a?b&c', alt: '"><script>' } }))).toBe(
    '<figure><img src="/a?b&amp;c" alt="&quot;&gt;&lt;script&gt;" loading="lazy" decoding="async"></figure>',
  )
})

test('alignment is a class', () => {
  expect(toHtml(doc({ type: 'paragraph', attrs: { textAlign: 'center' } }))).toBe(
    '<p class="align-center"></p>',
  )
})

test('heading levels move by the offset and stay within 1 to 6', () => {
  const headings = doc({ type: 'heading', attrs: { level: 2 } }, { type: 'heading', attrs: { level: 4 } })
  expect(toHtml(headings)).toBe('<h2></h2><h4></h4>')
  expect(toHtml(headings, { headingOffset: 3 })).toBe('<h5></h5><h6></h6>')
  expect(toHtml(headings, { headingOffset: -3 })).toBe('<h1></h1><h1></h1>')
})

test('an image is a figure with its caption and size', () => {
  const attrs = {
    mediaId: '1',
    src: '/media/a.jpg',
    alt: 'Lễ',
    caption: 'Lễ <khai mạc>',
    width: 8,
    height: 6,
  }
  expect(toHtml(doc({ type: 'image', attrs }))).toBe(figure('/media/a.jpg'))
  expect(toHtml(doc({ type: 'image', attrs }), { mediaUrl })).toBe(figure('https://cdn.vn/1/media/a.jpg'))
})

describe('links', () => {
  test('elsewhere they say so', () => {
    expect(toHtml(doc(paragraph('a', link('https://a.vn/'))))).toBe(
      '<p><a href="https://a.vn/" rel="noopener noreferrer">a</a></p>',
    )
    expect(toHtml(doc(paragraph('a', link('https://a.vn/'))), { origin: 'https://a.vn' })).toBe(
      '<p><a href="https://a.vn/">a</a></p>',
    )
    expect(toHtml(doc(paragraph('a', link('/b'))))).toBe('<p><a href="/b">a</a></p>')
  })

  test('one link stays one, whatever is in it', () => {
    const content: BlockNode = {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'a', marks: [link('/x')] },
        { type: 'text', text: 'b', marks: [link('/x'), { type: 'bold' }] },
        { type: 'hardBreak', marks: [link('/x')] },
        { type: 'text', text: 'c', marks: [link('/y')] },
      ],
    }
    expect(toHtml(doc(content))).toBe('<p><a href="/x">a<strong>b</strong><br></a><a href="/y">c</a></p>')
  })

  test('an address that was never checked is not shown', () => {
    expect(toHtml(doc(paragraph('a', link('javascript:alert(1)'))))).toBe('<p>a</p>')
    expect(toHtml(doc({ type: 'image', attrs: { src: 'javascript:alert(1)', caption: 'b' } }))).toBe(
      '<figure><figcaption>b</figcaption></figure>',
    )
    expect(toHtml(doc({ type: 'image', attrs: { src: '/a' } }), { mediaUrl: () => 'data:text/html,x' })).toBe(
      '',
    )
  })
})

describe('lists', () => {
  test('a one-line item needs no paragraph', () => {
    const inner: BlockNode = {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
    }
    const list: BlockNode = {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [
        { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a' }] }, inner] },
        { type: 'listItem', content: [{ type: 'paragraph' }, paragraph('b')] },
      ],
    }
    expect(toHtml(doc(list))).toBe('<ol start="3"><li>a<ul><li></li></ul></li><li><p></p><p>b</p></li></ol>')
  })
})

describe('tables', () => {
  test('a first row of headers is the head', () => {
    const table: BlockNode = {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'a', { colspan: 2 })] },
        { type: 'tableRow', content: [cell('tableHeader', 'b'), cell('tableCell', 'c')] },
      ],
    }
    expect(toHtml(doc(table))).toBe(
      wrap(
        '<thead><tr><th scope="col" colspan="2">a</th></tr></thead><tbody><tr><th scope="row">b</th><td>c</td></tr></tbody>',
      ),
    )
  })

  test('a head reaches as far as its cells', () => {
    const first = [cell('tableHeader', 'a', { rowspan: 2 }), cell('tableHeader', 'b')]
    const second = (type: TableCell['type']): BlockNode => ({
      type: 'table',
      content: [
        { type: 'tableRow', content: first },
        { type: 'tableRow', content: [cell(type, 'c')] },
        { type: 'tableRow', content: [cell('tableCell', 'd'), cell('tableCell', 'e')] },
      ],
    })
    expect(toHtml(doc(second('tableHeader')))).toContain('<th scope="col">c</th></tr></thead><tbody>')
    expect(toHtml(doc(second('tableCell')))).not.toContain('<thead>')
  })

  test('a table without headers has no head', () => {
    const table: BlockNode = {
      type: 'table',
      content: [{ type: 'tableRow', content: [cell('tableCell', 'a')] }],
    }
    expect(toHtml(doc(table))).toBe(wrap('<tbody><tr><td>a</td></tr></tbody>'))
  })
})

const allowed: Record<string, string[]> = {
  ...Object.fromEntries(
    'h1 h2 h3 h4 h5 h6 ul li blockquote hr br pre code strong em u s sub sup figure figcaption table thead tbody tr'
      .split(' ')
      .map((name) => [name, []]),
  ),
  p: ['class'],
  ol: ['start'],
  a: ['href', 'rel'],
  img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
  div: ['class', 'tabindex'],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
}

test('a browser finds nothing but what is allowed, and every text unchanged', () => {
  fc.assert(
    fc.property(arbitraryDocument(), (document) => {
      const html = toHtml(document)
      const found = { faults: [] as string[], text: '' }
      inspect(parseFragment(html), found)
      expect(found.faults).toEqual([])
      expect(found.text).toBe(textsOf(document))
    }),
  )
})

function inspect(
  parent: DefaultTreeAdapterMap['parentNode'],
  found: { faults: string[]; text: string },
): void {
  for (const node of parent.childNodes) {
    if ('tagName' in node) {
      const names = Object.hasOwn(allowed, node.tagName) ? allowed[node.tagName] : undefined
      if (names === undefined) found.faults.push(node.tagName)
      for (const { name, value } of node.attrs) {
        const isAddress = name === 'href' || name === 'src'
        const isSafe = !isAddress || /^(https?:\/\/|mailto:|tel:|#|\/(?!\/))/i.test(value)
        if (names?.includes(name) !== true || !isSafe) found.faults.push(`${node.tagName} ${name}=${value}`)
      }
      inspect(node, found)
    } else if ('value' in node) {
      found.text += node.value
    } else {
      found.faults.push(node.nodeName)
    }
  }
}

/** Texts and captions in reading order, straight from the JSON. */
function textsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textsOf).join('')
  if (typeof value !== 'object' || value === null) return ''
  if ('text' in value && typeof value.text === 'string') return value.text
  if ('attrs' in value && typeof value.attrs === 'object' && value.attrs !== null && 'src' in value.attrs) {
    return 'caption' in value.attrs && typeof value.attrs.caption === 'string' ? value.attrs.caption : ''
  }
  return 'content' in value ? textsOf(value.content) : ''
}
