import { Button, FileButton, Progress } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../i18n/messages.tsx'
import type { UploadState } from './use-uploads.ts'
import classes from './upload-zone.module.css'

/** Where files are dropped or chosen, and how far each is. */
export function UploadZone(props: {
  uploads: UploadState[]
  accept?: string | undefined
  onFiles: (files: File[]) => void
  onClear: () => void
}) {
  const m = useMessages()
  const [isOver, setIsOver] = useState(false)
  return (
    <div>
      {/* Dropping is a shortcut for those with a mouse; the button does the same for everyone. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className={classes.zone}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setIsOver(false)
          props.onFiles([...event.dataTransfer.files])
        }}
      >
        <span>{m.media.dropHere}</span>
        <FileButton
          multiple
          onChange={props.onFiles}
          accept={props.accept ?? ''}
          inputProps={{ 'aria-label': m.media.choose }}
        >
          {(button) => (
            <Button variant="default" onClick={button.onClick}>
              {m.media.choose}
            </Button>
          )}
        </FileButton>
      </div>
      {props.uploads.length > 0 && (
        <div className={classes.uploads}>
          <ul className={classes.list} aria-label={m.media.uploading} aria-live="polite">
            {props.uploads.map((upload) => (
              <li key={upload.key}>
                <span className={upload.status === 'failed' ? classes.failed : undefined}>
                  {describe(upload)}
                </span>
                {upload.status === 'sending' && (
                  <Progress value={upload.percent} size="xs" aria-label={upload.name} />
                )}
              </li>
            ))}
          </ul>
          {props.uploads.every(({ status }) => status !== 'sending') && (
            <Button variant="subtle" size="compact-sm" onClick={props.onClear}>
              {m.media.clearUploads}
            </Button>
          )}
        </div>
      )}
    </div>
  )

  function describe({ name, percent, status, reason }: UploadState): string {
    switch (status) {
      case 'sending':
        return m.media.uploadProgress(name, percent)
      case 'done':
        return m.media.uploadDone(name)
      case 'failed':
        return m.media.uploadFailed(name, reason ?? '')
    }
  }
}
