import { Alert, Button, CloseButton, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { featuredQuery, replaceFeatured } from '../api/events.ts'
import { ApiError } from '../api/http.ts'
import { bounds, type ManagedFeatured, type ManagedFeaturedItem } from '../api/types.ts'
import { PickArticleDialog } from '../articles/pick-article-dialog.tsx'
import { useMessages } from '../i18n/messages.tsx'
import { useErrorMessage } from '../i18n/use-error-message.ts'
import { LeaveDialog } from '../ui/leave-dialog.tsx'
import { notifyUndo } from '../ui/notify-undo.tsx'
import { notifyDone } from '../ui/notify.ts'
import { Page } from '../ui/page.tsx'
import { ShortcutButton } from '../ui/shortcut-button.tsx'
import { SortableList } from '../ui/sortable-list.tsx'
import { useLeaveGuard } from '../ui/use-leave-guard.ts'
import { EmptyState } from '../ui/view-states.tsx'
import { entriesOf, inputOf, shownTitle, type Entry } from './entries.ts'
import { LinkDialog } from './link-dialog.tsx'
import { PickEventDialog } from './pick-event-dialog.tsx'
import { TitleDialog } from './title-dialog.tsx'
import form from '../ui/form.module.css'
import classes from './featured-form.module.css'

export function FeaturedForm({ initial }: { initial: ManagedFeatured }) {
  const m = useMessages()
  const describe = useErrorMessage()
  const queryClient = useQueryClient()
  const [saved, setSaved] = useState(initial)
  const [entries, setEntries] = useState(() => entriesOf(initial))
  const [dialog, setDialog] = useState<'article' | 'event' | 'link' | null>(null)
  const [renamed, setRenamed] = useState<Entry | null>(null)
  const [theirs, setTheirs] = useState<ManagedFeatured | null>(null)
  const isDirty = JSON.stringify(inputOf(entries)) !== JSON.stringify(inputOf(saved.items))
  const blocker = useLeaveGuard(useCallback(() => isDirty, [isDirty]))

  function accept(featured: ManagedFeatured) {
    setSaved(featured)
    setEntries(entriesOf(featured))
    setTheirs(null)
    queryClient.setQueryData(featuredQuery.queryKey, featured)
  }

  const save = useMutation({
    mutationFn: (version: number) => replaceFeatured({ items: inputOf(entries), version }),
    onSuccess: (answer) => {
      accept(answer)
      notifyDone(m.featured.saved)
    },
    onError: async (error) => {
      if (error instanceof ApiError && error.status === 412)
        setTheirs(await queryClient.fetchQuery({ ...featuredQuery, staleTime: 0 }))
    },
  })

  function add(item: Partial<ManagedFeaturedItem> & Pick<ManagedFeaturedItem, 'kind'>) {
    const empty = {
      articleId: null,
      eventId: null,
      url: null,
      title: null,
      targetTitle: null,
      isPublic: true,
    }
    setEntries([...entries, { ...empty, ...item, key: crypto.randomUUID() }])
    setDialog(null)
  }

  function remove(entry: Entry) {
    const index = entries.indexOf(entry)
    setEntries(entries.filter((other) => other !== entry))
    notifyUndo({
      message: m.featured.removed(shownTitle(entry)),
      undoLabel: m.common.undo,
      onUndo: () => setEntries((current) => current.toSpliced(index, 0, entry)),
    })
  }

  const isFull = entries.length >= bounds.featuredItems
  return (
    <Page
      title={m.featured.title}
      intro={m.featured.intro}
      isNarrow
      actions={
        <>
          {isDirty && (
            <span className={classes.unsaved} role="status">
              {m.featured.unsaved}
            </span>
          )}
          <ShortcutButton
            shortcut="mod+S"
            disabled={!isDirty || theirs !== null}
            loading={save.isPending}
            onClick={() => save.mutate(saved.version)}
          >
            {m.common.save}
          </ShortcutButton>
        </>
      }
    >
      <div>
        {theirs !== null && (
          <Alert color="brand" role="alert" mb="md">
            <p>{m.featured.stale}</p>
            <Group gap="xs" mt="xs">
              <Button size="xs" onClick={() => save.mutate(theirs.version)}>
                {m.featured.keepMine}
              </Button>
              <Button size="xs" variant="default" onClick={() => accept(theirs)}>
                {m.featured.takeTheirs}
              </Button>
            </Group>
          </Alert>
        )}
        {save.isError && theirs === null && (
          <Alert color="brand" role="alert" mb="md">
            {describe(save.error)}
          </Alert>
        )}
        <Group gap="xs" mb="md">
          <ShortcutButton
            shortcut="alt+B"
            variant="default"
            disabled={isFull}
            onClick={() => setDialog('article')}
          >
            {m.featured.addArticle}
          </ShortcutButton>
          <ShortcutButton
            shortcut="alt+S"
            variant="default"
            disabled={isFull}
            onClick={() => setDialog('event')}
          >
            {m.featured.addEvent}
          </ShortcutButton>
          <ShortcutButton
            shortcut="alt+L"
            variant="default"
            disabled={isFull}
            onClick={() => setDialog('link')}
          >
            {m.featured.addLink}
          </ShortcutButton>
        </Group>
        {entries.length === 0 ? (
          <EmptyState text={m.featured.empty} />
        ) : (
          <SortableList
            label={m.featured.title}
            items={entries}
            getId={({ key }) => key}
            getName={shownTitle}
            onReorder={setEntries}
            renderItem={(entry, index) => (
              <div className={form.entry}>
                <span className={classes.entry}>
                  <span className={classes.rank}>{index + 1}</span>
                  <span>
                    <button
                      type="button"
                      className={classes.title}
                      aria-label={m.featured.editItem(shownTitle(entry))}
                      onClick={() => setRenamed(entry)}
                    >
                      {shownTitle(entry)}
                    </button>
                    <span className={form.quiet}>
                      {m.featured.kinds[entry.kind]}
                      {entry.kind === 'link' && ` · ${entry.url}`}
                      {!entry.isPublic && ` · ${m.featured.notPublic}`}
                    </span>
                  </span>
                </span>
                <CloseButton
                  aria-label={m.featured.remove(shownTitle(entry))}
                  onClick={() => remove(entry)}
                />
              </div>
            )}
          />
        )}
      </div>
      {dialog === 'article' && (
        <PickArticleDialog
          onPick={({ id, title, state, isScheduled }) =>
            add({
              kind: 'article',
              articleId: id,
              targetTitle: title,
              isPublic: state === 'published' && !isScheduled,
            })
          }
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'event' && (
        <PickEventDialog
          onPick={({ id, name }) => add({ kind: 'event', eventId: id, targetTitle: name })}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'link' && (
        <LinkDialog
          onAdd={({ title, url }) => add({ kind: 'link', title, url })}
          onClose={() => setDialog(null)}
        />
      )}
      {renamed !== null && (
        <TitleDialog
          entry={renamed}
          onChange={(title) => {
            setEntries(entries.map((entry) => (entry.key === renamed.key ? { ...entry, title } : entry)))
            setRenamed(null)
          }}
          onClose={() => setRenamed(null)}
        />
      )}
      <LeaveDialog blocker={blocker} />
    </Page>
  )
}
