import type { Home } from '@bantin/contract'
import { presentSummary } from './presenter.ts'
import type { SummaryRow } from './summary-sql.ts'

/** Three as cards beside the lead, the others as lines along the rail. */
const latestShown = 8

/** The front page: a lead story with a picture, the newest after it, and each section's newest; nothing twice. */
export function arrangeHome(given: {
  latest: SummaryRow[]
  bySection: (SummaryRow & { top_slug: string; top_name: string; top_name_en: string | null })[]
  perSection: number
  publicUrl: string
}): Home {
  const lead = given.latest.find((row) => row.cover !== null) ?? given.latest[0] ?? null
  const latest = given.latest.filter((row) => row !== lead).slice(0, latestShown)
  const shown = new Set([lead, ...latest].map((row) => row?.id))
  const sections = new Map<string, Home['sections'][number]>()
  for (const row of given.bySection) {
    if (shown.has(row.id)) continue
    const section = { slug: row.top_slug, name: row.top_name, nameEn: row.top_name_en }
    const block = sections.get(row.top_slug) ?? { section, articles: [] }
    sections.set(row.top_slug, block)
    if (block.articles.length < given.perSection) block.articles.push(presentSummary(row, given.publicUrl))
  }
  return {
    lead: lead && presentSummary(lead, given.publicUrl),
    latest: latest.map((row) => presentSummary(row, given.publicUrl)),
    sections: [...sections.values()],
  }
}
