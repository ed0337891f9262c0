import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markRules, nodeRules } from './model.ts'
import { documentSchema } from './schema.ts'
import { arbitraryDocument } from './testing.ts'
import { validateDocument } from './validate.ts'

function schemaAccepts(input: unknown): boolean {
  try {
    documentSchema.nodeFromJSON(input).check()
    return true
  } catch {
    return false
  }
}

type Tree = { type: string; attrs?: unknown; text?: string; marks?: unknown[]; content?: Tree[] }

const attributeValues = [
  null,
  0,
  1,
  2,
  3,
  5,
  101,
  1.5,
  '2',
  '',
  'center',
  'middle',
  '/a',
  '//a',
  'javascript:x',
  true,
]
const marks = fc.option(
  fc.array(
    fc.oneof(
      fc.constantFrom(...Object.keys(markRules), 'blink').map((type) => ({ type })),
      fc.constantFrom('/a', '#b', 'javascript:x', '//a').map((href) => ({ type: 'link', attrs: { href } })),
    ),
    { maxLength: 3 },
  ),
  { nil: undefined, freq: 4 },
)
const attributeNames = [
  ...new Set(Object.values(nodeRules).flatMap((rule) => Object.keys(rule.attributes))),
].filter((name) => name !== 'level' && name !== 'src')

/** Trees that are nearly right: each node usually gets children its parent allows, now and then any child at all. */
function tree(type: string, depth: number): fc.Arbitrary<Tree> {
  const rule = Object.entries(nodeRules).find(([name]) => name === type)?.[1]
  const allowed = rule?.content?.any ?? []
  const attrs: fc.Arbitrary<Record<string, unknown>> = fc.option(
    fc
      .dictionary(
        fc.constantFrom(...attributeNames.filter((name) => rule?.attributes[name] !== undefined), 'none'),
        fc.constantFrom(...attributeValues),
        { maxKeys: 1 },
      )
      .map(({ none: _none, ...others }) => others),
    { nil: {}, freq: 1 },
  )
  const required: fc.Arbitrary<Record<string, unknown>> =
    type === 'heading'
      ? fc.oneof({ weight: 5, arbitrary: fc.constant({ level: 2 }) }, fc.constantFrom({ level: 1 }, {}))
      : type === 'image'
        ? fc.oneof({ weight: 5, arbitrary: fc.constant({ src: '/a' }) }, fc.constantFrom({ src: '//a' }, {}))
        : fc.constant({})
  const anyChild = fc.constantFrom(...Object.keys(nodeRules), 'unknown')
  const childType =
    allowed.length === 0
      ? anyChild
      : fc.oneof({ weight: 40, arbitrary: fc.constantFrom(...allowed) }, { weight: 1, arbitrary: anyChild })
  const maxLength = depth === 0 || (allowed.length === 0 && type !== 'text') ? 0 : 3
  const children = fc.array(
    childType.chain((child) => tree(child, depth - 1)),
    { maxLength },
  )
  const listed =
    type === 'listItem' && depth > 0
      ? fc.tuple(tree('paragraph', depth - 1), children).map(([first, rest]) => [first, ...rest])
      : children
  if (type === 'text') return marks.map((list) => ({ type, text: 'a', ...(list ? { marks: list } : {}) }))
  return fc
    .record({ attrs, required, listed, marks: type === 'hardBreak' ? marks : fc.constant(undefined) })
    .map((parts) => ({
      type,
      attrs: { ...parts.attrs, ...parts.required },
      ...(parts.marks ? { marks: parts.marks } : {}),
      content: parts.listed,
    }))
}

describe('the schema and the validator are one', () => {
  test('what the validator returns, the schema accepts and gives back unchanged in meaning', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        const node = documentSchema.nodeFromJSON(document)
        node.check()
        const result = validateDocument(node.toJSON())
        expect(result).toEqual({ ok: true, document })
      }),
    )
  })

  test('on any tree of known and unknown parts they say the same', () => {
    const seen = { accepted: 0, refused: 0 }
    fc.assert(
      fc.property(tree('doc', 5), (input) => {
        // The one thing the validator forgives: a root without content.
        fc.pre((input.content?.length ?? 0) > 0)
        const isAccepted = schemaAccepts(input)
        seen[isAccepted ? 'accepted' : 'refused'] += 1
        expect(validateDocument(input).ok).toBe(isAccepted)
      }),
      { numRuns: 3_000 },
    )
    // The comparison is worth something only when both answers are common.
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(300)
  })

  test('every child in every parent', () => {
    for (const parent of Object.keys(nodeRules)) {
      for (const child of Object.keys(nodeRules)) {
        if (parent === 'text') continue
        const wrapped = wrap(place(parent, [place(child, [])]))
        expect([parent, child, validateDocument(wrapped).ok]).toEqual([parent, child, schemaAccepts(wrapped)])
      }
    }
  })

  test('names are those of the editor', () => {
    expect(Object.keys(documentSchema.nodes)).toEqual(Object.keys(nodeRules))
    expect(Object.keys(documentSchema.marks)).toEqual(Object.keys(markRules))
  })
})

function place(type: string, content: unknown[]): Record<string, unknown> {
  if (type === 'text') return { type, text: 'a' }
  if (type === 'heading') return { type, attrs: { level: 2 }, content }
  if (type === 'image') return { type, attrs: { src: '/a' }, content }
  return { type, content }
}

/** Gives a node the ancestors it needs, so that only the pair under test decides. */
function wrap(node: Record<string, unknown>): unknown {
  switch (node['type']) {
    case 'doc':
      return node
    case 'listItem':
      return wrap({ type: 'bulletList', content: [node] })
    case 'tableRow':
      return wrap({ type: 'table', content: [node] })
    case 'tableCell':
    case 'tableHeader':
      return wrap({ type: 'tableRow', content: [node] })
    case 'hardBreak':
      return wrap({ type: 'paragraph', content: [node] })
    default:
      return { type: 'doc', content: [node] }
  }
}
