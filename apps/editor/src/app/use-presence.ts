import { useEffect } from 'react'
import { sendPresence } from '../api/statistics.ts'

const beatMs = 60_000

/** Counts whoever works here among the members online, as long as the page is looked at. */
export function usePresence() {
  useEffect(() => {
    const beat = () => {
      // A beat that is lost is made up for by the next.
      if (document.visibilityState === 'visible') sendPresence().catch(() => undefined)
    }
    beat()
    const timer = setInterval(beat, beatMs)
    document.addEventListener('visibilitychange', beat)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', beat)
    }
  }, [])
}
