import { expect, test } from 'vitest'
import { canTransition, listLockedChanges, type PollTerms } from './rules.ts'
import { createVoters } from './voters.ts'

test.each([
  ['draft', 'draft', false],
  ['draft', 'open', true],
  ['draft', 'closed', false],
  ['open', 'draft', false],
  ['open', 'open', false],
  ['open', 'closed', true],
  ['closed', 'draft', false],
  ['closed', 'open', false],
  ['closed', 'closed', false],
] as const)('from %s to %s: %s', (from, to, isAllowed) => {
  expect(canTransition({ from, to })).toBe(isAllowed)
})

const before: PollTerms = {
  question: 'Có hay không?',
  options: [
    { id: 'a', label: 'Có' },
    { id: 'b', label: 'Không' },
  ],
  maxChoices: 1,
  opensAt: new Date('2026-11-02T01:00:00Z'),
  closesAt: null,
  resultsVisibility: 'after_vote',
  audience: 'everyone',
}
const later = new Date('2026-12-02T01:00:00Z')

test.each([
  [{}, false, []],
  [
    { opensAt: new Date('2026-11-02T01:00:00Z'), options: before.options.map((option) => ({ ...option })) },
    false,
    [],
  ],
  [{ closesAt: later }, false, []],
  [{ closesAt: later }, true, ['closesAt']],
  [{ resultsVisibility: 'always' }, false, []],
  [{ resultsVisibility: 'after_close' }, false, ['resultsVisibility']],
  [{ question: 'Không hay có?' }, false, ['question']],
  [{ options: before.options.toReversed() }, false, ['options']],
  [{ options: before.options.slice(1) }, false, ['options']],
  [{ maxChoices: 2, audience: 'members', opensAt: later }, false, ['maxChoices', 'opensAt', 'audience']],
] as [Partial<PollTerms>, boolean, string[]][])(
  'once there are votes, %j (closed: %s) locks %j',
  (change, isClosed, locked) => {
    expect(listLockedChanges({ before, after: { ...before, ...change }, isClosed })).toEqual(locked)
  },
)

test('a voter cookie is good as issued, and only by its own secret', () => {
  const voters = createVoters('a'.repeat(64))
  const { voter, cookie } = voters.issue()
  expect(voters.read(cookie)).toEqual(voter)
  expect(createVoters('b'.repeat(64)).read(cookie)).toBeNull()
  const forged = `${voters.issue().voter.id}.${cookie.split('.')[1]}`
  for (const bad of [
    forged,
    undefined,
    '',
    'x',
    '.',
    `${cookie}x`,
    cookie.slice(0, -2),
    ` ${cookie}`,
    voter.id,
  ]) {
    expect(voters.read(bad)).toBeNull()
  }
})

test('keys of one voter in two polls, and of a guest and a member of one id, are not alike', () => {
  const voters = createVoters('a'.repeat(64))
  const keys = [
    voters.keyOf({ kind: 'guest', id: 'x' }, 'p1'),
    voters.keyOf({ kind: 'guest', id: 'x' }, 'p2'),
    voters.keyOf({ kind: 'member', id: 'x' }, 'p1'),
  ].map((key) => Buffer.from(key).toString('hex'))
  expect(new Set(keys).size).toBe(3)
  expect(keys.every((key) => key.length === 32)).toBe(true)
})
