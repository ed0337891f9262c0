import { infiniteQueryOptions } from '@tanstack/react-query'
import { session } from '../auth/browser-session.ts'
import type { Versioned } from './articles.ts'
import { api, ifMatch, OfflineError, toApiError, unwrap } from './http.ts'
import type { Media, UpdateMedia } from './types.ts'

export type MediaFilter = { kind?: 'picture' | 'file' | undefined; q?: string | undefined }

const route = '/api/v1/manage/media'

export function mediaListQuery(filter: MediaFilter) {
  return infiniteQueryOptions({
    queryKey: ['media', filter],
    queryFn: ({ pageParam: cursor, signal }) =>
      unwrap(api.GET(route, { params: { query: { ...filter, limit: 48, cursor } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function updateMedia({ id, version, body }: Versioned<UpdateMedia>) {
  return unwrap(api.PATCH(`${route}/{id}`, { params: { path: { id } }, headers: ifMatch(version), body }))
}

export function deleteMedia({ id, version }: { id: string; version: number }) {
  return unwrap(api.DELETE(`${route}/{id}`, { params: { path: { id } }, headers: ifMatch(version) }))
}

export type Upload = {
  file: File
  alt?: string
  caption?: string
  credit?: string
  onProgress?: (percent: number) => void
}

/** Sends a file to the library. XMLHttpRequest, because `fetch` tells nothing of how far an upload is. */
export async function uploadMedia({ file, alt, caption, credit, onProgress }: Upload): Promise<Media> {
  const token = await session.freshToken()
  const form = new FormData()
  if (alt !== undefined) form.append('alt', alt)
  if (caption !== undefined) form.append('caption', caption)
  if (credit !== undefined) form.append('credit', credit)
  // The server reads the fields before the file, so the file goes last.
  form.append('file', file, file.name.normalize('NFC'))
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', route)
    request.setRequestHeader('authorization', `Bearer ${token}`)
    request.setRequestHeader('accept', 'application/json')
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress?.(Math.round((event.loaded / event.total) * 100))
    })
    request.addEventListener('error', () => reject(new OfflineError('The upload broke off')))
    request.addEventListener('load', () => {
      const { status, responseText: text } = request
      // 200: the library had these very bytes already, and answers with them.
      if (status === 201 || status === 200) {
        // The one shape the contract has for a success of this route.
        resolve(JSON.parse(text) as Media)
        return
      }
      reject(
        toApiError({ status, body: parseJson(text), retryAfter: request.getResponseHeader('retry-after') }),
      )
    })
    request.send(form)
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
