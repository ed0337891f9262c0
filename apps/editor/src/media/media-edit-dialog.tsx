import { Alert, Button, Group, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { deleteMedia, updateMedia } from '../api/media.ts'
import { bounds, type Media } from '../api/types.ts'
import { useMessages } from '../i18n/messages.tsx'
import { useErrorMessage } from '../i18n/use-error-message.ts'
import { formatBytes } from '../lib/bytes.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { notifyDone, notifyError } from '../ui/notify.ts'
import classes from './media-edit-dialog.module.css'

/** The words that go with a file: what it shows, its caption, whose it is. */
export function MediaEditDialog({ media, onClose }: { media: Media; onClose: () => void }) {
  const m = useMessages()
  const describe = useErrorMessage()
  const queryClient = useQueryClient()
  const [isDeleting, setIsDeleting] = useState(false)
  const form = useForm({
    initialValues: { alt: media.alt, caption: media.caption ?? '', credit: media.credit ?? '' },
  })
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['media'] })
  const save = useMutation({
    mutationFn: (values: { alt: string; caption: string; credit: string }) =>
      updateMedia({
        id: media.id,
        version: media.version,
        body: { alt: values.alt, caption: values.caption || null, credit: values.credit || null },
      }),
    onSuccess: async () => {
      await refresh()
      notifyDone(m.media.updated)
      onClose()
    },
  })
  const remove = useMutation({
    mutationFn: () => deleteMedia({ id: media.id, version: media.version }),
    onSuccess: async () => {
      await refresh()
      notifyDone(m.media.deleted)
      onClose()
    },
    onError: (error) => {
      setIsDeleting(false)
      notifyError(describe(error))
    },
  })

  return (
    <Dialog opened title={m.media.editTitle} size="lg" onClose={onClose}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack gap="sm">
          {save.isError && (
            <Alert color="brand" role="alert">
              {describe(save.error)}
            </Alert>
          )}
          {media.kind === 'picture' && <img className={classes.picture} src={media.url} alt={media.alt} />}
          <p className={classes.facts}>
            <strong>{media.name}</strong>
            <span>
              {formatBytes(media.bytes)}
              {media.width !== null &&
                media.height !== null &&
                ` · ${m.media.pixels(media.width, media.height)}`}
            </span>
            <a href={media.url} target="_blank" rel="noreferrer">
              {m.media.openFile}
            </a>
          </p>
          {media.kind === 'picture' && (
            <TextInput
              label={m.media.alt}
              maxLength={bounds.labelMaxLength}
              data-autofocus
              {...form.getInputProps('alt')}
            />
          )}
          <TextInput
            label={m.media.caption}
            maxLength={bounds.labelMaxLength}
            {...form.getInputProps('caption')}
          />
          <TextInput
            label={m.media.credit}
            maxLength={bounds.nameMaxLength}
            {...form.getInputProps('credit')}
          />
          <Group justify="space-between" gap="xs" mt="xs">
            <Button variant="subtle" onClick={() => setIsDeleting(true)}>
              {m.common.delete}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {m.common.save}
            </Button>
          </Group>
        </Stack>
      </form>
      <ConfirmDialog
        opened={isDeleting}
        title={m.media.deleteTitle}
        text={m.media.deleteText(media.name)}
        confirmLabel={m.common.delete}
        isBusy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setIsDeleting(false)}
      />
    </Dialog>
  )
}
