import * as fc from 'fast-check'
import { defaultTreeAdapter, html, parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, test } from 'vitest'
import { fromHtml } from './from-html.ts'
import { arbitraryDocument } from './testing.ts'
import { cleanText } from './text.ts'
import { toHtml } from './to-html.ts'
import { toText, wordCount } from './to-text.ts'
import { validateDocument } from './validate.ts'

function convert(source: string): string {
  return toHtml(fromHtml(source).document)
}
function table(rows: string): string {
  return `<div class="table-scroll" tabindex="0"><table>${rows}</table></div>`
}
function image(attributes: string): string {
  return `<figure><img ${attributes} loading="lazy" decoding="async"></figure>`
}

describe('text', () => {
  test.each([
    [
      'a whole old page',
      '<HTML><HEAD><TITLE>x</TITLE></HEAD><BODY bgcolor=red><P>Một</P></BODY></HTML>',
      '<p>Một</p>',
    ],
    ['white space', '<p>\n  Một \t <b> hai</b>  ba </p>', '<p>Một <strong>hai</strong> ba</p>'],
    [
      'spaces that only indent',
      '<p>&nbsp;&nbsp; Một&nbsp;hai &nbsp;</p><p>&nbsp;</p>',
      '<p>Một\u00a0hai</p>',
    ],
    ['edges of blocks', 'một<div>hai<div>ba</div></div>bốn', '<p>một</p><p>hai</p><p>ba</p><p>bốn</p>'],
    ['one break', '<p>a<br>b<br></p>', '<p>a<br>b</p>'],
    ['two breaks', 'a<br><br>b<br>&nbsp;<br>c', '<p>a</p><p>b</p><p>c</p>'],
    ['a break inside a link', '<a href="/x">a<br>b</a>', '<p><a href="/x">a<br>b</a></p>'],
    ['headings', '<h1>a</h1><h2>b</h2><h3>c</h3><h6>d</h6>', '<h2>a</h2><h2>b</h2><h3>c</h3><h4>d</h4>'],
    ['a rule', 'a<hr>b', '<p>a</p><hr><p>b</p>'],
    ['a quotation', '<blockquote>a<p>b</blockquote>', '<blockquote><p>a</p><p>b</p></blockquote>'],
    ['code', '<pre>\n\n  a\n\t<b>b</b>\n\n</pre>', '<pre><code>  a\n\tb</code></pre>'],
    ['entities', '<p>&lt;b&gt; &amp;amp; &#272;', '<p>&lt;b&gt; &amp;amp; Đ</p>'],
    ['control characters and halves', 'a\0b\u0007c\ud800', '<p>ab c\ufffd</p>'],
    ['a decomposed text', 'Hô<b>\u0323i</b> \u0111\u00ea\u0323', '<p>Hô<strong>\u0323i</strong> đệ</p>'],
    ['nothing', '', '<p></p>'],
  ])('%s', (_name, source, expected) => {
    expect(convert(source)).toBe(expected)
  })
})

describe('marks', () => {
  test.each([
    ['<b>a</b><strong>b</strong><i>c</i><em>d</em>', '<strong>ab</strong><em>cd</em>'],
    ['<u>a</u><s>b</s><strike>c</strike><del>d</del>', '<u>a</u><s>bcd</s>'],
    ['m<sup>2</sup> H<sub>2</sub>', 'm<sup>2</sup> H<sub>2</sub>'],
    ['<font color=red face=Arial>a</font>', 'a'],
    ['<span style="FONT-WEIGHT: bold; font-style:italic">a</span>', '<strong><em>a</em></strong>'],
    ['<span style="text-decoration: underline">a</span>', '<u>a</u>'],
    ['<b style="font-weight:normal">a</b>', 'a'],
    ['<b>a<code>b<i>c</i></code></b>', '<strong>a</strong><code>bc</code>'],
    ['<b>a<a href="/x">b</a></b>', '<strong>a</strong><a href="/x"><strong>b</strong></a>'],
  ])('%s', (source, expected) => {
    expect(convert(source)).toBe(`<p>${expected}</p>`)
  })
})

test('alignment goes to the lines inside', () => {
  expect(convert('<center>a<p>b</center><div align=right><p>c<p align=left>d</div>')).toBe(
    '<p class="align-center">a</p><p class="align-center">b</p><p class="align-right">c</p><p>d</p>',
  )
  expect(convert('<p style="text-align: justify">a</p><table align=center><tr><td>b<td>c</table>')).toBe(
    `<p class="align-justify">a</p>${table('<tbody><tr><td>b</td><td>c</td></tr></tbody>')}`,
  )
})

describe('addresses', () => {
  test('a link no document may hold leaves its words', () => {
    const source = '<a href="javascript:x">a</a><a href="tin.htm">b</a><a href="#">c</a><a name=d>d</a>'
    expect(fromHtml(source)).toEqual({
      document: fromHtml('abcd').document,
      dropped: [{ what: 'a[href]', count: 2 }],
    })
  })

  test('old spellings are read as browsers read them', () => {
    expect(convert('<a href="\\tin tuc\\a.htm">a</a>')).toBe('<p><a href="/tin%20tuc/a.htm">a</a></p>')
    expect(convert('<img src="//example.vn/a.jpg">')).toBe(image('src="https://example.vn/a.jpg" alt=""'))
  })

  test('a base makes relative ones whole', () => {
    const { document, dropped } = fromHtml('<a href="b.htm">b</a> <a href="#c">c</a> <img src="../d.jpg">', {
      baseUrl: 'http://example.vn/tin/a.htm',
    })
    expect(dropped).toEqual([])
    expect(toHtml(document, { origin: 'http://example.vn' })).toBe(
      `<p><a href="http://example.vn/tin/b.htm">b</a> <a href="#c">c</a></p>${image('src="http://example.vn/d.jpg" alt=""')}`,
    )
  })
})

describe('images', () => {
  test.each([
    [
      '<p>a<img src="/x.jpg" alt=" Lễ  hội " title=t width=300 height=200px>b',
      `<p>a</p>${image('src="/x.jpg" alt="Lễ hội" width="300" height="200"')}<p>b</p>`,
    ],
    ['<img src="/x.jpg" title="Lễ hội" width="100%">', image('src="/x.jpg" alt="Lễ hội"')],
    ['<img src="data:image/gif;base64,x" data-src="/x.jpg">', image('src="/x.jpg" alt=""')],
  ])('%s', (source, expected) => {
    expect(convert(source)).toBe(expected)
  })

  test('what cannot be kept is counted', () => {
    const source = '<img src="data:x"><img><img src="/counter.gif" width=1 height=1>a'
    expect(fromHtml(source).dropped).toEqual([{ what: 'img[src]', count: 3 }])
  })

  test('a caption joins its picture', () => {
    expect(
      convert('<figure><a href="/b"><img src="/x.jpg"></a><figcaption>Ảnh: <b>HY</b></figcaption></figure>'),
    ).toBe(
      '<figure><img src="/x.jpg" alt="" loading="lazy" decoding="async"><figcaption>Ảnh: HY</figcaption></figure>',
    )
    expect(convert('<figure><img src="data:x"><figcaption>Ảnh: HY</figcaption></figure>')).toBe(
      '<p>Ảnh: HY</p>',
    )
  })
})

describe('lists', () => {
  test.each([
    ['<ol start=3><li>a<li><p>b</p></ol>', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['<ul><li>a<ul><li>b</ul></ul>', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
    ['<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>'],
    ['<ul>a<li>b</li></ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['<ul><li><h3>a</h3>b</ul>', '<ul><li><p><strong>a</strong></p><p>b</p></li></ul>'],
    ['<ul><li><ul><li>a</ul></ul>', '<ul><li><ul><li>a</li></ul></li></ul>'],
    ['<li>a</li> <li>b</li>c', '<ul><li>a</li><li>b</li></ul><p>c</p>'],
    ['<ul><li></li></ul><ol> </ol>', '<p></p>'],
    ['<dl><dt>a<dd>b</dl>', '<p>a</p><p>b</p>'],
  ])('%s', (source, expected) => {
    expect(convert(source)).toBe(expected)
  })
})

describe('tables', () => {
  test.each([
    [
      'data',
      '<table><caption>T</caption><tr><th>a<th>b<tr><td rowspan=2>c<td>d<p>e<tr><td></table>',
      `<p>T</p>${table(
        '<thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td rowspan="2">c</td><td><p>d</p><p>e</p></td></tr><tr><td></td></tr></tbody>',
      )}`,
    ],
    ['one column', '<table><tr><td>a</td></tr><tr><td>b</td></tr></table>', '<p>a</p><p>b</p>'],
    ['presentation', '<table role=presentation><tr><td>a<td>b</table>', '<p>a</p><p>b</p>'],
    [
      'a table that places another',
      '<table><tr><td>a<td><table><tr><td>b<td>c</table></table>',
      `<p>a</p>${table('<tbody><tr><td>b</td><td>c</td></tr></tbody>')}`,
    ],
    ['nothing but cells', '<table><tr><td>&nbsp;<td></table>', '<p></p>'],
    [
      'text where none may be',
      '<table>a<tr>b<td>c<td>d</table>',
      `<p>ab</p>${table('<tbody><tr><td>c</td><td>d</td></tr></tbody>')}`,
    ],
  ])('%s', (_name, source, expected) => {
    expect(convert(source)).toBe(expected)
  })
})

test('what is not text, or not seen, is left out and counted', () => {
  const source = [
    '<style>p{}</style><script>a</script><!-- b --><script>c</script><p>d</p><iframe src=x>e</iframe>',
    '<div hidden>f</div><span style="display: none">g</span><noscript>h</noscript><object>i</object>',
  ].join('')
  expect(fromHtml(source)).toEqual({
    document: fromHtml('<p>d').document,
    dropped: [
      { what: 'hidden', count: 2 },
      { what: 'iframe', count: 1 },
      { what: 'noscript', count: 1 },
      { what: 'object', count: 1 },
      { what: 'script', count: 2 },
      { what: 'style', count: 1 },
    ],
  })
})

describe('limits', () => {
  test.each([
    ['deep quotations', `${'<blockquote>'.repeat(50_000)}từ`],
    ['deep lists', `${'<ul><li>'.repeat(50_000)}từ`],
    ['deep data tables', `${'<table><tr><th>a<th>'.repeat(200)}từ`],
    ['deep divisions', `${'<div>'.repeat(100_000)}từ`],
    [
      'tangled formatting',
      `<p>${Array.from({ length: 2_000 }, (_, i) => `<font id=${i}>`).join('')}</p>${'<p>x</p>'.repeat(500)}từ`,
    ],
    ['a long run of blanks in code', `<pre>${' \n'.repeat(200_000)}từ</pre>`],
    ['captions in captions', `${'<figure><img src=/a><figcaption>'.repeat(3_000)}từ`],
    ['marks in pieces', `e${'<span>\u0301\u0327</span>'.repeat(50_000)} từ`],
  ])('%s', (_name, source) => {
    const { document } = fromHtml(source)
    expect(validateDocument(document)).toEqual({ ok: true, document })
    expect(toText(document)).toMatch(/từ$/)
  })

  test('too many nodes or letters are cut, and that is said', () => {
    for (const source of [
      '<p>từ</p>'.repeat(30_000),
      'từ '.repeat(300_000),
      '<ul><h2>x</h2></ul>'.repeat(9_000),
    ]) {
      const { document, dropped } = fromHtml(source)
      expect(validateDocument(document)).toEqual({ ok: true, document })
      expect(dropped).toContainEqual({ what: 'limit', count: expect.any(Number) })
      expect(wordCount(document)).toBeGreaterThan(3_000)
    }
    expect(fromHtml('một hai', { maxLength: 3 }).dropped).toEqual([{ what: 'limit', count: 1 }])
  })

  test('a page too tangled for a tree still gives its words', () => {
    const knot = `<p>${Array.from({ length: 3_000 }, (_, i) => `<font id=${i}>`).join('')}</p>`
    const source = `<title>z</title>${knot}<script>if (a<b) "</p>"</script>${'<p>một &amp; hai'.repeat(1_000)}<style>y`
    const { document, dropped } = fromHtml(source)
    expect(dropped).toEqual([{ what: 'markup', count: 1 }])
    expect(toText(document)).toBe(Array.from({ length: 1_000 }, () => 'một & hai').join('\n\n'))
  })
})

const inlineTags = 'a b strong i em u s sub sup font span code tt big label abbr button x-unknown'.split(' ')
const blockTags =
  'p div center h1 h2 h4 h6 ul ol li blockquote pre table tr td th thead tbody caption dl dt dd section figure figcaption address form fieldset'.split(
    ' ',
  )
const voidTags = ['br', 'hr', 'img']
const unseenTags = ['script', 'style', 'title', 'iframe', 'noscript', 'template', 'object', 'svg']

const attribute = fc.constantFrom(
  '',
  ' align=center',
  ' href="/x"',
  ' href="javascript:x"',
  ' src="/a.jpg"',
  ' src="data:x" width=1',
  ' colspan=2 start=4',
  ' style="font-weight:bold;text-align:right"',
  ' class="x" onclick="y"',
  ' role=presentation',
)
const word = fc.constantFrom(
  'Ủy',
  'ban',
  'nhân',
  'dân',
  'x',
  '2018',
  '&amp;',
  '&lt;b&gt;',
  '(HY)',
  '&nbsp;',
  'e\u0323',
  '\0',
  '\ud800',
)
const text = fc
  .array(fc.tuple(word, fc.constantFrom('', ' ', '\n  ')), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.flat().join(''))
const anyTag = fc.constantFrom(...inlineTags, ...blockTags, ...voidTags, ...unseenTags)
const openTag = fc.tuple(anyTag, attribute).map(([name, given]) => `<${name}${given}>`)

/** Tags in any order: unclosed, crossed, in places where they may not be. */
const soup = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: text },
      { weight: 3, arbitrary: openTag },
      { weight: 2, arbitrary: anyTag.map((name) => `</${name}>`) },
      fc.constantFrom(
        '<!-- x y -->',
        '<!doctype html>',
        '<',
        '</',
        '<![CDATA[x]]>',
        '&',
        '<body>',
        '<head>',
        '</table>',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

/** Well-nested pages. */
const tree = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    text,
    fc
      .tuple(fc.constantFrom(...inlineTags, ...blockTags), attribute, fc.array(tie('node'), { maxLength: 4 }))
      .map(([name, given, children]) => `<${name}${given}>${children.join('')}</${name}>`),
  ),
})).node

describe('on any HTML', () => {
  test('the document is valid and canonical', () => {
    fc.assert(
      fc.property(fc.oneof(soup, tree, fc.string({ unit: 'binary' })), (source) => {
        const { document } = fromHtml(source)
        expect(validateDocument(document)).toEqual({ ok: true, document })
      }),
      { numRuns: 1_000 },
    )
  })

  test('every visible word stays, and no other comes', () => {
    fc.assert(
      fc.property(fc.oneof(soup, tree), (source) => {
        expect(wordsOf(toText(fromHtml(source).document))).toEqual(wordsOf(visibleText(source)))
      }),
      { numRuns: 2_000 },
    )
  })

  test('what toHtml writes is read back with the same words', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        const { document: again } = fromHtml(toHtml(document))
        expect(wordsOf(toText(again))).toEqual(wordsOf(toText(document)))
      }),
    )
  })
})

/** Words in one order (a caption moves to its picture), without what may be the mark of a list item. */
function wordsOf(value: string): string[] {
  return cleanText(value)
    .split(/\s+/u)
    .filter((item) => item !== '' && item !== '-' && !/^\d+\.$/.test(item))
    .sort()
}

/** What a reader sees of a page, found in another way than the code under test: straight down the tree. */
function visibleText(source: string): string {
  const body = defaultTreeAdapter.createElement('body', html.NS.HTML, [])
  return textWithin(parseFragment(body, source, {}))
}

function textWithin(parent: DefaultTreeAdapterTypes.ParentNode): string {
  return parent.childNodes
    .map((node) => {
      if ('value' in node) return node.value
      if (!('tagName' in node) || unseenTags.includes(node.tagName)) return ''
      const inner = textWithin(node)
      // A tag nobody knows ("<dân" opens one) is part of the line.
      return [...blockTags, ...voidTags].includes(node.tagName) ? ` ${inner} ` : inner
    })
    .join('')
}
