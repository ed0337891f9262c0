import type { SqlReader } from '@bantin/database'
import type { presentFeatured } from '../featured/presenter.ts'
import type { presentPoll, presentResults } from '../polls/presenter.ts'
import type { presentSectionTree } from '../sections/presenter.ts'
import type { presentSite } from '../settings/presenter.ts'

/** The rows of the features, which present them. */
export interface PortalRow {
  site: Parameters<typeof presentSite>[0]
  sections: Parameters<typeof presentSectionTree>[0]
  featured: AsJson<Parameters<typeof presentFeatured>[0]>[]
  poll: AsJson<Parameters<typeof presentPoll>[0]> | null
  results: Omit<Parameters<typeof presentResults>[0], 'as_of'> | null
  as_of: Date
}

/** A row that went through JSON: its instants are text. */
type AsJson<Row> = {
  [Name in keyof Row]: Date extends Row[Name] ? Exclude<Row[Name], Date> | string : Row[Name]
}

/** Everything around a page in one statement, so that all of it is of one instant. Public handle. */
export async function getPortalRow(db: SqlReader): Promise<PortalRow> {
  const [row] = await db.$queryRaw<PortalRow[]>`
    WITH poll AS (
      SELECT * FROM delivery.polls WHERE status = 'open' ORDER BY opens_at DESC, id DESC LIMIT 1)
    SELECT
      to_jsonb(site) AS site,
      (SELECT coalesce(jsonb_agg(to_jsonb(s) ORDER BY s.position, s.name, s.id), '[]') FROM delivery.sections s) AS sections,
      (SELECT coalesce(jsonb_agg(to_jsonb(f) ORDER BY f.position), '[]') FROM delivery.featured f) AS featured,
      (SELECT to_jsonb(p) FROM poll p) AS poll,
      (SELECT (SELECT jsonb_build_object('total_voters', r.total_voters, 'options', r.options)
                 FROM delivery.poll_results r WHERE r.poll_id = p.id)
         FROM poll p WHERE p.results_visibility = 'always') AS results,
      now() AS as_of
    FROM delivery.site site`
  if (!row) throw new Error('The settings have no row')
  return row
}
