import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { root } from '../../scripts/lib/root.ts'
import type { Load, LoadResult } from './load.ts'

const execFileAsync = promisify(execFile)
const canPin = existsSync('/usr/bin/taskset')
const serverCore = '0'
const otherCore = '1'

/** From now on this process, and what it starts, may use every core: a browser needs more than one. */
export async function useEveryCore(): Promise<void> {
  if (canPin)
    await execFileAsync('taskset', ['-a', '-p', '-c', `${serverCore},${otherCore}`, String(process.pid)])
}

export interface Started {
  port: number
  pid: number
  stop(): Promise<void>
}

/** Keeps this process, and what it starts without a core of its own (the database), off the core of the servers. */
export async function leaveServerCore(): Promise<void> {
  if (canPin) await execFileAsync('taskset', ['-a', '-p', '-c', otherCore, String(process.pid)])
}

/** The product as `pnpm start` runs it. */
export async function startProduct(env: Record<string, string>): Promise<Started> {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const [, ...args] = String(scripts.start).split(' ')
  return startProcess(args, env)
}

/** A server of this folder. */
export async function startServer(file: URL, env: Record<string, string>): Promise<Started> {
  return startProcess([fileURLToPath(file)], env)
}

/** Runs a server alone on one core. It says its port in a line of its own. */
async function startProcess(given: string[], env: Record<string, string>): Promise<Started> {
  const [command, ...args] = pinned(serverCore, given)
  const child = spawn(command ?? '', args, {
    cwd: root,
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((done) => child.on('close', () => done()))
  const port = await new Promise<number>((done, fail) => {
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const found = /http:\/\/127\.0\.0\.1:(\d+)/.exec(output)?.[1]
      if (found) done(Number(found))
    })
    void ended.then(() => fail(new Error(`${given.join(' ')} ended:\n${output}`)))
  })
  return {
    port,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Load from a process of its own, beside the server's core. */
export async function load(given: Load): Promise<LoadResult> {
  const [command, ...args] = pinned(otherCore, [fileURLToPath(new URL('load.ts', import.meta.url))])
  const { stdout } = await execFileAsync(command ?? '', [...args, JSON.stringify(given)])
  return JSON.parse(stdout) as LoadResult
}

/** Resident memory in MB (10^6 bytes); null where the system does not say. */
export async function residentMegabytes(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(status)?.[1]
  return kilobytes === undefined ? null : (Number(kilobytes) * 1_024) / 1e6
}

function pinned(core: string, args: string[]): string[] {
  return [...(canPin ? ['taskset', '-c', core] : []), process.execPath, ...args]
}
