import { createSession } from './session.ts'

const hintKey = 'bantin-signed-in'

/** This page's session. */
export const session = createSession({
  fetch: (input, init) => window.fetch(input, init),
  exclusively: runExclusively,
  hint: {
    read: () => localStorage.getItem(hintKey) === '1',
    write: (isSignedIn) =>
      isSignedIn ? localStorage.setItem(hintKey, '1') : localStorage.removeItem(hintKey),
  },
})

async function runExclusively<Result>(run: () => Promise<Result>): Promise<Result> {
  // Absent outside secure contexts (plain http on another machine); then two tabs may meet, and one signs in again.
  const locks: LockManager | undefined = navigator.locks
  if (locks === undefined) return run()
  return locks.request('bantin-session', run)
}
