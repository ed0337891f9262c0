/** Longest link or image address kept, in UTF-16 units. */
export const maxUrlLength = 2_000

/** The canonical form of a link a document may hold (http, https, mailto, tel, root-relative, fragment), or undefined. */
export function parseHref(value: unknown): string | undefined {
  const href = tidy(value)
  if (href === undefined) return undefined
  if (href.startsWith('#') || isRootRelative(href)) return href
  if (/^tel:/i.test(href)) {
    const number = href.replace(/%20/g, '')
    return /^tel:[+\d*#][\w.()*#;=+-]*$/i.test(number) ? number : undefined
  }
  if (/^mailto:[^?@]+@[^?@]/i.test(href)) return href
  return isWebUrl(href) ? href : undefined
}

/** The canonical form of an image address a document may hold (http, https, root-relative), or undefined. */
export function parseImageSource(value: unknown): string | undefined {
  const source = tidy(value)
  return source !== undefined && (isRootRelative(source) || isWebUrl(source)) ? source : undefined
}

/** Whether a canonical href leads to another host than `origin` (without one: whether it names a host at all). */
export function isExternalHref(href: string, origin?: string): boolean {
  if (!/^https?:/i.test(href)) return false
  return origin === undefined || new URL(href).origin !== origin
}

function tidy(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > maxUrlLength) return undefined
  // Browsers drop tabs and newlines inside an address and read \ as /, so neither may decide what an address is.
  const trimmed = value.trim()
  if (trimmed === '' || /[\u0000-\u001f\u007f-\u009f\\\p{Surrogate}]/u.test(trimmed)) return undefined
  const encoded = trimmed.replace(/[\s<>"'`]/gu, percentEncode)
  // Normalising would change which file a decomposed name points to; encoding its bytes does not.
  const isNormalised = encoded.normalize('NFC') === encoded
  const canonical = isNormalised ? encoded : encoded.replace(/[^\u0000-\u007f]+/gu, percentEncode)
  return canonical.length <= maxUrlLength ? canonical : undefined
}

function percentEncode(characters: string): string {
  return characters === "'" ? '%27' : encodeURIComponent(characters)
}

function isRootRelative(value: string): boolean {
  return value.startsWith('/') && !value.startsWith('//')
}

function isWebUrl(value: string): boolean {
  if (!/^https?:\/\/[^/]/i.test(value)) return false
  try {
    const { username, password } = new URL(value)
    // "https://bank.vn@elsewhere.example" is a lure, never an honest link.
    return username === '' && password === ''
  } catch {
    return false
  }
}
