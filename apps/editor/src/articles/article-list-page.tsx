import { formatDateTime, formatRelative } from '@bantin/vietnamese'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useLocation, useNavigate } from 'react-router'
import { articleListQuery } from '../api/articles.ts'
import type { ManagedArticleSummary } from '../api/types.ts'
import { useLanguage, useMessages } from '../i18n/messages.tsx'
import { LoadMore } from '../ui/load-more.tsx'
import { Page } from '../ui/page.tsx'
import { ShortcutButton } from '../ui/shortcut-button.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/view-states.tsx'
import { ArticleFilters } from './article-filters.tsx'
import { ArticleState } from './article-state.tsx'
import { ClearFilters } from './clear-filters.tsx'
import { useArticleFilter } from './use-article-filter.ts'
import table from '../ui/data-table.module.css'

export function ArticleListPage() {
  const m = useMessages()
  const navigate = useNavigate()
  const control = useArticleFilter()
  const articles = useInfiniteQuery(articleListQuery(control.filter))
  const items = articles.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page
      title={m.articles.title}
      actions={
        <ShortcutButton shortcut="N" onClick={() => void navigate('/bai-viet/moi')}>
          {m.articles.new}
        </ShortcutButton>
      }
    >
      <ArticleFilters control={control} />
      {articles.isPending && <LoadingState />}
      {articles.isError && (
        <ErrorState
          text={m.articles.loadFailed}
          error={articles.error}
          onRetry={() => void articles.refetch()}
        />
      )}
      {articles.isSuccess && items.length === 0 && (
        <EmptyState
          text={control.isFiltered ? m.articles.emptyFiltered : m.articles.empty}
          action={control.isFiltered ? <ClearFilters onClear={control.clear} /> : undefined}
        />
      )}
      {items.length > 0 && <ArticleTable items={items} />}
      <LoadMore pages={articles} />
    </Page>
  )
}

function ArticleTable({ items }: { items: ManagedArticleSummary[] }) {
  const { messages: m, locale } = useLanguage()
  const { search } = useLocation()
  return (
    <table className={table.table} aria-label={m.articles.listLabel}>
      <thead>
        <tr>
          <th scope="col">{m.articles.columns.title}</th>
          <th scope="col">{m.articles.columns.state}</th>
          <th scope="col" className={table.wide}>
            {m.articles.columns.section}
          </th>
          <th scope="col" className={table.wide}>
            {m.articles.columns.author}
          </th>
          <th scope="col" className={table.medium}>
            {m.articles.columns.updated}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((article) => (
          <tr key={article.id}>
            <td>
              <Link className={table.name} to={`/bai-viet/${article.id}${search}`}>
                {article.title === '' ? m.articles.untitled : article.title}
              </Link>
              <ArticleFlags article={article} />
              <span className={table.under}>
                {[article.section?.name, article.author].filter(Boolean).join(' · ')}
              </span>
            </td>
            <td>
              <ArticleState article={article} />
            </td>
            <td className={table.wide}>{article.section?.name ?? '—'}</td>
            <td className={table.wide}>{article.author ?? '—'}</td>
            <td className={`${table.medium} ${table.quiet}`}>
              <time dateTime={article.updatedAt} title={formatDateTime(article.updatedAt, { locale })}>
                {formatRelative(article.updatedAt, { locale })}
              </time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What one must know of an article beside its state. */
export function ArticleFlags({ article }: { article: ManagedArticleSummary }) {
  const m = useMessages()
  const flags = [
    article.hasPendingChanges ? m.articles.pendingChanges : null,
    article.internal ? m.articles.internal : null,
  ].filter((flag) => flag !== null)
  return flags.length === 0 ? null : <span className={table.quiet}> · {flags.join(' · ')}</span>
}
