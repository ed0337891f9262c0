import type { ArticleSummary, Home } from '@bantin/contract'

const nextCount = 3
const latestCount = 6
const perSection = 4

/**
 * Where each article of the front page goes. One already shown above is not shown again below, and a section left with
 * nothing drops out. `beside` stands next to the rail with the lead, where there is no further news to fill that place.
 */
export function arrangeHome({ lead, latest, sections }: Home): {
  lead: ArticleSummary | null
  next: ArticleSummary[]
  latest: ArticleSummary[]
  beside: Home['sections']
  sections: Home['sections']
} {
  const shown = new Set<string>(lead === null ? [] : [lead.id])
  const take = (articles: readonly ArticleSummary[], count: number) => {
    const taken = articles.filter(({ id }) => !shown.has(id)).slice(0, count)
    for (const { id } of taken) shown.add(id)
    return taken
  }
  const next = take(latest, nextCount)
  const others = take(latest, latestCount)
  const bySection = sections
    .map(({ section, articles }) => ({ section, articles: take(articles, perSection) }))
    .filter(({ articles }) => articles.length > 0)
  const besideCount = others.length === 0 ? 1 : 0
  return {
    lead,
    next,
    latest: others,
    beside: bySection.slice(0, besideCount),
    sections: bySection.slice(besideCount),
  }
}
