import type { Home } from '@bantin/contract'
import type { HomeRow } from './delivery-repository.ts'
import { presentSummary } from './presenter.ts'

/** Three as cards beside the lead, the others as lines along the rail. */
const latestShown = 8

/** The front page: a lead story with a picture, the newest after it, and each section's newest; nothing twice. */
export function arrangeHome(
  rows: HomeRow[],
  { perSection, publicUrl }: { perSection: number; publicUrl: string },
): Home {
  const newest = rows.filter((row) => row.top_slug === null)
  const lead = newest.find((row) => row.cover !== null) ?? newest[0] ?? null
  const latest = newest.filter((row) => row !== lead).slice(0, latestShown)
  const shown = new Set([lead, ...latest].map((row) => row?.id))
  const sections = new Map<string, Home['sections'][number]>()
  for (const row of rows) {
    if (row.top_slug === null || row.top_name === null || shown.has(row.id)) continue
    const section = { slug: row.top_slug, name: row.top_name, nameEn: row.top_name_en }
    const block = sections.get(row.top_slug) ?? { section, articles: [] }
    sections.set(row.top_slug, block)
    if (block.articles.length < perSection) block.articles.push(presentSummary(row, publicUrl))
  }
  return {
    lead: lead && presentSummary(lead, publicUrl),
    latest: latest.map((row) => presentSummary(row, publicUrl)),
    sections: [...sections.values()],
  }
}
