import { useEffect } from 'react'
import { useBlocker } from 'react-router'

/**
 * Keeps the user on a page with unsaved work: the browser asks before the page is closed, and moves within the app are
 * blocked until the returned blocker is told to proceed or reset.
 */
export function useLeaveGuard(isDirty: () => boolean) {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isDirty()) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isDirty])
  return useBlocker(({ currentLocation, nextLocation }) => {
    return currentLocation.pathname !== nextLocation.pathname && isDirty()
  })
}
