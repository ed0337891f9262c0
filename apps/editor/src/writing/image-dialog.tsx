import { Button, Group, Stack, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/react'
import { useState, type SubmitEvent } from 'react'
import { bounds, type Media } from '../api/types.ts'
import { useMessages } from '../i18n/messages.tsx'
import { MediaPicker } from '../media/media-picker.tsx'
import { Dialog } from '../ui/dialog.tsx'
import classes from './image-dialog.module.css'

type Picture = { mediaId: string | null; src: string; width: number | null; height: number | null }

/** Inserts a picture of the library with its description, or changes the one selected. `files` are uploaded first. */
export function ImageDialog({
  editor,
  files,
  onClose,
}: {
  editor: Editor
  files: File[]
  onClose: () => void
}) {
  const m = useMessages()
  const selected = editor.isActive('image') && files.length === 0 ? editor.getAttributes('image') : null
  const [picture, setPicture] = useState<Picture | null>(() =>
    selected === null ? null : readPicture(selected),
  )
  const [alt, setAlt] = useState(() => readText(selected?.['alt']))
  const [caption, setCaption] = useState(() => readText(selected?.['caption']))
  const [isTried, setIsTried] = useState(false)

  function choose(media: Media) {
    setPicture({ mediaId: media.id, src: media.url, width: media.width, height: media.height })
    if (alt === '') setAlt(media.alt)
    if (caption === '') setCaption([media.caption, media.credit].filter(Boolean).join(' · '))
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    event.stopPropagation()
    setIsTried(true)
    if (picture === null || alt.trim() === '') return
    const attrs = { ...picture, alt: alt.trim(), caption: caption.trim() }
    const chain = editor.chain().focus()
    if (selected === null) chain.insertContent({ type: 'image', attrs }).run()
    else chain.updateAttributes('image', attrs).run()
    onClose()
  }

  if (picture === null) {
    return (
      <MediaPicker
        kind="picture"
        files={files}
        title={m.media.pickPicture}
        onPick={choose}
        onClose={onClose}
      />
    )
  }
  return (
    <Dialog opened title={m.writing.imageTitle} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <img className={classes.picture} src={picture.src} alt="" />
          <TextInput
            label={m.writing.imageAlt}
            value={alt}
            maxLength={bounds.labelMaxLength}
            onChange={(event) => setAlt(event.currentTarget.value)}
            error={isTried && alt.trim() === '' ? m.writing.imageAltMissing : undefined}
            required
            data-autofocus
          />
          <TextInput
            label={m.writing.imageCaption}
            value={caption}
            maxLength={bounds.labelMaxLength}
            onChange={(event) => setCaption(event.currentTarget.value)}
          />
          <Group justify="space-between" gap="xs" mt="xs">
            <Button variant="subtle" onClick={() => setPicture(null)}>
              {m.writing.imageChoose}
            </Button>
            <Button type="submit">{selected === null ? m.writing.imageInsert : m.writing.imageUpdate}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

function readPicture(attributes: Record<string, unknown>): Picture | null {
  const { src, mediaId, width, height } = attributes
  if (typeof src !== 'string') return null
  return {
    src,
    mediaId: typeof mediaId === 'string' ? mediaId : null,
    width: typeof width === 'number' ? width : null,
    height: typeof height === 'number' ? height : null,
  }
}

function readText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
