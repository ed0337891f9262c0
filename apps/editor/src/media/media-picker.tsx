import { useEffect, useRef } from 'react'
import type { Media } from '../api/types.ts'
import { useMessages } from '../i18n/messages.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { MediaBrowser } from './media-browser.tsx'
import { UploadZone } from './upload-zone.tsx'
import { useUploads } from './use-uploads.ts'

const pictureTypes = 'image/jpeg,image/png,image/webp,image/avif,image/gif'

/** Picks one file of the library, or uploads it first. `files` are uploaded at once. */
export function MediaPicker(props: {
  kind?: 'picture' | 'file'
  title: string
  files?: File[]
  onPick: (media: Media) => void
  onClose: () => void
}) {
  const m = useMessages()
  const { uploads, send, clear } = useUploads(props.onPick)
  const isSent = useRef(false)
  useEffect(() => {
    // Once, though development mounts twice.
    if (isSent.current || props.files === undefined || props.files.length === 0) return
    isSent.current = true
    void send(props.files)
  })
  return (
    <Dialog opened title={props.title} size="60rem" onClose={props.onClose}>
      <UploadZone
        uploads={uploads}
        accept={props.kind === 'picture' ? pictureTypes : undefined}
        onFiles={(files) => void send(files)}
        onClear={clear}
      />
      <MediaBrowser
        {...(props.kind === undefined ? {} : { kind: props.kind })}
        verb={m.media.use}
        onOpen={props.onPick}
      />
    </Dialog>
  )
}
