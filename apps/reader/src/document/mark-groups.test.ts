import { expect, it } from 'vitest'
import { groupByMark } from './mark-groups.ts'

const link = { type: 'link', attrs: { href: '/a' } } as const
const bold = { type: 'bold' } as const

it('keeps neighbours under one link together, whatever else they carry', () => {
  const plain = { type: 'text', text: 'a' } as const
  const linked = { type: 'text', text: 'b', marks: [link] } as const
  const linkedBold = { type: 'text', text: 'c', marks: [link, bold] } as const
  const content = [plain, { ...linked, marks: [link] }, { ...linkedBold, marks: [link, bold] }]
  const groups = groupByMark(content, 0)
  expect(groups.map(({ mark, nodes }) => [mark?.type, nodes.length])).toEqual([
    [undefined, 1],
    ['link', 2],
  ])
  expect(groupByMark(groups[1]?.nodes ?? [], 1).map(({ mark }) => mark?.type)).toEqual([undefined, 'bold'])
})

it('parts links that lead elsewhere', () => {
  const other = { type: 'link', attrs: { href: '/b' } } as const
  expect(
    groupByMark(
      [
        { type: 'text', text: 'a', marks: [link] },
        { type: 'text', text: 'b', marks: [other] },
      ],
      0,
    ),
  ).toHaveLength(2)
})
