import { useQueryClient } from '@tanstack/react-query'
import { signOut } from '../api/accounts.ts'
import { useErrorMessage } from '../i18n/use-error-message.ts'
import { notifyError } from '../ui/notify.ts'
import { session } from './browser-session.ts'

/** Ends the session here and on the server, and forgets what was read with it. */
export function useSignOut(): () => Promise<void> {
  const queryClient = useQueryClient()
  const describe = useErrorMessage()
  return async () => {
    try {
      await signOut()
    } catch (error) {
      // Signing out here alone would leave the cookie good on a shared machine.
      notifyError(describe(error))
      return
    }
    session.forget()
    queryClient.clear()
  }
}
