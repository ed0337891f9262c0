import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { articleQuery } from '../api/articles.ts'
import { useMessages } from '../i18n/messages.tsx'
import { ErrorState, LoadingState } from '../ui/view-states.tsx'
import { ArticleEditor } from './article-editor.tsx'
import { ArticleListPane } from './article-list-pane.tsx'
import classes from './article-page.module.css'

const newId = 'moi'

type Sitting = { key: string; articleId: string; createdId: string | null }

/** A new address means another page, but for the address of what was just created here. */
function moveTo(sitting: Sitting, id: string): Sitting {
  if (id === sitting.createdId) return { key: sitting.key, articleId: id, createdId: null }
  return { key: id === newId ? crypto.randomUUID() : id, articleId: id, createdId: null }
}

/** List, text and details of one article; `/bai-viet/moi` is a new one. */
export function ArticlePage() {
  const { id = newId } = useParams()
  const [isFocused, setIsFocused] = useState(false)
  // A new article gets its address when it is first saved; the page under the user's hands must stay the same.
  const [sitting, setSitting] = useState<Sitting>({ key: id, articleId: id, createdId: null })
  if (sitting.articleId !== id) setSitting(moveTo(sitting, id))
  const navigate = useNavigate()
  const { search } = useLocation()
  return (
    <div className={classes.panes} data-focused={isFocused || undefined}>
      <div className={classes.list}>
        <ArticleListPane />
      </div>
      {sitting.key === newId || sitting.key !== id ? (
        <ArticleEditor
          key={sitting.key}
          initial={null}
          isFocused={isFocused}
          onFocusToggle={() => setIsFocused(!isFocused)}
          onCreated={(article) => {
            setSitting((current) => ({ ...current, createdId: article.id }))
            void navigate(`/bai-viet/${article.id}${search}`, { replace: true })
          }}
        />
      ) : (
        <ExistingArticle
          key={id}
          id={id}
          isFocused={isFocused}
          onFocusToggle={() => setIsFocused(!isFocused)}
        />
      )}
    </div>
  )
}

function ExistingArticle({ id, ...others }: { id: string; isFocused: boolean; onFocusToggle: () => void }) {
  const m = useMessages()
  // Opened anew each time: what was cached may be older than what a colleague saved since.
  const article = useQuery({ ...articleQuery(id), refetchOnWindowFocus: false, staleTime: 0, gcTime: 0 })
  if (article.isError) {
    return (
      <div className={classes.message}>
        <ErrorState
          text={m.article.loadFailed}
          error={article.error}
          onRetry={() => void article.refetch()}
        />
      </div>
    )
  }
  if (article.isPending) {
    return (
      <div className={classes.message}>
        <LoadingState text={m.article.loading} />
      </div>
    )
  }
  return <ArticleEditor initial={article.data} onCreated={() => {}} {...others} />
}
