import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const serverPath = fileURLToPath(new URL('server.ts', import.meta.url))

export interface LaunchedServer {
  child: ChildProcess
  /** Its origin, once it listens; fails when the process ends before. */
  ready: Promise<string>
  /** All it has written so far, to both streams. */
  output: () => string
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

export interface RunningServer extends Omit<LaunchedServer, 'ready'> {
  origin: string
}

/** The product as a process of its own, on a free port and without demo content unless `env` says otherwise. For tests. */
export function launchServer(env: Record<string, string>): LaunchedServer {
  const child = spawn(process.execPath, [serverPath], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      BANTIN_DEMO: '0',
      BANTIN_LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((done) =>
    child.on('close', (code, signal) => done({ code, signal })),
  )
  const ready = new Promise<string>((done, fail) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const origin = /Reader\s+(\S+?)\/\n/.exec(output)?.[1]
      if (origin) done(origin)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void ended.then(() => fail(new Error(`The server ended:\n${output}`)))
  })
  // Who only waits for the end is not asked about the start.
  ready.catch(() => undefined)
  return { child, ended, ready, output: () => output }
}

export async function startServer(env: Record<string, string>): Promise<RunningServer> {
  const launched = launchServer(env)
  return { ...launched, origin: await launched.ready }
}
