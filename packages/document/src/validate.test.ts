import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryDocument, arbitraryDocumentInput } from './testing.ts'
import { validateDocument } from './validate.ts'

function text(value: string, ...marks: unknown[]) {
  return marks.length === 0 ? { type: 'text', text: value } : { type: 'text', text: value, marks }
}
function paragraph(...content: unknown[]) {
  return { type: 'paragraph', content }
}
function doc(...content: unknown[]) {
  return { type: 'doc', content }
}
function accept(input: unknown) {
  const result = validateDocument(input)
  expect(result.ok ? [] : result.errors).toEqual([])
  return result.ok ? result.document : undefined
}
function refuse(input: unknown): string[] {
  const result = validateDocument(input)
  return result.ok ? [] : result.errors.map(({ path, code }) => `${path} ${code}`)
}

function nested(levels: number): unknown {
  let node: unknown = paragraph()
  for (let level = 1; level < levels; level += 1) node = { type: 'blockquote', content: [node] }
  return doc(node)
}

function image(caption: string) {
  return { type: 'image', attrs: { src: '/a', caption } }
}

describe('the canonical form', () => {
  test('normalises, merges and leaves defaults out', () => {
    const document = accept(
      doc(
        {
          type: 'paragraph',
          attrs: { textAlign: null },
          content: [text('Hô'), text('\u0323i nghi'), text(''), text('\u0323 \r\ngiao ban')],
        },
        {
          type: 'orderedList',
          attrs: { start: 1, type: null },
          content: [{ type: 'listItem', content: [paragraph()] }],
        },
      ),
    )
    expect(JSON.stringify(document)).toBe(
      JSON.stringify({
        type: 'doc',
        content: [
          { type: 'paragraph', content: [{ type: 'text', text: 'Hội nghị  giao ban' }] },
          { type: 'orderedList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
        ],
      }),
    )
  })

  test('marks take one order and keep only what matters', () => {
    const link = {
      type: 'link',
      attrs: { class: null, href: ' https://a.vn/x y ', rel: 'x', target: '_blank' },
    }
    expect(accept(doc(paragraph(text('a', { type: 'italic' }, link, { type: 'bold' }))))?.content).toEqual([
      paragraph({
        type: 'text',
        text: 'a',
        marks: [
          { type: 'link', attrs: { href: 'https://a.vn/x%20y' } },
          { type: 'bold' },
          { type: 'italic' },
        ],
      }),
    ])
  })

  test('an empty root is one empty paragraph', () => {
    for (const input of [{ type: 'doc' }, doc()]) {
      expect(accept(input)).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
    }
  })

  test('code keeps its line feeds and tabs', () => {
    const code = { type: 'codeBlock', attrs: { language: 'sql' }, content: [text('a\r\n\tb')] }
    expect(accept(doc(code))?.content).toEqual([{ type: 'codeBlock', content: [text('a\n\tb')] }])
  })

  test('is a fixed point, byte for byte', () => {
    fc.assert(
      fc.property(arbitraryDocumentInput(), (input) => {
        const before = JSON.stringify(input)
        const once = accept(input)
        expect(JSON.stringify(accept(once))).toBe(JSON.stringify(once))
        expect(JSON.stringify(input)).toBe(before)
      }),
    )
  })

  test('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        expect(JSON.stringify(accept(reverseKeys(document)))).toBe(JSON.stringify(document))
      }),
    )
  })
})

describe('what is refused', () => {
  test.each([
    [null, ' NODE_INVALID'],
    [[], ' NODE_INVALID'],
    ['doc', ' NODE_INVALID'],
    [{}, 'type NODE_UNKNOWN'],
    [paragraph(), 'type NODE_MISPLACED'],
    [{ type: 'doc', content: {} }, 'content CONTENT_INVALID'],
    [{ type: 'doc', marks: [{ type: 'bold' }] }, 'marks MARK_MISPLACED'],
    [{ type: 'doc', onload: 'x' }, 'onload KEY_UNKNOWN'],
    [doc(null), 'content.0 NODE_INVALID'],
    [doc({ type: 'constructor' }), 'content.0.type NODE_UNKNOWN'],
    [doc({ type: 'iframe' }), 'content.0.type NODE_UNKNOWN'],
    [doc(text('a')), 'content.0.type NODE_MISPLACED'],
    [doc({ type: 'listItem' }), 'content.0.type NODE_MISPLACED'],
    [doc({ type: 'tableRow' }), 'content.0.type NODE_MISPLACED'],
    [doc({ type: 'bulletList' }), 'content.0.content CONTENT_MISSING'],
    [doc({ type: 'bulletList', content: [paragraph()] }), 'content.0.content.0.type NODE_MISPLACED'],
    [
      doc({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'horizontalRule' }] }] }),
      'content.0.content.0.content.0.type NODE_MISPLACED',
    ],
    [doc({ type: 'table', content: [] }), 'content.0.content CONTENT_MISSING'],
    [doc({ type: 'horizontalRule', content: [paragraph()] }), 'content.0.content CONTENT_INVALID'],
    [doc(paragraph(paragraph())), 'content.0.content.0.type NODE_MISPLACED'],
    [doc({ ...paragraph(), text: 'x' }), 'content.0.text KEY_UNKNOWN'],
    [doc({ ...paragraph(), attrs: { style: 'x' } }), 'content.0.attrs.style ATTRIBUTE_UNKNOWN'],
    [doc({ ...paragraph(), attrs: { textAlign: 'x' } }), 'content.0.attrs.textAlign ATTRIBUTE_INVALID'],
    [doc({ ...paragraph(), attrs: [] }), 'content.0.attrs ATTRIBUTE_INVALID'],
    [doc({ ...paragraph(), marks: [{ type: 'bold' }] }), 'content.0.marks MARK_MISPLACED'],
    [doc({ type: 'heading' }), 'content.0.attrs.level ATTRIBUTE_MISSING'],
    [doc({ type: 'heading', attrs: { level: 1 } }), 'content.0.attrs.level ATTRIBUTE_INVALID'],
    [doc({ type: 'heading', attrs: { level: '2' } }), 'content.0.attrs.level ATTRIBUTE_INVALID'],
    [doc({ type: 'image', attrs: { src: 'data:image/png,x' } }), 'content.0.attrs.src ATTRIBUTE_INVALID'],
    [doc({ type: 'image', attrs: { src: '/a', mediaId: '1' } }), 'content.0.attrs.mediaId ATTRIBUTE_INVALID'],
    [doc({ type: 'image', attrs: { src: '/a', alt: 'a\0' } }), 'content.0.attrs.alt ATTRIBUTE_INVALID'],
    [doc(paragraph({ type: 'text' })), 'content.0.content.0.text TEXT_INVALID'],
    [doc(paragraph(text('a\0b'))), 'content.0.content.0.text TEXT_CONTROL_CHARACTER'],
    [doc(paragraph(text('\ud800'))), 'content.0.content.0.text TEXT_SURROGATE'],
    [doc(paragraph(text(`a${'\u0301'.repeat(31)}`))), 'content.0.content.0.text TEXT_COMBINING_RUN'],
    [
      doc(paragraph(text('a'), text('b'), text('c', { type: 'bold' }), text('\ud800', { type: 'bold' }))),
      'content.0.content.2.text TEXT_SURROGATE',
    ],
    [doc(paragraph(text('a', 'bold'))), 'content.0.content.0.marks.0 MARK_INVALID'],
    [doc(paragraph(text('a', { type: 'blink' }))), 'content.0.content.0.marks.0.type MARK_UNKNOWN'],
    [
      doc(paragraph(text('a', { type: 'bold' }, { type: 'bold' }))),
      'content.0.content.0.marks.1.type MARK_REPEATED',
    ],
    [
      doc(paragraph(text('a', { type: 'bold' }, { type: 'code' }))),
      'content.0.content.0.marks MARK_MISPLACED',
    ],
    [doc(paragraph(text('a', { type: 'link' }))), 'content.0.content.0.marks.0.attrs.href ATTRIBUTE_MISSING'],
    [
      doc({ type: 'codeBlock', content: [text('a', { type: 'bold' })] }),
      'content.0.content.0.marks MARK_MISPLACED',
    ],
    [doc({ type: 'codeBlock', content: [{ type: 'hardBreak' }] }), 'content.0.content.0.type NODE_MISPLACED'],
  ])('%j: %s', (input, expected) => {
    expect(refuse(input)).toEqual([expected])
  })

  test('a key named __proto__ is a key like any other', () => {
    const input: unknown = JSON.parse('{"type":"doc","__proto__":{"content":[]}}')
    expect(refuse(input)).toEqual(['__proto__ KEY_UNKNOWN'])
  })

  test('at most 20 errors are given', () => {
    expect(refuse(doc(...Array.from({ length: 1_000 }, () => ({ type: 'x' }))))).toHaveLength(20)
  })
})

describe('limits', () => {
  test('32 levels pass, 33 and 100,000 do not', () => {
    expect(refuse(nested(32))).toEqual([])
    expect(refuse(nested(33))).toEqual([expect.stringMatching(/ DOCUMENT_TOO_DEEP$/)])
    expect(refuse(nested(100_000))).toEqual([expect.stringMatching(/ DOCUMENT_TOO_DEEP$/)])
  })

  test('20,000 nodes pass, one more does not', () => {
    const paragraphs = Array.from({ length: 20_000 }, () => paragraph())
    expect(refuse(doc(...paragraphs))).toEqual([])
    expect(refuse(doc(...paragraphs, paragraph()))).toEqual([
      expect.stringMatching(/DOCUMENT_TOO_MANY_NODES$/),
    ])
  })

  test('500,000 characters pass, one more does not, captions counted', () => {
    const long = paragraph(text('a'.repeat(499_999)))
    expect(refuse(doc(long, image('b')))).toEqual([])
    expect(refuse(doc(long, image('bc')))).toEqual([expect.stringMatching(/DOCUMENT_TOO_LONG$/)])
  })

  test('limits can be given', () => {
    const result = validateDocument(doc(paragraph(text('abc'))), { maxTextLength: 2 })
    expect(result.ok ? undefined : result.errors[0]?.code).toBe('DOCUMENT_TOO_LONG')
  })

  test('a long run of combining marks is refused without being normalised', () => {
    // Normalising this would outlast the time a test may take many times over.
    expect(refuse(doc(paragraph(text('\u0301\u0327'.repeat(400_000)))))).toHaveLength(2)
  })
})

test('no JSON makes it throw', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      expect(validateDocument(value).ok).toBe(false)
      validateDocument({ type: 'doc', content: value })
      validateDocument(
        doc({ type: 'image', attrs: value }, paragraph({ type: 'text', text: 'a', marks: value })),
      )
    }),
  )
})

function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, child]) => [key, reverseKeys(child)]),
  )
}
