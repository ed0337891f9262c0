import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { bounds } from '../api/types.ts'
import { useMessages } from '../i18n/messages.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { shownTitle, type Entry } from './entries.ts'

/** Changes the title an entry is shown with; empty means its own, which a link has not. */
export function TitleDialog(props: {
  entry: Entry
  onChange: (title: string | null) => void
  onClose: () => void
}) {
  const m = useMessages()
  const [title, setTitle] = useState(props.entry.title ?? '')
  const isMissing = props.entry.kind === 'link' && title.trim() === ''
  return (
    <Dialog opened title={m.featured.editItem(shownTitle(props.entry))} onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!isMissing) props.onChange(title.trim() === '' ? null : title.trim())
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={props.entry.kind === 'link' ? m.featured.linkTitle : m.featured.shownTitle}
            description={props.entry.kind === 'link' ? undefined : m.featured.shownTitleHint}
            placeholder={props.entry.targetTitle ?? ''}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            error={isMissing ? m.common.required : undefined}
            maxLength={bounds.titleMaxLength}
            data-autofocus
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {m.common.cancel}
            </Button>
            <Button type="submit">{m.common.save}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
