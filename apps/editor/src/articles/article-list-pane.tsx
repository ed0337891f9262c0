import { formatRelative } from '@bantin/vietnamese'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, NavLink, useLocation, useNavigate } from 'react-router'
import { articleListQuery } from '../api/articles.ts'
import { useLanguage } from '../i18n/messages.tsx'
import { LoadMore } from '../ui/load-more.tsx'
import { ShortcutButton } from '../ui/shortcut-button.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/view-states.tsx'
import { ArticleFilters } from './article-filters.tsx'
import { ArticleState } from './article-state.tsx'
import { useArticleFilter } from './use-article-filter.ts'
import classes from './article-list-pane.module.css'

/** The list beside the text, on wide screens. */
export function ArticleListPane() {
  const { messages: m, locale } = useLanguage()
  const { search } = useLocation()
  const navigate = useNavigate()
  const control = useArticleFilter()
  const articles = useInfiniteQuery(articleListQuery(control.filter))
  const items = articles.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <nav className={classes.pane} aria-label={m.articles.listLabel}>
      <div className={classes.head}>
        <Link className={classes.all ?? ''} to={`/bai-viet${search}`}>
          {m.articles.title}
        </Link>
        <ShortcutButton
          shortcut="N"
          size="compact-sm"
          variant="default"
          onClick={() => void navigate('/bai-viet/moi')}
        >
          {m.articles.new}
        </ShortcutButton>
      </div>
      <ArticleFilters control={control} compact />
      {articles.isPending && <LoadingState />}
      {articles.isError && (
        <ErrorState
          text={m.articles.loadFailed}
          error={articles.error}
          onRetry={() => void articles.refetch()}
        />
      )}
      {articles.isSuccess && items.length === 0 && <EmptyState text={m.articles.emptyFiltered} />}
      <ul className={classes.list}>
        {items.map((article) => (
          <li key={article.id}>
            <NavLink className={classes.item ?? ''} to={`/bai-viet/${article.id}${search}`}>
              <span className={classes.title}>
                {article.title === '' ? m.articles.untitled : article.title}
              </span>
              <span className={classes.facts}>
                <ArticleState article={article} />
                <span>{formatRelative(article.updatedAt, { locale })}</span>
              </span>
            </NavLink>
          </li>
        ))}
      </ul>
      <LoadMore pages={articles} />
    </nav>
  )
}
