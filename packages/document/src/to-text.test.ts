import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromText } from './from-text.ts'
import type { BlockNode, DocumentNode, ListItem, Paragraph } from './nodes.ts'
import { readingMinutes } from './reading-time.ts'
import { arbitraryDocument } from './testing.ts'
import { documentToPlainSummary, toText, wordCount } from './to-text.ts'
import { validateDocument } from './validate.ts'
import { listMediaIds, walkDocument } from './walk.ts'

function doc(...content: BlockNode[]): DocumentNode {
  return { type: 'doc', content }
}
function paragraph(...lines: string[]): Paragraph {
  const content = lines.flatMap((text, index) =>
    index === 0
      ? [{ type: 'text' as const, text }]
      : [{ type: 'hardBreak' as const }, { type: 'text' as const, text }],
  )
  return { type: 'paragraph', content }
}
function item(...content: ListItem['content']): ListItem {
  return { type: 'listItem', content }
}

function image(mediaId?: string): BlockNode {
  return { type: 'image', attrs: { src: '/a', ...(mediaId === undefined ? {} : { mediaId }) } }
}

test('every block has its plain form', () => {
  const document = doc(
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Giao ban' }] },
    paragraph('một', 'hai'),
    { type: 'paragraph' },
    {
      type: 'orderedList',
      attrs: { start: 9 },
      content: [
        item(paragraph('chín')),
        item(paragraph('mười', 'nữa'), { type: 'bulletList', content: [item(paragraph('con'))] }),
      ],
    },
    { type: 'horizontalRule' },
    { type: 'image', attrs: { src: '/a', alt: 'không', caption: 'Ảnh: HY' } },
    { type: 'image', attrs: { src: '/a' } },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', content: [paragraph('a', 'b'), paragraph('c')] },
            { type: 'tableHeader', content: [paragraph('d')] },
          ],
        },
        { type: 'tableRow' },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [{ type: 'paragraph' }] },
            { type: 'tableCell', content: [paragraph('e')] },
          ],
        },
      ],
    },
    { type: 'blockquote', content: [paragraph('trích'), paragraph('dẫn')] },
    { type: 'codeBlock', content: [{ type: 'text', text: 'x\n  y\n' }] },
  )
  expect(toText(document)).toBe(
    [
      'Giao ban',
      'một\nhai',
      '9. chín\n10. mười\n    nữa\n    - con',
      'Ảnh: HY',
      'a b c\td\n\te',
      'trích',
      'dẫn',
      'x\n  y',
    ].join('\n\n'),
  )
  expect(wordCount(document)).toBe(19)
})

test('text is NFC even across marks', () => {
  const split: BlockNode = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Hô' },
      { type: 'text', text: '\u0323i', marks: [{ type: 'bold' }] },
    ],
  }
  expect(toText(doc(split))).toBe('Hội')
})

test('reading time is whole minutes, at least one', () => {
  expect(readingMinutes('một')).toBe(1)
  expect(readingMinutes('một '.repeat(501))).toBe(3)
})

describe('the summary', () => {
  test.each([
    ['Ngày 18/6, tại trụ sở Tỉnh ủy', 100, 'Ngày 18/6, tại trụ sở Tỉnh ủy'],
    ['Ngày 18/6, tại trụ sở', 21, 'Ngày 18/6, tại trụ sở'],
    ['Ngày 18/6, tại trụ sở', 20, 'Ngày 18/6, tại trụ…'],
    ['Ngày 18/6, tại trụ sở', 13, 'Ngày 18/6…'],
    ['Ngày 18/6, tại trụ sở', 3, 'Ng…'],
    ['😀😀😀', 4, '😀…'],
    ['một hai', 0, ''],
  ])('%s at %i', (text, maxLength, expected) => {
    expect(documentToPlainSummary(doc(paragraph(text)), maxLength)).toBe(expected)
  })

  test('is the first paragraph that says something', () => {
    const heading: BlockNode = {
      type: 'heading',
      attrs: { level: 2 },
      content: [{ type: 'text', text: 'Đầu đề' }],
    }
    const document = doc(
      heading,
      { type: 'paragraph' },
      { type: 'blockquote', content: [paragraph('một', 'hai')] },
    )
    expect(documentToPlainSummary(document, 50)).toBe('một hai')
    expect(documentToPlainSummary(doc(heading), 50)).toBe('')
  })

  test('never passes the length nor ends in half a character', () => {
    fc.assert(
      fc.property(arbitraryDocument(), fc.integer({ min: 0, max: 60 }), (document, maxLength) => {
        const summary = documentToPlainSummary(document, maxLength)
        expect(summary.length).toBeLessThanOrEqual(maxLength)
        expect(summary.isWellFormed()).toBe(true)
        expect(summary).not.toMatch(/\n/)
      }),
    )
  })
})

describe('from text', () => {
  test('a line is a paragraph, blank or not between', () => {
    expect(toText(fromText(' Một  hai \r\n\r\n\n ba\nbốn\u00a0 \n'))).toBe('Một hai\n\nba\n\nbốn')
    expect(fromText(' \n ')).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
  })

  test('whatever the text, the document is valid and canonical', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' })),
        fc.constantFrom('\n', '\r\n', '\u0301', '\0', '\ud800'),
        (lines, end) => {
          const document = fromText(lines.join(end))
          expect(validateDocument(document)).toEqual({ ok: true, document })
        },
      ),
    )
  })

  test('too much text or too many lines still give a valid document', () => {
    const lines = fromText('a\n'.repeat(30_000))
    expect(validateDocument(lines)).toEqual({ ok: true, document: lines })
    expect(wordCount(lines)).toBe(30_000)
    const long = fromText('một hai '.repeat(100_000))
    expect(validateDocument(long)).toEqual({ ok: true, document: long })
  })
})

test('media ids come once each, in reading order', () => {
  expect(
    listMediaIds(doc(image('b'), { type: 'blockquote', content: [image('a'), image()] }, image('b'))),
  ).toEqual(['b', 'a'])
})

test('a walk meets every node once', () => {
  fc.assert(
    fc.property(arbitraryDocument(), (document) => {
      const types = [...walkDocument(document)].map((node) => node.type)
      const marks = [...walkDocument(document)].flatMap((node) => ('marks' in node ? (node.marks ?? []) : []))
      expect(types.length + marks.length).toBe(JSON.stringify(document).match(/"type":/g)?.length)
    }),
  )
})
