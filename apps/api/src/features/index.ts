import type { App } from '../app-types.ts'
import { accountsManagement } from './accounts/management.ts'
import { accountsSessions } from './accounts/sessions.ts'
import { sectionsDelivery } from './sections/delivery.ts'
import { sectionsManagement } from './sections/management.ts'

/** Every feature's routes, under /api/v1. */
export async function features(app: App) {
  for (const register of [accountsSessions, accountsManagement, sectionsDelivery, sectionsManagement]) {
    await register(app)
  }
}
