/** XML that goes out as it is. Made by `xml` alone. */
export interface Xml {
  readonly markup: string
}

/** Values of a template are text, and escaped, unless they are XML already; null and an empty list leave nothing. */
export function xml(parts: TemplateStringsArray, ...values: (string | Xml | readonly Xml[] | null)[]): Xml {
  return { markup: String.raw({ raw: parts }, ...values.map(write)) }
}

/** A whole document around its root element. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`
}

function write(value: string | Xml | readonly Xml[] | null): string {
  if (value === null) return ''
  if (typeof value === 'string') return escapeXml(value)
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('')
}

// What no XML 1.0 document may hold, not even as a reference: https://www.w3.org/TR/xml/#charsets. Halves of pairs too.
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser turns the bare ones into others: line ends into \n, and all of them into spaces within an attribute.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Text for an element or an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"\t\n\r]/g, (sign) => escapes[sign] ?? '')
}
