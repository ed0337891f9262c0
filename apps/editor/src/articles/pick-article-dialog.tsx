import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { articleSearchQuery } from '../api/articles.ts'
import type { ManagedArticleSummary } from '../api/types.ts'
import { useMessages } from '../i18n/messages.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/view-states.tsx'
import { ArticleState } from './article-state.tsx'
import classes from './pick-article-dialog.module.css'

/** Finds an article by its title. */
export function PickArticleDialog(props: {
  onPick: (article: ManagedArticleSummary) => void
  onClose: () => void
}) {
  const m = useMessages()
  const [text, setText] = useState('')
  const [q] = useDebouncedValue(text.trim(), 250)
  const articles = useQuery(articleSearchQuery(q))
  return (
    <Dialog opened title={m.pickArticle.title} size="lg" onClose={props.onClose}>
      <TextInput
        type="search"
        label={m.pickArticle.label}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      {articles.isPending && <LoadingState />}
      {articles.isError && (
        <ErrorState
          text={m.articles.loadFailed}
          error={articles.error}
          onRetry={() => void articles.refetch()}
        />
      )}
      {articles.data?.items.length === 0 && <EmptyState text={m.pickArticle.nothing} />}
      <ul className={classes.list}>
        {articles.data?.items.map((article) => (
          <li key={article.id}>
            <button type="button" className={classes.item} onClick={() => props.onPick(article)}>
              <span className={classes.title}>
                <span className="visually-hidden">{m.pickArticle.choose} </span>
                {article.title}
              </span>
              <span className={classes.quiet}>
                <ArticleState article={article} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
