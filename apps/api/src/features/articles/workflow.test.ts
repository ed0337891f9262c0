import { articleStates, type Role, roles } from '@bantin/contract'
import { expect, test } from 'vitest'
import { type Actor, canEdit, canRead, findStep, listAllowedTransitions } from './workflow.ts'

const me = '01990000-0000-7000-8000-000000000001'
const other = '01990000-0000-7000-8000-000000000002'
const mySection = '01990000-0000-7000-8000-00000000000a'
const otherSection = '01990000-0000-7000-8000-00000000000b'

function actor(role: Role, sectionIds: string[] = []): Actor {
  return { id: me, role, sectionIds }
}

test('only these steps exist', () => {
  const found = articleStates.flatMap((from) =>
    articleStates.filter((to) => findStep(from, to)).map((to) => `${from} → ${to}`),
  )
  expect(found).toEqual([
    'draft → in_review',
    'draft → trashed',
    'in_review → draft',
    'in_review → approved',
    'in_review → trashed',
    'approved → draft',
    'approved → published',
    'approved → trashed',
    'published → published',
    'published → withdrawn',
    'published → trashed',
    'withdrawn → published',
    'withdrawn → trashed',
    'trashed → draft',
  ])
})

test.each([
  ['member', 'draft', []],
  ['reporter', 'draft', ['in_review', 'trashed']],
  ['reporter', 'in_review', ['draft']],
  ['reporter', 'approved', []],
  ['reporter', 'published', []],
  ['editor', 'in_review', ['draft', 'approved', 'trashed']],
  ['editor', 'approved', ['draft', 'trashed']],
  ['editor', 'published', []],
  ['publisher', 'approved', ['draft', 'published', 'trashed']],
  ['publisher', 'published', ['published', 'withdrawn', 'trashed']],
  ['admin', 'withdrawn', ['published', 'trashed']],
] as const)('a %s may move an own article from %s to %j', (role, state, allowed) => {
  expect(listAllowedTransitions(actor(role), { state, createdById: me, sectionId: null })).toEqual(allowed)
})

test('a reporter sees and edits nothing of others', () => {
  for (const state of articleStates) {
    const article = { state, createdById: other, sectionId: null }
    expect(canRead(actor('reporter'), article)).toBe(false)
    expect(canEdit(actor('reporter'), article)).toBe(false)
    expect(listAllowedTransitions(actor('reporter'), article)).toEqual([])
  }
})

test('rights limited to sections end there, whatever the role', () => {
  for (const role of roles) {
    const article = { state: 'in_review', createdById: other, sectionId: otherSection } as const
    expect(canRead(actor(role, [mySection]), article)).toBe(false)
    expect(listAllowedTransitions(actor(role, [mySection]), article)).toEqual([])
  }
})

test('more role never means fewer rights', () => {
  for (const state of articleStates) {
    for (const createdById of [me, other]) {
      roles.reduce<string[]>((before, role) => {
        const now = listAllowedTransitions(actor(role), { state, createdById, sectionId: mySection })
        expect(now).toEqual(expect.arrayContaining(before))
        return now
      }, [])
    }
  }
})
