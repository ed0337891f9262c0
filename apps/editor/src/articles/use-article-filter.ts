import { useSearchParams } from 'react-router'
import type { ArticleFilter } from '../api/articles.ts'

const states = ['draft', 'in_review', 'approved', 'published', 'scheduled', 'withdrawn', 'trashed'] as const

/** The filter of the list, kept in the address so that a list can be sent to a colleague. */
export function useArticleFilter() {
  const [params, setParams] = useSearchParams()
  const filter: ArticleFilter = {
    state: states.find((state) => state === params.get('trang-thai')),
    section: params.get('chuyen-muc') ?? undefined,
    q: params.get('q') ?? undefined,
    mine: params.get('cua-toi') === '1' || undefined,
  }
  function change(values: Partial<ArticleFilter>) {
    const next = { ...filter, ...values }
    const entries: [string, string | undefined][] = [
      ['trang-thai', next.state],
      ['chuyen-muc', next.section],
      ['q', next.q],
      ['cua-toi', next.mine === true ? '1' : undefined],
    ]
    setParams(
      entries.filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
      { replace: true },
    )
  }
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  return { filter, change, isFiltered, clear: () => setParams({}, { replace: true }) }
}
