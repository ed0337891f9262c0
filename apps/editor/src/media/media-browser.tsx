import { SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { mediaListQuery } from '../api/media.ts'
import type { Media } from '../api/types.ts'
import { useMessages } from '../i18n/messages.tsx'
import { LoadMore } from '../ui/load-more.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/view-states.tsx'
import { MediaGrid } from './media-grid.tsx'
import classes from './media-browser.module.css'

type Kind = 'picture' | 'file'

/** The library with its filters. With `kind` it shows that kind alone. */
export function MediaBrowser(props: { kind?: Kind; verb: string; onOpen: (media: Media) => void }) {
  const m = useMessages()
  const [chosenKind, setChosenKind] = useState<Kind | 'all'>('all')
  const [text, setText] = useState('')
  const [q] = useDebouncedValue(text.trim(), 250)
  const kind = props.kind ?? (chosenKind === 'all' ? undefined : chosenKind)
  const media = useInfiniteQuery(mediaListQuery({ kind, q: q === '' ? undefined : q }))
  const items = media.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <div className={classes.filters}>
        <TextInput
          type="search"
          aria-label={m.media.searchLabel}
          placeholder={m.media.searchLabel}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {props.kind === undefined && (
          <SegmentedControl
            aria-label={m.media.kind}
            value={chosenKind}
            onChange={(value) => setChosenKind(value === 'picture' || value === 'file' ? value : 'all')}
            data={(['all', 'picture', 'file'] as const).map((value) => ({
              value,
              label: m.media.kinds[value],
            }))}
          />
        )}
      </div>
      {media.isPending && <LoadingState />}
      {media.isError && (
        <ErrorState text={m.media.loadFailed} error={media.error} onRetry={() => void media.refetch()} />
      )}
      {media.isSuccess && items.length === 0 && (
        <EmptyState text={q === '' && chosenKind === 'all' ? m.media.empty : m.media.emptyFiltered} />
      )}
      <MediaGrid items={items} verb={props.verb} onOpen={props.onOpen} />
      <LoadMore pages={media} />
    </>
  )
}
