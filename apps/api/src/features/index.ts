import type { App } from '../app-types.ts'
import { accountsManagement } from './accounts/management.ts'
import { accountsSessions } from './accounts/sessions.ts'
import { articlesDelivery } from './articles/delivery.ts'
import { articlesManagement } from './articles/management.ts'
import { auditManagement } from './audit/management.ts'
import { eventsDelivery } from './events/delivery.ts'
import { eventsManagement } from './events/management.ts'
import { featuredDelivery } from './featured/delivery.ts'
import { featuredManagement } from './featured/management.ts'
import { mediaManagement } from './media/management.ts'
import { pollsDelivery } from './polls/delivery.ts'
import { pollsManagement } from './polls/management.ts'
import { portalDelivery } from './portal/delivery.ts'
import { searchDelivery } from './search/delivery.ts'
import { sectionsDelivery } from './sections/delivery.ts'
import { sectionsManagement } from './sections/management.ts'
import { settingsDelivery } from './settings/delivery.ts'
import { settingsManagement } from './settings/management.ts'
import { statisticsDelivery } from './statistics/delivery.ts'

/** Every feature's routes, under /api/v1. */
export function features(app: App, _options: unknown, done: () => void) {
  for (const register of [
    accountsSessions,
    accountsManagement,
    articlesDelivery,
    articlesManagement,
    searchDelivery,
    auditManagement,
    eventsDelivery,
    eventsManagement,
    featuredDelivery,
    featuredManagement,
    mediaManagement,
    settingsDelivery,
    settingsManagement,
    pollsDelivery,
    pollsManagement,
    portalDelivery,
    sectionsDelivery,
    sectionsManagement,
    statisticsDelivery,
  ]) {
    register(app)
  }
  done()
}
