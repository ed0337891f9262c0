import type { Settings, Site } from '@bantin/contract'
import type { getSettingsRow, SiteRow } from './repository.ts'

export function presentSite(row: SiteRow, timeZone: string): Site {
  const { name, tagline, address, phone, email, license } = row
  return {
    name,
    nameEn: row.name_en,
    tagline,
    taglineEn: row.tagline_en,
    address,
    phone,
    email,
    editorInChief: row.editor_in_chief,
    license,
    timeZone,
  }
}

export function presentSettings(row: Awaited<ReturnType<typeof getSettingsRow>>): Settings {
  const { name, nameEn, tagline, taglineEn, address, phone, email, editorInChief, license, version } = row
  // At most a million million: see UpdateSettings.
  const visitsBaseline = Number(row.visitsBaseline)
  return {
    name,
    nameEn,
    tagline,
    taglineEn,
    address,
    phone,
    email,
    editorInChief,
    license,
    visitsBaseline,
    version,
  }
}
