import type { Home } from '@bantin/contract'
import type { HomeRow } from './delivery-repository.ts'
import { presentSummary } from './presenter.ts'

/** The front page: a lead story with a picture, the newest after it, and each section's newest; nothing twice. */
export function presentHome(rows: HomeRow[], publicUrl: string): Home {
  const home: Home = { lead: null, latest: [], sections: [] }
  for (const row of rows) {
    const article = presentSummary(row, publicUrl)
    if (row.place === 'lead') home.lead = article
    else if (row.place === 'latest') home.latest.push(article)
    else {
      const last = home.sections.at(-1)
      if (last && last.section.slug === row.top_slug) last.articles.push(article)
      else home.sections.push({ section: presentTop(row), articles: [article] })
    }
  }
  return home
}

function presentTop({ top_slug: slug, top_name: name, top_name_en: nameEn }: HomeRow) {
  return { slug: slug ?? '', name: name ?? '', nameEn }
}
