import * as fc from 'fast-check'
import type { DocumentNode } from './nodes.ts'
import { cleanText } from './text.ts'
import { validateDocument } from './validate.ts'

/** Canonical documents of every node and mark, hostile texts and addresses among them. */
export function arbitraryDocument(): fc.Arbitrary<DocumentNode> {
  return arbitraryDocumentInput().map((input) => {
    const result = validateDocument(input)
    if (!result.ok)
      throw new Error(`The generator made an invalid document: ${JSON.stringify(result.errors)}`)
    return result.document
  })
}

/** Valid input as an editor sends it: decomposed texts, split texts, marks in any order, default attributes spelt out. */
export function arbitraryDocumentInput(): fc.Arbitrary<unknown> {
  return node('doc', fc.array(block(3), { minLength: 1, maxLength: 6 }))
}

const phrases = [
  'Ủy ban nhân dân tỉnh',
  'hội nghị giao ban 6 tháng đầu năm',
  'Nghị quyết số 42/2022/NĐ-CP',
  'Quảng Trị',
  ' ',
  '  ',
  '\u00a0',
  'a\tb\nc\r\nd',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;b&gt; &amp;amp; ]]> <!--',
  'javascript:alert(1)',
]

const addresses = [
  'https://quangtri.example.vn/van-ban?so=42&nam=2022',
  'http://example.vn/a b"c',
  '/tin-tuc/giao-ban',
  '/x?u=javascript:alert(1)',
  '#muc-2',
]

function arbitraryText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(...phrases),
    fc.constantFrom(...phrases).map((phrase) => phrase.normalize('NFD')),
    fc.string({ unit: 'grapheme', maxLength: 12 }).map(cleanText),
    fc.string({ unit: 'binary', maxLength: 8 }).map(cleanText),
  )
}

function mark(name: string): fc.Arbitrary<unknown> {
  return fc.constantFrom({ type: name }, { type: name, attrs: {} })
}

function link(): fc.Arbitrary<unknown> {
  return fc.record({
    type: fc.constant('link'),
    attrs: fc.oneof(
      fc.record({ href: fc.constantFrom(...addresses, 'mailto:vanthu@example.vn', 'tel:+84 233 385 2999') }),
      fc.record({
        href: fc.constantFrom(...addresses),
        target: fc.constantFrom('_blank', null),
        rel: fc.constant('noopener noreferrer nofollow'),
        class: fc.constant(null),
        title: fc.constant(null),
      }),
    ),
  })
}

function marks(): fc.Arbitrary<unknown> {
  const combinable = [
    link(),
    ...['bold', 'italic', 'underline', 'strike', 'subscript', 'superscript'].map(mark),
  ]
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 3, arbitrary: fc.shuffledSubarray(combinable).chain((chosen) => fc.tuple(...chosen)) },
    { weight: 1, arbitrary: fc.tuple(mark('code')) },
  )
}

function inlines(): fc.Arbitrary<unknown[]> {
  const text = fc.record({ type: fc.constant('text'), text: arbitraryText(), marks: marks() })
  const hardBreak = fc.record({ type: fc.constant('hardBreak'), marks: marks() })
  return fc.array(fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: hardBreak }), {
    maxLength: 4,
  })
}

function paragraph(): fc.Arbitrary<unknown> {
  const textAlign = fc.constantFrom('left', 'center', 'right', 'justify', null)
  return node('paragraph', inlines(), fc.option(fc.record({ textAlign }), { nil: undefined }))
}

function image(): fc.Arbitrary<unknown> {
  const size = fc.option(fc.integer({ min: 1, max: 4_000 }))
  const attrs = fc.record(
    {
      mediaId: fc.option(fc.uuid()),
      src: fc.constantFrom('/media/anh-1.jpg', ...addresses.filter((address) => !address.startsWith('#'))),
      alt: fc.option(arbitraryText()),
      title: fc.constant(null),
      caption: fc.option(arbitraryText()),
      width: size,
      height: size,
    },
    { requiredKeys: ['src'] },
  )
  return fc.record({ type: fc.constant('image'), attrs })
}

function table(depth: number): fc.Arbitrary<unknown> {
  const attrs = fc.option(
    fc.record({
      colspan: fc.integer({ min: 1, max: 3 }),
      rowspan: fc.integer({ min: 1, max: 3 }),
      colwidth: fc.option(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 3 })),
      align: fc.constantFrom(null, 'center'),
    }),
    { nil: undefined },
  )
  const content = fc.array(block(depth), { minLength: 1, maxLength: 2 })
  const row = (name: string) => node('tableRow', fc.array(node(name, content, attrs), { maxLength: 3 }))
  const rows = fc.array(row('tableCell'), { minLength: 1, maxLength: 2 })
  return node(
    'table',
    fc.oneof(
      rows,
      fc.tuple(row('tableHeader'), rows).map(([head, body]) => [head, ...body]),
    ),
  )
}

function block(depth: number): fc.Arbitrary<unknown> {
  const flat = [
    { weight: 4, arbitrary: paragraph() },
    { weight: 1, arbitrary: heading() },
    { weight: 1, arbitrary: image() },
    { weight: 1, arbitrary: node('horizontalRule') },
    { weight: 1, arbitrary: node('codeBlock', codeTexts(), fc.constant({ language: null })) },
  ]
  if (depth === 0) return fc.oneof(...flat)
  const inner = fc.array(block(depth - 1), { maxLength: 2 })
  const item = node(
    'listItem',
    fc.tuple(paragraph(), inner).map(([first, rest]) => [first, ...rest]),
  )
  const items = fc.array(item, { minLength: 1, maxLength: 3 })
  const start = fc.record({ start: fc.integer({ min: 0, max: 20 }), type: fc.constant(null) })
  return fc.oneof(
    ...flat,
    { weight: 1, arbitrary: node('bulletList', items) },
    { weight: 1, arbitrary: node('orderedList', items, fc.option(start, { nil: undefined })) },
    {
      weight: 1,
      arbitrary: node('blockquote', fc.array(block(depth - 1), { minLength: 1, maxLength: 2 })),
    },
    { weight: 1, arbitrary: table(depth - 1) },
  )
}

function heading(): fc.Arbitrary<unknown> {
  const attrs = fc.record({ level: fc.constantFrom(2, 3, 4), textAlign: fc.constantFrom(null, 'center') })
  return node('heading', inlines(), attrs)
}

function codeTexts(): fc.Arbitrary<unknown[]> {
  return fc.array(fc.record({ type: fc.constant('text'), text: arbitraryText() }), { maxLength: 2 })
}

function node(
  type: string,
  content?: fc.Arbitrary<unknown>,
  attrs?: fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  return (
    fc
      .record({
        type: fc.constant(type),
        attrs: attrs ?? fc.constant(undefined),
        content: content ?? fc.constant(undefined),
      })
      // An absent key, not one that holds undefined: the input is JSON.
      .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)))
  )
}
