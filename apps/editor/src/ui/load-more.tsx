import { Button } from '@mantine/core'
import { useMessages } from '../i18n/messages.tsx'
import classes from './data-table.module.css'

type Pages = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }

/** The way to the next page of a list, while there is one. */
export function LoadMore({ pages }: { pages: Pages }) {
  const m = useMessages()
  if (!pages.hasNextPage) return null
  return (
    <Button
      className={classes.more ?? ''}
      variant="default"
      loading={pages.isFetchingNextPage}
      onClick={() => void pages.fetchNextPage()}
    >
      {m.common.more}
    </Button>
  )
}
