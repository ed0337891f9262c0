import { api, unwrap } from './http.ts'

/** Tells that the signed-in user is here. */
export function sendPresence() {
  return unwrap(api.POST('/api/v1/stats/presence', { body: {} }))
}
