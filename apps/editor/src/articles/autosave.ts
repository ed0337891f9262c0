/*
 * When to save an article, as a pure state machine: `step` takes the state and what happened and gives the next state and
 * what to do. It knows no timers, no network and no React, so that every order of events can be tried in a test.
 *
 * Each edit takes the next number. A save carries the number of the last edit it holds and a token of its own; an answer
 * with any other token is late and ignored. One save is in flight at a time.
 */

/** Quiet time after the last keystroke before a save. */
export const quietMs = 1_200
/** Someone who never pauses is still saved this often. */
export const longestUnsavedMs = 10_000
const firstRetryMs = 2_000
const longestRetryMs = 30_000

export type SaveFailure = 'offline' | 'conflict' | 'rejected'

export type AutosaveState = {
  /** Null for an article not created yet: such a one is saved only when asked to. */
  version: number | null
  /** Number of the last edit made here, and of the last edit the server holds. */
  editedNumber: number
  savedNumber: number
  /** Epoch milliseconds, as all instants here. */
  lastEditAt: number
  firstUnsavedAt: number
  savedAt: number | null
  isComposing: boolean
  /** Asked for by the user while it could not be done at once. */
  isRequested: boolean
  inFlight: { token: number; number: number } | null
  nextToken: number
  failure: SaveFailure | null
  retries: number
  retryAt: number
}

export type AutosaveEvent =
  | { type: 'edited'; at: number }
  | { type: 'compositionStarted' }
  | { type: 'compositionEnded'; at: number }
  | { type: 'saveRequested'; at: number }
  | { type: 'woke'; at: number }
  | { type: 'wentOnline'; at: number }
  | { type: 'saved'; token: number; version: number; at: number }
  | { type: 'failed'; token: number; failure: SaveFailure; at: number }
  /** The server's copy changed by something other than a save here: a step, a restored revision. */
  | { type: 'versionChanged'; version: number }
  /** `mine`: what is here is saved over `version`. `theirs`: what is here was replaced by it. */
  | { type: 'conflictResolved'; keep: 'mine' | 'theirs'; version: number; at: number }

export type AutosaveEffect =
  | { type: 'save'; token: number; version: number | null }
  /** Send `woke` at this instant; it replaces every earlier one. */
  | { type: 'wakeAt'; at: number }

export type SaveStatus = 'clean' | 'saved' | 'saving' | 'unsaved' | SaveFailure

export function initialAutosave(version: number | null): AutosaveState {
  return {
    version,
    editedNumber: 0,
    savedNumber: 0,
    lastEditAt: 0,
    firstUnsavedAt: 0,
    savedAt: null,
    isComposing: false,
    isRequested: false,
    inFlight: null,
    nextToken: 1,
    failure: null,
    retries: 0,
    retryAt: 0,
  }
}

export function step(state: AutosaveState, event: AutosaveEvent): [AutosaveState, AutosaveEffect[]] {
  const changed = apply(state, event)
  return 'at' in event ? act(changed, event.at) : [changed, []]
}

export function isDirty(state: AutosaveState): boolean {
  return state.editedNumber > state.savedNumber
}

/** What to tell the user. */
export function saveStatus(state: AutosaveState): SaveStatus {
  if (state.failure === 'conflict') return 'conflict'
  if (state.inFlight !== null && state.failure === null) return 'saving'
  if (state.failure !== null) return state.failure
  if (isDirty(state)) return 'unsaved'
  return state.savedAt === null ? 'clean' : 'saved'
}

function apply(state: AutosaveState, event: AutosaveEvent): AutosaveState {
  switch (event.type) {
    case 'edited':
      return {
        ...state,
        editedNumber: state.editedNumber + 1,
        lastEditAt: event.at,
        // What the server refused may be right now; it is tried after a pause, not at every key.
        firstUnsavedAt: isDirty(state) && state.failure !== 'rejected' ? state.firstUnsavedAt : event.at,
        failure: state.failure === 'rejected' ? null : state.failure,
      }
    case 'compositionStarted':
      return { ...state, isComposing: true }
    case 'compositionEnded':
      return { ...state, isComposing: false, lastEditAt: Math.max(state.lastEditAt, event.at) }
    case 'saveRequested':
      return {
        ...state,
        isRequested: true,
        failure: state.failure === 'rejected' ? null : state.failure,
        retryAt: 0,
      }
    case 'woke':
      return state
    case 'wentOnline':
      return { ...state, retryAt: 0 }
    case 'saved': {
      if (state.inFlight?.token !== event.token) return state
      return {
        ...state,
        version: event.version,
        savedNumber: state.inFlight.number,
        savedAt: event.at,
        firstUnsavedAt: state.lastEditAt,
        inFlight: null,
        failure: null,
        retries: 0,
      }
    }
    case 'failed': {
      if (state.inFlight?.token !== event.token) return state
      const failed = { ...state, inFlight: null, failure: event.failure, isRequested: false }
      if (event.failure !== 'offline') return failed
      const retryAt = event.at + Math.min(firstRetryMs * 2 ** state.retries, longestRetryMs)
      return { ...failed, retries: state.retries + 1, retryAt }
    }
    case 'versionChanged':
      return { ...state, version: event.version }
    case 'conflictResolved': {
      const resolved = { ...state, version: event.version, failure: null, retries: 0 }
      if (event.keep === 'mine') return { ...resolved, isRequested: true }
      return { ...resolved, savedNumber: state.editedNumber, savedAt: event.at, isRequested: false }
    }
  }
}

/** What the state calls for at this instant. */
function act(state: AutosaveState, now: number): [AutosaveState, AutosaveEffect[]] {
  if (state.inFlight !== null) return [state, []]
  if (!isDirty(state)) return [{ ...state, isRequested: false }, []]
  // A composition ends with an event of its own; a conflict with the user's choice.
  if (state.isComposing || state.failure === 'conflict' || state.failure === 'rejected') return [state, []]
  const dueAt = saveDueAt(state)
  if (dueAt === null) return [state, []]
  if (dueAt > now) return [state, [{ type: 'wakeAt', at: dueAt }]]
  const token = state.nextToken
  return [
    { ...state, inFlight: { token, number: state.editedNumber }, nextToken: token + 1, isRequested: false },
    [{ type: 'save', token, version: state.version }],
  ]
}

function saveDueAt(state: AutosaveState): number | null {
  if (state.isRequested) return 0
  if (state.failure === 'offline') return state.retryAt
  if (state.version === null) return null
  return Math.min(state.lastEditAt + quietMs, state.firstUnsavedAt + longestUnsavedMs)
}
