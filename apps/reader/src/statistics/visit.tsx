import { createContext, type ReactNode, use, useEffect, useRef, useState } from 'react'
import { useLocation, useMatches } from 'react-router'
import { useApi } from '../api/api-context.tsx'
import { recordPresence, recordVisit } from '../api/reader-api.ts'

interface CountedArticle {
  articleId: string
  views: number
}

const presenceIntervalMs = 60_000
const referrerMaxLength = 2_000
const pathMaxLength = 1_024

const VisitContext = createContext<CountedArticle | null>(null)

/** Counts each page shown as one visit, and tells now and then that a reader is still there. */
export function VisitProvider({ children }: { children: ReactNode }) {
  const client = useApi()
  const { key, pathname, search } = useLocation()
  const articleId = useArticleId()
  const counted = useRef<string | null>(null)
  const [article, setArticle] = useState<CountedArticle | null>(null)

  useEffect(() => {
    if (counted.current === key) return
    const isFirst = counted.current === null
    counted.current = key
    const referrer = isFirst ? document.referrer.slice(0, referrerMaxLength) : ''
    async function count() {
      const { views } = await recordVisit(client, {
        path: (pathname + search).slice(0, pathMaxLength),
        ...(articleId === undefined ? {} : { articleId }),
        ...(referrer === '' ? {} : { referrer }),
      })
      if (articleId !== undefined && views !== undefined) setArticle({ articleId, views })
    }
    // A visit that could not be counted must not trouble the reader.
    count().catch(() => undefined)
  }, [client, key, pathname, search, articleId])

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') recordPresence(client).catch(() => undefined)
    }, presenceIntervalMs)
    return () => clearInterval(timer)
  }, [client])

  return <VisitContext value={article}>{children}</VisitContext>
}

/** The views of an article, this visit included; undefined until it has been counted. */
export function useCountedViews(articleId: string): number | undefined {
  const article = use(VisitContext)
  return article?.articleId === articleId ? article.views : undefined
}

function useArticleId(): string | undefined {
  const { loaderData } = useMatches().at(-1) ?? {}
  if (typeof loaderData !== 'object' || loaderData === null || !('articleId' in loaderData)) return undefined
  return typeof loaderData.articleId === 'string' ? loaderData.articleId : undefined
}
