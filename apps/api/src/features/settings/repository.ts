import type { DatabaseOrTransaction, SqlReader } from '@bantin/database'

export interface SiteRow {
  name: string
  name_en: string | null
  tagline: string
  tagline_en: string | null
  address: string | null
  phone: string | null
  email: string | null
  editor_in_chief: string | null
  license: string | null
}

/** Public handle. */
export async function getSite(db: SqlReader): Promise<SiteRow> {
  const [row] = await db.$queryRaw<SiteRow[]>`
    SELECT name, name_en, tagline, tagline_en, address, phone, email, editor_in_chief, license FROM delivery.site`
  if (!row) throw new Error('The settings have no row')
  return row
}

export async function getSettingsRow(db: DatabaseOrTransaction) {
  return db.settings.findUniqueOrThrow({ where: { id: 1 } })
}

/** The settings, changed by no one else until the transaction ends. */
export async function lockSettings(tx: DatabaseOrTransaction) {
  await tx.$executeRaw`SELECT 1 FROM settings WHERE id = 1 FOR UPDATE`
  return getSettingsRow(tx)
}

export interface SettingsChange {
  name?: string
  nameEn?: string | null
  tagline?: string
  taglineEn?: string | null
  address?: string | null
  phone?: string | null
  email?: string | null
  editorInChief?: string | null
  license?: string | null
  visitsBaseline?: bigint
}

export async function updateSettingsRow(tx: DatabaseOrTransaction, change: SettingsChange) {
  return tx.settings.update({ where: { id: 1 }, data: { ...change, version: { increment: 1 } } })
}
