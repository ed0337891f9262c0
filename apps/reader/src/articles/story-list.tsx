import type { ArticleSummary } from '@bantin/contract'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import type { Page } from '../api/reader-api.ts'
import { useLocale } from '../i18n/locale-context.tsx'
import { withParameter } from '../lib/paths.ts'
import { ViewCountsProvider } from '../statistics/view-counts.tsx'
import { Link } from '../ui/link.tsx'
import { StoryRow } from './story.tsx'
import ui from '../ui/ui.module.css'
import styles from './story-list.module.css'

/**
 * A list that grows. "Xem thêm" is a link to the next page, which a click adds here instead. Give it a `key` that changes
 * with the list.
 */
export function StoryList<Item extends ArticleSummary>({
  first,
  loadMore,
  hasKick = false,
  renderItem = (article) => <StoryRow article={article} hasKick={hasKick} />,
}: {
  first: Page<Item>
  loadMore: (cursor: string) => Promise<Page<Item>>
  hasKick?: boolean
  renderItem?: (item: Item) => ReactNode
}) {
  const { t } = useLocale()
  const location = useLocation()
  const { items, nextCursor, state, listRef, more } = useGrowingList(first, loadMore)
  return (
    <ViewCountsProvider ids={items.map(({ id }) => id)}>
      <ol ref={listRef} className={styles.list}>
        {items.map((item) => (
          <li key={item.id}>{renderItem(item)}</li>
        ))}
      </ol>
      <p className={styles.foot} data-print="hide">
        {nextCursor === null ? null : (
          <Link
            to={withParameter(location, 'cursor', nextCursor)}
            className={ui.plain}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
              event.preventDefault()
              void more(nextCursor)
            }}
          >
            {t(state === 'loading' ? 'loadingMore' : 'more')}
          </Link>
        )}
        {new URLSearchParams(location.search).has('cursor') ? (
          <Link to={withParameter(location, 'cursor', null)} className={styles.start}>
            {t('toListStart')}
          </Link>
        ) : null}
        <output>{state === 'failed' ? t('moreError') : ''}</output>
      </p>
    </ViewCountsProvider>
  )
}

function useGrowingList<Item extends ArticleSummary>(
  first: Page<Item>,
  loadMore: (cursor: string) => Promise<Page<Item>>,
) {
  const [pages, setPages] = useState<readonly Page<Item>[]>([first])
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle')
  const listRef = useRef<HTMLOListElement>(null)
  const items = pages.flatMap((page) => page.items)
  const added = useRef<number | null>(null)

  useEffect(() => {
    // The link that was clicked moves down or goes; the reader goes on at the first story that came.
    if (added.current === null) return
    listRef.current?.children[added.current]?.querySelector<HTMLElement>(':is(h2, h3) a')?.focus()
    added.current = null
  })

  async function more(cursor: string) {
    if (state === 'loading') return
    setState('loading')
    try {
      const page = await loadMore(cursor)
      added.current = items.length
      setPages([...pages, page])
      setState('idle')
    } catch {
      setState('failed')
    }
  }

  return { items, nextCursor: pages.at(-1)?.nextCursor ?? null, state, listRef, more }
}
