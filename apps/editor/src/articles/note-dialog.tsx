import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { bounds } from '../api/types.ts'
import { useMessages } from '../i18n/messages.tsx'
import { Dialog } from '../ui/dialog.tsx'

/** Asks for a reason before a step. */
export function NoteDialog(props: {
  title: string
  text: string
  label: string
  onSubmit: (note: string) => Promise<void>
  onClose: () => void
}) {
  const m = useMessages()
  const [note, setNote] = useState('')
  const [isTried, setIsTried] = useState(false)
  const [isBusy, setIsBusy] = useState(false)

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setIsTried(true)
    if (note.trim() === '') return
    setIsBusy(true)
    await props.onSubmit(note.trim())
    setIsBusy(false)
  }

  return (
    <Dialog opened title={props.title} onClose={props.onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {props.text}
          </Text>
          <Textarea
            label={props.label}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            error={isTried && note.trim() === '' ? m.steps.noteMissing : undefined}
            maxLength={bounds.noteMaxLength}
            autosize
            minRows={3}
            required
            data-autofocus
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {m.common.cancel}
            </Button>
            <Button type="submit" loading={isBusy}>
              {props.title}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
