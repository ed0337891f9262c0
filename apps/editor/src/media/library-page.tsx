import { useState } from 'react'
import type { Media } from '../api/types.ts'
import { useMessages } from '../i18n/messages.tsx'
import { Page } from '../ui/page.tsx'
import { MediaBrowser } from './media-browser.tsx'
import { MediaEditDialog } from './media-edit-dialog.tsx'
import { UploadZone } from './upload-zone.tsx'
import { useUploads } from './use-uploads.ts'

export function LibraryPage() {
  const m = useMessages()
  const [opened, setOpened] = useState<Media | null>(null)
  const { uploads, send, clear } = useUploads()
  return (
    <Page title={m.media.title}>
      <UploadZone uploads={uploads} onFiles={(files) => void send(files)} onClear={clear} />
      <MediaBrowser verb={m.media.editItem} onOpen={setOpened} />
      {opened !== null && <MediaEditDialog key={opened.id} media={opened} onClose={() => setOpened(null)} />}
    </Page>
  )
}
