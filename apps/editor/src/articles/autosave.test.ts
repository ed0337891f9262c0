import { describe, expect, it } from 'vitest'
import {
  initialAutosave,
  isDirty,
  longestUnsavedMs,
  quietMs,
  saveStatus,
  step,
  type AutosaveEffect,
  type AutosaveEvent,
  type AutosaveState,
} from './autosave.ts'

function run(events: AutosaveEvent[], from: AutosaveState = initialAutosave(1)) {
  let state = from
  let effects: AutosaveEffect[] = []
  for (const event of events) [state, effects] = step(state, event)
  return { state, effects, status: saveStatus(state) }
}

const save = (token: number, version: number | null = 1) => ({ type: 'save', token, version })

describe('autosave', () => {
  it('saves within two seconds of the last keystroke', () => {
    expect(quietMs).toBeLessThan(2_000)
    const typing = run([
      { type: 'edited', at: 0 },
      { type: 'edited', at: 500 },
    ])
    expect(typing.status).toBe('unsaved')
    expect(typing.effects).toEqual([{ type: 'wakeAt', at: 500 + quietMs }])
    expect(run([{ type: 'woke', at: 500 + quietMs }], typing.state).effects).toEqual([save(1)])
  })

  it('does not save early when an old alarm rings', () => {
    const { effects } = run([
      { type: 'edited', at: 0 },
      { type: 'edited', at: 1_000 },
      { type: 'woke', at: quietMs },
    ])
    expect(effects).toEqual([{ type: 'wakeAt', at: 1_000 + quietMs }])
  })

  it('saves someone who never pauses', () => {
    const keystrokes: AutosaveEvent[] = []
    for (let at = 0; at <= longestUnsavedMs; at += 500) keystrokes.push({ type: 'edited', at })
    expect(run(keystrokes).effects).toEqual([save(1)])
  })

  it('says when it was saved', () => {
    const { state, status } = run([
      { type: 'edited', at: 0 },
      { type: 'woke', at: quietMs },
      { type: 'saved', token: 1, version: 2, at: 1_500 },
    ])
    expect(status).toBe('saved')
    expect(state).toMatchObject({ version: 2, savedAt: 1_500 })
    expect(isDirty(state)).toBe(false)
  })

  it('keeps one save in flight and saves again what was typed meanwhile', () => {
    const during = run([
      { type: 'edited', at: 0 },
      { type: 'saveRequested', at: 10 },
      { type: 'edited', at: 20 },
      { type: 'saveRequested', at: 30 },
    ])
    expect(during.effects).toEqual([])
    expect(during.status).toBe('saving')
    const after = run([{ type: 'saved', token: 1, version: 2, at: 40 }], during.state)
    expect(after.effects).toEqual([save(2, 2)])
    expect(isDirty(after.state)).toBe(true)
  })

  it('ignores late answers', () => {
    const first = run([
      { type: 'edited', at: 0 },
      { type: 'saveRequested', at: 0 },
      { type: 'failed', token: 1, failure: 'offline', at: 5 },
      { type: 'saveRequested', at: 6 },
    ])
    expect(first.effects).toEqual([save(2)])
    const late = run([{ type: 'saved', token: 1, version: 9, at: 7 }], first.state)
    expect(late.state).toEqual(first.state)
    expect(run([{ type: 'failed', token: 1, failure: 'conflict', at: 8 }], first.state).state).toEqual(
      first.state,
    )
  })

  it('never saves in the middle of a composition', () => {
    const composing = run([
      { type: 'edited', at: 0 },
      { type: 'compositionStarted' },
      { type: 'edited', at: 100 },
      { type: 'woke', at: 60_000 },
      { type: 'saveRequested', at: 60_100 },
    ])
    expect(composing.effects).toEqual([])
    expect(run([{ type: 'compositionEnded', at: 60_200 }], composing.state).effects).toEqual([save(1)])
  })

  it('waits out the quiet time after a composition', () => {
    const { effects } = run([
      { type: 'compositionStarted' },
      { type: 'edited', at: 0 },
      { type: 'compositionEnded', at: 5_000 },
    ])
    expect(effects).toEqual([{ type: 'wakeAt', at: 5_000 + quietMs }])
  })

  it('tries again by itself without a connection, ever more slowly, and at once when it is back', () => {
    const failed = run([
      { type: 'edited', at: 0 },
      { type: 'saveRequested', at: 0 },
      { type: 'failed', token: 1, failure: 'offline', at: 0 },
    ])
    expect(failed.status).toBe('offline')
    expect(failed.effects).toEqual([{ type: 'wakeAt', at: 2_000 }])
    const again = run([{ type: 'woke', at: 2_000 }], failed.state)
    expect(again.effects).toEqual([save(2)])
    const twice = run([{ type: 'failed', token: 2, failure: 'offline', at: 2_000 }], again.state)
    expect(twice.effects).toEqual([{ type: 'wakeAt', at: 6_000 }])
    expect(run([{ type: 'wentOnline', at: 2_100 }], twice.state).effects).toEqual([save(3)])
  })

  it('says it is offline while it tries again', () => {
    const { status } = run([
      { type: 'edited', at: 0 },
      { type: 'saveRequested', at: 0 },
      { type: 'failed', token: 1, failure: 'offline', at: 0 },
      { type: 'woke', at: 2_000 },
    ])
    expect(status).toBe('offline')
  })

  it('stops at a conflict until it is resolved, whatever is typed', () => {
    const conflict = run([
      { type: 'edited', at: 0 },
      { type: 'saveRequested', at: 0 },
      { type: 'failed', token: 1, failure: 'conflict', at: 5 },
      { type: 'edited', at: 10 },
      { type: 'woke', at: 60_000 },
      { type: 'saveRequested', at: 60_001 },
    ])
    expect(conflict.status).toBe('conflict')
    expect(conflict.effects).toEqual([])
    const mine = run([{ type: 'conflictResolved', keep: 'mine', version: 7, at: 70_000 }], conflict.state)
    expect(mine.effects).toEqual([save(2, 7)])
    const theirs = run([{ type: 'conflictResolved', keep: 'theirs', version: 7, at: 70_000 }], conflict.state)
    expect(theirs.effects).toEqual([])
    expect(isDirty(theirs.state)).toBe(false)
    expect(theirs.state.version).toBe(7)
  })

  it('does not repeat what the server refused until something changes or is asked for', () => {
    const rejected = run([
      { type: 'edited', at: 0 },
      { type: 'saveRequested', at: 0 },
      { type: 'failed', token: 1, failure: 'rejected', at: 5 },
      { type: 'woke', at: 60_000 },
    ])
    expect(rejected.effects).toEqual([])
    expect(rejected.status).toBe('rejected')
    expect(run([{ type: 'saveRequested', at: 60_001 }], rejected.state).effects).toEqual([save(2)])
    const edited = run([{ type: 'edited', at: 61_000 }], rejected.state)
    expect(edited.effects).toEqual([{ type: 'wakeAt', at: expect.any(Number) }])
  })

  it('saves a new article only when asked, and by itself from then on', () => {
    const typed = run([{ type: 'edited', at: 0 }], initialAutosave(null))
    expect(typed.effects).toEqual([])
    const asked = run([{ type: 'saveRequested', at: 100 }], typed.state)
    expect(asked.effects).toEqual([save(1, null)])
    const created = run(
      [
        { type: 'saved', token: 1, version: 1, at: 200 },
        { type: 'edited', at: 300 },
      ],
      asked.state,
    )
    expect(created.effects).toEqual([{ type: 'wakeAt', at: 300 + quietMs }])
  })

  it('does nothing when asked to save what is saved', () => {
    const { effects, state } = run([{ type: 'saveRequested', at: 0 }])
    expect(effects).toEqual([])
    expect(state.isRequested).toBe(false)
  })

  it('saves on the version a step gave', () => {
    const { effects } = run([
      { type: 'versionChanged', version: 5 },
      { type: 'edited', at: 0 },
      { type: 'saveRequested', at: 0 },
    ])
    expect(effects).toEqual([save(1, 5)])
  })
})
