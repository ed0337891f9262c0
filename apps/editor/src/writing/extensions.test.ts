import { validateDocument } from '@bantin/document'
import { documentSchema } from '@bantin/document/schema'
import { arbitraryDocument } from '@bantin/document/testing'
import { getSchema } from '@tiptap/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writingExtensions } from './extensions.ts'

const schema = getSchema(writingExtensions)

type Spec = { attrs?: Record<string, { default?: unknown }> | null }

/** Names and defaults. Tiptap gives an attribute that must be set null for a default. */
function attributesOf(spec: Spec | undefined) {
  return Object.fromEntries(
    Object.entries(spec?.attrs ?? {}).map(([name, attribute]) => [name, attribute.default ?? null]),
  )
}

function specsOf(types: Record<string, { spec: Spec }>) {
  return Object.entries(types).map(([name, { spec }]) => [name, spec] as const)
}

describe('the schema of the writing surface', () => {
  it('has the nodes and marks of @bantin/document', () => {
    expect(Object.keys(schema.nodes).sort()).toEqual(Object.keys(documentSchema.nodes).sort())
    expect(Object.keys(schema.marks).sort()).toEqual(Object.keys(documentSchema.marks).sort())
  })

  // A heading made here is of the second level; a document must say which.
  it.each(specsOf(documentSchema.nodes).filter(([name]) => name !== 'heading'))(
    'gives %s the same attributes',
    (name, spec) => expect(attributesOf(schema.nodes[name]?.spec)).toEqual(attributesOf(spec)),
  )

  it.each(specsOf(documentSchema.marks))('gives the mark %s the same attributes', (name, spec) =>
    expect(attributesOf(schema.marks[name]?.spec)).toEqual(attributesOf(spec)),
  )

  it('reads every document and gives it back unchanged', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        const node = schema.nodeFromJSON(document)
        node.check()
        const result = validateDocument(node.toJSON())
        expect(result).toEqual({ ok: true, document })
      }),
      { numRuns: 200 },
    )
  })
})
