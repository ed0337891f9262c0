import { useSyncExternalStore } from 'react'

// Only a hint, so that a returning reader sees results and no form: who has voted is for the server to say.
const storageKey = 'bantin.voted'
const remembered = 100
const listeners = new Set<() => void>()

/** Whether this browser remembers having answered the poll. */
export function useVotedHint(pollId: string): boolean {
  return useSyncExternalStore(
    subscribe,
    () => readVoted().includes(pollId),
    () => false,
  )
}

/** Remembers, or forgets, that this browser has answered the poll. */
export function writeVotedHint(pollId: string, hasVoted: boolean): void {
  const others = readVoted().filter((id) => id !== pollId)
  try {
    localStorage.setItem(storageKey, (hasVoted ? [pollId, ...others] : others).slice(0, remembered).join(','))
  } catch {
    // Storage may be forbidden; the server still knows.
  }
  for (const listener of listeners) listener()
}

function readVoted(): string[] {
  try {
    return (localStorage.getItem(storageKey) ?? '').split(',').filter((id) => id !== '')
  } catch {
    return []
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
