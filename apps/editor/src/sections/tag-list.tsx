import { foldVietnamese, formatNumber } from '@bantin/vietnamese'
import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { createTag, deleteTag, tagsQuery, updateTag } from '../api/sections.ts'
import { bounds, type ManagedTag } from '../api/types.ts'
import { useLanguage } from '../i18n/messages.tsx'
import { useErrorMessage } from '../i18n/use-error-message.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { notifyDone, notifyError } from '../ui/notify.ts'
import { EmptyState, ErrorState, LoadingState } from '../ui/view-states.tsx'
import form from '../ui/form.module.css'
import classes from './tag-list.module.css'

export function TagList() {
  const { messages: m, locale } = useLanguage()
  const describe = useErrorMessage()
  const queryClient = useQueryClient()
  const tags = useQuery(tagsQuery)
  const [filter, setFilter] = useState('')
  const [name, setName] = useState('')
  const [renaming, setRenaming] = useState<ManagedTag | null>(null)
  const [deleting, setDeleting] = useState<ManagedTag | null>(null)
  const refresh = () => queryClient.invalidateQueries({ queryKey: tagsQuery.queryKey })
  const onError = (error: unknown) => notifyError(describe(error))
  const add = useMutation({
    mutationFn: createTag,
    onSuccess: () => {
      setName('')
      notifyDone(m.sections.tagSaved)
    },
    onError,
    onSettled: refresh,
  })
  const remove = useMutation({
    mutationFn: deleteTag,
    onSuccess: () => notifyDone(m.sections.tagDeleted),
    onError,
    onSettled: () => {
      setDeleting(null)
      return refresh()
    },
  })
  const items = tags.data?.items ?? []
  const shown = items.filter((tag) => foldVietnamese(tag.name).includes(foldVietnamese(filter)))
  return (
    <div>
      <div className={classes.head}>
        <TextInput
          type="search"
          aria-label={m.sections.filterTags}
          placeholder={m.sections.filterTags}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        <form
          className={classes.add}
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() !== '') add.mutate({ name: name.trim() })
          }}
        >
          <TextInput
            aria-label={m.sections.newTag}
            placeholder={m.sections.newTag}
            maxLength={bounds.nameMaxLength}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" loading={add.isPending}>
            {m.sections.addTag}
          </Button>
        </form>
      </div>
      {tags.isPending && <LoadingState />}
      {tags.isError && (
        <ErrorState text={m.sections.tagsLoadFailed} error={tags.error} onRetry={() => void tags.refetch()} />
      )}
      {tags.isSuccess && items.length === 0 && <EmptyState text={m.sections.tagsEmpty} />}
      <ul className={classes.list}>
        {shown.map((tag) => (
          <li key={tag.id} className={form.entry}>
            <span>
              {tag.name}{' '}
              <span className={form.quiet}>{m.sections.count(formatNumber(tag.articleCount, locale))}</span>
            </span>
            <Group gap={4} wrap="nowrap">
              <Button
                variant="subtle"
                size="compact-sm"
                color="gray"
                aria-label={m.sections.renameTag(tag.name)}
                onClick={() => setRenaming(tag)}
              >
                {m.common.edit}
              </Button>
              <Button
                variant="subtle"
                size="compact-sm"
                color="gray"
                aria-label={m.sections.deleteTag(tag.name)}
                onClick={() => setDeleting(tag)}
              >
                {m.common.delete}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      {renaming !== null && <RenameTagDialog tag={renaming} onClose={() => setRenaming(null)} />}
      {deleting !== null && (
        <ConfirmDialog
          opened
          title={m.sections.tagDeleteTitle}
          text={m.sections.tagDeleteText(deleting.name)}
          confirmLabel={m.common.delete}
          isBusy={remove.isPending}
          onConfirm={() => remove.mutate(deleting)}
          onClose={() => setDeleting(null)}
        />
      )}
    </div>
  )
}

function RenameTagDialog({ tag, onClose }: { tag: ManagedTag; onClose: () => void }) {
  const { messages: m } = useLanguage()
  const describe = useErrorMessage()
  const queryClient = useQueryClient()
  const [name, setName] = useState(tag.name)
  const rename = useMutation({
    mutationFn: updateTag,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: tagsQuery.queryKey })
      notifyDone(m.sections.tagSaved)
      onClose()
    },
  })
  return (
    <Dialog opened title={m.sections.renameTag(tag.name)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '')
            rename.mutate({ id: tag.id, version: tag.version, body: { name: name.trim() } })
        }}
      >
        <TextInput
          label={m.sections.tagName}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={bounds.nameMaxLength}
          error={rename.isError ? describe(rename.error) : name.trim() === '' ? m.common.required : undefined}
          data-autofocus
        />
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={onClose}>
            {m.common.cancel}
          </Button>
          <Button type="submit" loading={rename.isPending}>
            {m.common.save}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
