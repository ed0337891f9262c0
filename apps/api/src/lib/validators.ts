/** Whether If-None-Match names what we would send, in whichever encoding the client has it. RFC 9110, 13.1.2. */
export function isNotModified({
  header,
  hash,
  etag,
}: {
  header: string | undefined
  hash: string
  /** Null: there is none, so nothing can be unmodified. */
  etag: string | null
}): boolean {
  if (header === undefined || etag === null) return false
  if (header.trim() === '*') return true
  return header.split(',').some((part) => {
    const tag = part.trim().replace(/^W\//, '')
    return tag === etag || tag === `"${hash}"` || tag === `"${hash}-br"` || tag === `"${hash}-gzip"`
  })
}
