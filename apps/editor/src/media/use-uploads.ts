import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { uploadMedia } from '../api/media.ts'
import { bounds, type Media } from '../api/types.ts'
import { useMessages } from '../i18n/messages.tsx'
import { useErrorMessage } from '../i18n/use-error-message.ts'

export type UploadState = {
  key: string
  name: string
  percent: number
  status: 'sending' | 'done' | 'failed'
  reason: string | null
}

/** Sends files to the library one after the other and tells how far each is. */
export function useUploads(onUploaded?: (media: Media) => void) {
  const m = useMessages()
  const describe = useErrorMessage()
  const queryClient = useQueryClient()
  const [uploads, setUploads] = useState<UploadState[]>([])

  function change(key: string, values: Partial<UploadState>) {
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...values } : upload)))
  }

  async function send(files: File[]) {
    const waiting = files.map((file) => ({ key: crypto.randomUUID(), file }))
    setUploads((all) => [
      ...waiting.map(({ key, file }): UploadState => ({
        key,
        name: file.name,
        percent: 0,
        status: 'sending',
        reason: null,
      })),
      ...all,
    ])
    for (const { key, file } of waiting) {
      try {
        if (file.size > bounds.uploadMaxBytes) {
          change(key, { status: 'failed', reason: m.media.uploadTooLarge })
          continue
        }
        const media = await uploadMedia({ file, onProgress: (percent) => change(key, { percent }) })
        change(key, { status: 'done', percent: 100 })
        onUploaded?.(media)
      } catch (error) {
        change(key, { status: 'failed', reason: describe(error) })
      }
    }
    await queryClient.invalidateQueries({ queryKey: ['media'] })
  }

  return { uploads, send, clear: () => setUploads([]) }
}
