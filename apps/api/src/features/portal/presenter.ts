import type { Portal } from '@bantin/contract'
import { presentFeatured } from '../featured/presenter.ts'
import { presentPoll, presentResults } from '../polls/presenter.ts'
import { presentSectionTree } from '../sections/presenter.ts'
import { presentSite } from '../settings/presenter.ts'
import type { PortalRow } from './repository.ts'

/** Each part is presented by the feature it belongs to. */
export function presentPortal(
  { site, sections, featured, poll, results, as_of }: PortalRow,
  { publicUrl, timeZone }: { publicUrl: string; timeZone: string },
): Portal {
  return {
    site: presentSite(site, timeZone),
    sections: presentSectionTree(sections),
    featured: featured.map((row) =>
      presentFeatured({ ...row, publish_at: toDate(row.publish_at) }, publicUrl),
    ),
    poll:
      poll &&
      presentPoll({
        ...poll,
        opens_at: new Date(poll.opens_at),
        closes_at: toDate(poll.closes_at),
        updated_at: new Date(poll.updated_at),
      }),
    pollResults: results && presentResults({ ...results, as_of }),
  }
}

function toDate(instant: string | null): Date | null {
  return instant === null ? null : new Date(instant)
}
