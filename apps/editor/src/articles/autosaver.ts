import { ApiError } from '../api/http.ts'
import {
  initialAutosave,
  isDirty,
  saveStatus,
  step,
  type AutosaveEffect,
  type AutosaveEvent,
  type AutosaveState,
  type SaveFailure,
} from './autosave.ts'

export type Autosaver = ReturnType<typeof createAutosaver>

/** Runs the save machine: keeps its alarm and its saves. `save` resolves with the new version. */
export function createAutosaver(given: {
  version: number | null
  save: (version: number | null) => Promise<number>
  onFailure: (failure: SaveFailure, error: unknown) => void
}) {
  let state = initialAutosave(given.version)
  let alarm: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  function dispatch(event: AutosaveEvent) {
    const [next, effects] = step(state, event)
    state = next
    for (const effect of effects) perform(effect)
    for (const listener of listeners) listener()
  }

  function perform(effect: AutosaveEffect) {
    if (effect.type === 'save') {
      void save(effect.token, effect.version)
      return
    }
    clearTimeout(alarm)
    alarm = setTimeout(() => dispatch({ type: 'woke', at: Date.now() }), Math.max(0, effect.at - Date.now()))
  }

  async function save(token: number, version: number | null) {
    try {
      const newVersion = await given.save(version)
      dispatch({ type: 'saved', token, version: newVersion, at: Date.now() })
    } catch (error) {
      const failure = failureOf(error)
      given.onFailure(failure, error)
      dispatch({ type: 'failed', token, failure, at: Date.now() })
    }
  }

  return {
    dispatch,
    getState: (): AutosaveState => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => clearTimeout(alarm),

    /** Saves now. Resolves true once everything typed so far is on the server, false when that failed. */
    async flush(): Promise<boolean> {
      dispatch({ type: 'saveRequested', at: Date.now() })
      await new Promise<void>((resolve) => {
        const check = () => {
          const status = saveStatus(state)
          if (state.inFlight !== null || (status === 'unsaved' && state.isRequested)) return
          listeners.delete(check)
          resolve()
        }
        listeners.add(check)
        check()
      })
      return !isDirty(state)
    },
  }
}

/** A busy or broken server is waited for like a lost connection; what it refused is not sent again unchanged. */
function failureOf(error: unknown): SaveFailure {
  if (!(error instanceof ApiError)) return 'offline'
  if (error.status === 412) return 'conflict'
  return error.status >= 500 || error.status === 429 ? 'offline' : 'rejected'
}
