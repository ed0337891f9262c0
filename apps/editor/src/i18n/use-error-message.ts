import { clockTime } from '../lib/time.ts'
import { useMessages } from './messages.tsx'
import { errorMessage } from './problem-message.ts'

/** Writes whatever a call threw as a sentence in the language chosen. */
export function useErrorMessage(): (error: unknown) => string {
  const m = useMessages()
  return (error) => errorMessage(error, m, clockTime)
}
