import type { Settings, UpdateSettings } from '@bantin/contract'
import type { Database, DatabaseOrTransaction } from '@bantin/database'
import type { CurrentUser } from '../../app-types.ts'
import { requireVersion } from '../../lib/preconditions.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { recordChange } from '../changes/record-change.ts'
import { presentSettings } from './presenter.ts'
import { getSettingsRow, lockSettings, type SettingsChange, updateSettingsRow } from './repository.ts'

export async function getSettings(db: DatabaseOrTransaction): Promise<Settings> {
  return presentSettings(await getSettingsRow(db))
}

/** Changes the portal's settings. Notes which ones, and of the carried-over visits what they were and are. */
export async function updateSettings(
  db: Database,
  actor: CurrentUser | null,
  given: { expectedVersion: number; input: UpdateSettings },
): Promise<Settings> {
  return db.$transaction(async (tx) => {
    const before = presentSettings(await lockSettings(tx))
    requireVersion({ expected: given.expectedVersion, current: before })
    const after = presentSettings(await updateSettingsRow(tx, toChange(given.input)))
    const changed = Object.keys(given.input).filter(
      (key) => before[key as keyof Settings] !== after[key as keyof Settings],
    )
    await recordAudit(tx, {
      actorId: actor?.id ?? null,
      action: 'settings.updated',
      resource: 'site',
      resourceId: null,
      detail: {
        fields: changed,
        ...(changed.includes('visitsBaseline') && {
          visitsBaseline: { from: before.visitsBaseline, to: after.visitsBaseline },
        }),
      },
    })
    await recordChange(tx, { type: 'updated', resource: 'site', id: null })
    return after
  })
}

function toChange({ visitsBaseline, name, tagline, ...lines }: UpdateSettings): SettingsChange {
  return {
    ...(name === undefined ? {} : { name }),
    ...(tagline === undefined ? {} : { tagline }),
    ...(visitsBaseline === undefined ? {} : { visitsBaseline: BigInt(visitsBaseline) }),
    // An emptied field of a form is no value.
    ...Object.fromEntries(Object.entries(lines).map(([key, value]) => [key, value || null])),
  }
}
