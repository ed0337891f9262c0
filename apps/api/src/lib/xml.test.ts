import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseXml } from './testing-xml.ts'
import { escapeXml, xml, xmlDocument } from './xml.ts'

const anyText = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(']]>', '</a>', '&', '&amp;', '&#11;', '<!--', '"', "'", '\r\n', '\t', '😀', '\ud83d'),
    )
    .map((parts) => parts.join('')),
)

test('any text gives a document, and comes out of it as it went in but for what XML cannot hold', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const root = parseXml(xmlDocument(xml`<a b="${text}">${text}</a>`))
      const kept = text.replace(/[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu, '')
      expect([root.text, root.attributes['b']]).toEqual([kept, kept])
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['a & b', 'a &amp; b'],
  [']]> </item>', ']]&gt; &lt;/item&gt;'],
  ['“Tin” "nhanh"', '“Tin” &quot;nhanh&quot;'],
  ['a\u000bb\u0000c\ufffed', 'abcd'],
  ['cờ 🇻🇳', 'cờ 🇻🇳'],
  ['\ud83d nửa', ' nửa'],
])('%j is written %j', (text, written) => {
  expect(escapeXml(text)).toBe(written)
})

test('what is XML already is not escaped again, and nothing leaves nothing', () => {
  const items = ['<', '>'].map((text) => xml`<i>${text}</i>`)
  expect(xml`<a>${items}${null}${xml`<b/>`}</a>`.markup).toBe('<a><i>&lt;</i><i>&gt;</i><b/></a>')
})
