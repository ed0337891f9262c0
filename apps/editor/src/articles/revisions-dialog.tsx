import { formatDateTime } from '@bantin/vietnamese'
import { Button, Group } from '@mantine/core'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { articleKeys, restoreRevision, revisionListQuery, revisionQuery } from '../api/articles.ts'
import type { ManagedArticle } from '../api/types.ts'
import { useLanguage } from '../i18n/messages.tsx'
import { useErrorMessage } from '../i18n/use-error-message.ts'
import { Dialog } from '../ui/dialog.tsx'
import { LoadMore } from '../ui/load-more.tsx'
import { notifyDone, notifyError } from '../ui/notify.ts'
import { EmptyState, ErrorState, LoadingState } from '../ui/view-states.tsx'
import { DocumentPreview } from '../writing/writing-surface.tsx'
import classes from './revisions-dialog.module.css'

/** Every version saved, to look at and to bring back. */
export function RevisionsDialog(props: {
  article: ManagedArticle
  canRestore: boolean
  onSave: () => Promise<boolean>
  onRestored: (article: ManagedArticle) => void
  onClose: () => void
}) {
  const { messages: m, locale } = useLanguage()
  const describe = useErrorMessage()
  const queryClient = useQueryClient()
  const [number, setNumber] = useState<number | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const revisions = useInfiniteQuery({ ...revisionListQuery(props.article.id), staleTime: 0 })
  const items = revisions.data?.pages.flatMap((page) => page.items) ?? []

  async function restore(wanted: number) {
    setIsBusy(true)
    try {
      // What is on the page now becomes a version of its own first.
      if (!(await props.onSave())) return
      const current =
        queryClient.getQueryData<ManagedArticle>(articleKeys.one(props.article.id)) ?? props.article
      const { id, version } = current
      props.onRestored(await restoreRevision({ id, version, body: { number: wanted } }))
      void queryClient.invalidateQueries({ queryKey: articleKeys.revisions(id) })
      notifyDone(m.revisions.restored(wanted))
      props.onClose()
    } catch (error) {
      notifyError(describe(error))
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <Dialog opened title={m.revisions.title} size="64rem" onClose={props.onClose}>
      {revisions.isPending && <LoadingState />}
      {revisions.isError && (
        <ErrorState
          text={m.revisions.loadFailed}
          error={revisions.error}
          onRetry={() => void revisions.refetch()}
        />
      )}
      {revisions.isSuccess && items.length === 0 && <EmptyState text={m.revisions.empty} />}
      <div className={classes.layout}>
        <div>
          <ul className={classes.list}>
            {items.map((revision) => (
              <li key={revision.number}>
                <button
                  type="button"
                  className={classes.item}
                  aria-pressed={revision.number === number}
                  onClick={() => setNumber(revision.number)}
                >
                  <span className={classes.number}>
                    {m.revisions.number(revision.number)}
                    {revision.isPublished && ` · ${m.revisions.published}`}
                  </span>
                  <span className={classes.quiet}>
                    {m.revisions.by(
                      revision.createdBy?.name ?? m.revisions.unknownUser,
                      formatDateTime(revision.createdAt, { locale }),
                    )}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <LoadMore pages={revisions} />
        </div>
        {/* Reachable by keyboard, because it scrolls. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className={classes.text} tabIndex={0} role="group" aria-label={m.article.body}>
          {number === null ? (
            <EmptyState text={m.revisions.choose} />
          ) : (
            <>
              <RevisionView id={props.article.id} number={number} />
              {props.canRestore && (
                <Group justify="flex-end" mt="md">
                  <Button loading={isBusy} onClick={() => void restore(number)}>
                    {m.revisions.restore}
                  </Button>
                </Group>
              )}
            </>
          )}
        </div>
      </div>
    </Dialog>
  )
}

function RevisionView({ id, number }: { id: string; number: number }) {
  const { messages: m } = useLanguage()
  const revision = useQuery(revisionQuery({ id, number }))
  if (revision.isPending) return <LoadingState />
  if (revision.isError) {
    return (
      <ErrorState
        text={m.revisions.loadFailed}
        error={revision.error}
        onRetry={() => void revision.refetch()}
      />
    )
  }
  const { title, summary, body } = revision.data
  return (
    <>
      <h3 className={classes.title}>{title}</h3>
      {summary !== null && <p className={classes.summary}>{summary}</p>}
      <DocumentPreview body={body} label={m.revisions.number(number)} />
    </>
  )
}
