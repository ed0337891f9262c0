import { type ServerResponse, STATUS_CODES, validateHeaderName, validateHeaderValue } from 'node:http'

/** The head of an answer, made once: its lines as they go out, but for those that belong to the connection and the day. */
export interface ReadyHead {
  status: number
  /** Names and values in turn. */
  headers: string[]
  text: string
}

/** Checks names and values as Node would at each answer. */
export function makeReadyHead(status: number, headers: string[]): ReadyHead {
  let text = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n`
  for (let index = 0; index < headers.length; index += 2) {
    const [name = '', value = ''] = headers.slice(index, index + 2)
    validateHeaderName(name)
    validateHeaderValue(name, value)
    text += `${name}: ${value}\r\n`
  }
  return { status, headers, text }
}

/** Where Node keeps the head that it is about to send. Not documented; the version of Node is pinned, and tests read the wire. */
interface HeadOfResponse {
  _header: string | null
}

let date = ''
let dateEndsAtMs = 0

/**
 * Gives a response its head. `writeHead` would check and join every line again, which takes a quarter of the time of an
 * answer from memory; for the usual connection, kept open, the text is handed over ready.
 */
export function writeReadyHead(response: ServerResponse, head: ReadyHead, keepAliveSeconds: number): void {
  if (!response.shouldKeepAlive || response.headersSent || response.getHeaderNames().length > 0) {
    response.writeHead(head.status, head.headers)
    return
  }
  response.statusCode = head.status
  const raw = response as unknown as HeadOfResponse // see HeadOfResponse
  raw._header = `${head.text}date: ${utcDate()}\r\nconnection: keep-alive\r\nkeep-alive: timeout=${keepAliveSeconds}\r\n\r\n`
}

/** As in a Date header, renewed each second. */
function utcDate(): string {
  const now = Date.now()
  if (now >= dateEndsAtMs) {
    date = new Date(now).toUTCString()
    dateEndsAtMs = now - (now % 1_000) + 1_000
  }
  return date
}
