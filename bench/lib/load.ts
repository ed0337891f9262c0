import { connect } from 'node:net'

export interface Load {
  port: number
  /** Connection k asks for paths[k mod n] again and again. */
  paths: string[]
  headers: Record<string, string>
  /** Asks with the tag of the last answer, as a cache does for what changes now and then. */
  revalidates?: boolean
  connections: number
  seconds: number
}

export interface LoadResult {
  perSecond: number
  /** How many answers had each status. */
  statuses: Record<string, number>
  /** Bytes of the last body. */
  bodyBytes: number
}

/**
 * Asks over keep-alive connections, one request at a time on each, and counts whole answers. Reads raw sockets: a client
 * that parses as a browser does costs more than the answer it waits for, and would measure itself.
 */
export async function generateLoad(load: Load): Promise<LoadResult> {
  const statuses: Record<string, number> = {}
  let answers = 0
  let bodyBytes = 0
  const startedAt = performance.now()
  const endsAt = startedAt + load.seconds * 1_000
  await Promise.all(Array.from({ length: load.connections }, (_, index) => follow(index)))
  return { perSecond: answers / ((performance.now() - startedAt) / 1_000), statuses, bodyBytes }

  function follow(index: number): Promise<void> {
    const path = load.paths[index % load.paths.length] ?? '/'
    const lines = Object.entries({ host: `127.0.0.1:${load.port}`, ...load.headers })
    const plain = `GET ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}`
    let request = `${plain}\r\n`
    return new Promise((done, fail) => {
      const socket = connect(load.port, '127.0.0.1', () => socket.write(request))
      let head = Buffer.alloc(0)
      /** Bytes of the present body that have not come yet; null = still in the head. */
      let missing: number | null = null
      let last: Whole = { bytes: -1, status: '', bodyBytes: 0 }
      socket.setNoDelay(true)
      socket.on('error', fail)
      socket.on('data', (chunk) => {
        if (missing === null && head.length === 0 && isLike(chunk, last)) {
          statuses[last.status] = (statuses[last.status] ?? 0) + 1
          missing = last.bytes - chunk.length
        } else if (missing === null) {
          head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
          const end = head.indexOf('\r\n\r\n')
          if (end < 0) return
          const text = head.toString('latin1', 0, end)
          const status = text.slice(9, 12)
          statuses[status] = (statuses[status] ?? 0) + 1
          const length =
            status === '304' ? 0 : Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN)
          const tag = load.revalidates ? /\r\netag: (\S+)/i.exec(text)?.[1] : undefined
          if (tag !== undefined) request = `${plain}if-none-match: ${tag}\r\n\r\n`
          if (Number.isNaN(length)) return fail(new Error(`No content-length from ${path}`))
          bodyBytes = length
          last = { bytes: end + 4 + length, status, bodyBytes: length }
          missing = last.bytes - head.length
          head = Buffer.alloc(0)
        } else missing -= chunk.length
        if (missing > 0) return
        missing = null
        answers += 1
        if (performance.now() < endsAt) socket.write(request)
        else {
          socket.destroy()
          done()
        }
      })
    })
  }
}

/** The answer before, on the same connection. */
interface Whole {
  bytes: number
  status: string
  bodyBytes: number
}

/** Whether a chunk is all of an answer as long as the last, and of its status: nothing of it needs to be read. */
function isLike(chunk: Buffer, { bytes, status }: Whole): boolean {
  return chunk.length === bytes && chunk[9] === status.charCodeAt(0) && chunk[11] === status.charCodeAt(2)
}

if (import.meta.main && process.argv[2]) {
  const load: Load = JSON.parse(process.argv[2])
  process.stdout.write(JSON.stringify(await generateLoad(load)))
}
