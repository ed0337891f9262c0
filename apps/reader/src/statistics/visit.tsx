import type { Online } from '@bantin/contract'
import { createContext, type ReactNode, use, useEffect, useRef, useState } from 'react'
import { useLocation, useMatches } from 'react-router'
import { useApi } from '../api/api-context.tsx'
import { recordPresence, recordVisit } from '../api/reader-api.ts'

interface CountedVisit {
  /** Null where the page is no article, or the API did not say. */
  article: { id: string; views: number } | null
  online: Online
}

const presenceIntervalMs = 60_000
const referrerMaxLength = 2_000
const pathMaxLength = 1_024

const VisitContext = createContext<CountedVisit | null>(null)

/** Counts each page shown as one visit, and tells now and then that a reader is still there. */
export function VisitProvider({ children }: { children: ReactNode }) {
  const client = useApi()
  const { pathname, search } = useLocation()
  const path = pathname + search
  const articleId = useArticleId()
  const counted = useRef<string | null>(null)
  const [visit, setVisit] = useState<CountedVisit | null>(null)

  useEffect(() => {
    // Going to a place within the page (the skip link does) is no new visit.
    if (counted.current === path) return
    const isFirst = counted.current === null
    counted.current = path
    const referrer = isFirst ? document.referrer.slice(0, referrerMaxLength) : ''
    async function count() {
      const { views, online } = await recordVisit(client, {
        path: path.slice(0, pathMaxLength),
        ...(articleId === undefined ? {} : { articleId }),
        ...(referrer === '' ? {} : { referrer }),
      })
      const isArticle = articleId !== undefined && views !== undefined
      setVisit({ article: isArticle ? { id: articleId, views } : null, online })
    }
    // A visit that could not be counted must not trouble the reader.
    count().catch(() => undefined)
  }, [client, path, articleId])

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') recordPresence(client).catch(() => undefined)
    }, presenceIntervalMs)
    return () => clearInterval(timer)
  }, [client])

  return <VisitContext value={visit}>{children}</VisitContext>
}

/** The views of an article, this visit included; undefined until it has been counted. */
export function useCountedViews(articleId: string): number | undefined {
  const article = use(VisitContext)?.article
  return article?.id === articleId ? article.views : undefined
}

/** Who was online when the latest visit was counted, this reader included; undefined until then. */
export function useCountedOnline(): Online | undefined {
  return use(VisitContext)?.online
}

function useArticleId(): string | undefined {
  const { loaderData } = useMatches().at(-1) ?? {}
  if (typeof loaderData !== 'object' || loaderData === null || !('articleId' in loaderData)) return undefined
  return typeof loaderData.articleId === 'string' ? loaderData.articleId : undefined
}
