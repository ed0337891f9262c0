import sharp from 'sharp'
import type { TestApp } from '../../testing.ts'

let shade = 0
/** A picture of its own colour, so that no two are the same bytes. For tests. */
export function drawPicture(width: number, height: number) {
  shade += 1
  return sharp({ create: { width, height, channels: 3, background: { r: shade, g: 90, b: 120 } } })
}

/** A field of a multipart body, or with `fileName` a file. */
export interface Part {
  name: string
  value: string | Buffer
  fileName?: string
}

export function toMultipart(parts: Part[]) {
  const boundary = 'x-ranh-gioi-x'
  const chunks = parts.flatMap(({ name, value, fileName }) => [
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"`),
    Buffer.from(
      fileName === undefined ? '' : `; filename="${fileName}"\r\ncontent-type: application/octet-stream`,
    ),
    Buffer.from('\r\n\r\n'),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ])
  return {
    payload: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}

/** Uploads by the route, as a browser does. */
export async function uploadParts(
  portal: TestApp,
  { parts, token }: { parts: Part[]; token: string | null },
) {
  const { payload, headers } = toMultipart(parts)
  return portal.app.inject({
    method: 'POST',
    url: '/api/v1/manage/media',
    payload,
    headers: { ...headers, ...(token ? { authorization: `Bearer ${token}` } : {}) },
  })
}

/** Uploads one file under a name and returns its media. */
export async function uploadFile(
  portal: TestApp,
  given: { name: string; data: string | Buffer; token: string },
) {
  const parts = [{ name: 'file', value: given.data, fileName: given.name }]
  return (await uploadParts(portal, { parts, token: given.token })).json()
}
