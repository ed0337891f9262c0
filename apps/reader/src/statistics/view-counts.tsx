import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import { useApi } from '../api/api-context.tsx'
import { listViews } from '../api/reader-api.ts'
import { useLocale } from '../i18n/locale-context.tsx'
import { FirstCountsContext } from './first-counts.ts'

const ViewCountsContext = createContext<ReadonlyMap<string, number>>(new Map())
// As many as the API takes at once.
const idsPerRequest = 100

/** Asks once for the views of all the articles a page lists, and again for those added since. */
export function ViewCountsProvider({ ids, children }: { ids: readonly string[]; children: ReactNode }) {
  const client = useApi()
  const first = use(FirstCountsContext)
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(
    () => new Map(first?.views.map(({ id, views }) => [id, views])),
  )
  const wanted = [...new Set(ids)].filter((id) => !counts.has(id)).slice(0, idsPerRequest)
  const wantedKey = wanted.join(',')

  useEffect(() => {
    if (wantedKey === '') return undefined
    const controller = new AbortController()
    async function ask() {
      const asked = wantedKey.split(',')
      const items = await listViews(client, asked, controller.signal)
      // Ids the API does not answer count as known too, or they would be asked for without end.
      const unanswered = asked.map((id) => [id, -1] as const)
      const answered = items.map(({ id, views }) => [id, views] as const)
      setCounts((known) => new Map([...known, ...unanswered, ...answered]))
    }
    // Lists read well without their counts.
    ask().catch(() => undefined)
    return () => controller.abort()
  }, [client, wantedKey])

  return <ViewCountsContext value={counts}>{children}</ViewCountsContext>
}

/** The views of a listed article; undefined while they are not known. */
export function useViewCount(articleId: string): number | undefined {
  const count = use(ViewCountsContext).get(articleId)
  return count === undefined || count < 0 ? undefined : count
}

/** ` · 1.204 lượt xem`, or nothing while the count is not known. */
export function ViewCount({ articleId }: { articleId: string }) {
  const { t } = useLocale()
  const count = useViewCount(articleId)
  return count === undefined ? null : ` · ${t('views', { n: count })}`
}
