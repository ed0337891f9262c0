import type { App } from '../app-types.ts'
import { accountsManagement } from './accounts/management.ts'
import { accountsSessions } from './accounts/sessions.ts'
import { articlesDelivery } from './articles/delivery.ts'
import { articlesManagement } from './articles/management.ts'
import { mediaManagement } from './media/management.ts'
import { sectionsDelivery } from './sections/delivery.ts'
import { sectionsManagement } from './sections/management.ts'

/** Every feature's routes, under /api/v1. */
export async function features(app: App) {
  for (const register of [
    accountsSessions,
    accountsManagement,
    articlesDelivery,
    articlesManagement,
    mediaManagement,
    sectionsDelivery,
    sectionsManagement,
  ]) {
    await register(app)
  }
}
