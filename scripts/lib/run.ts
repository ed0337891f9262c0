import { spawn } from 'node:child_process'
import { root } from './root.ts'

export interface Run {
  file: string
  args: string[]
  /** Added to this process's environment. */
  env?: Record<string, string>
  cwd?: string
  /** Shows the output only when it fails. */
  isQuiet?: boolean
}

/** Runs a program to its end. Throws with its output when it fails. */
export async function run({ file, args, env = {}, cwd = root, isQuiet = false }: Run): Promise<void> {
  const child = spawn(file, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((done, fail) => {
    child.on('error', fail)
    child.on('close', done)
  })
  if (code !== 0) throw new Error(`${[file, ...args].join(' ')} ended with ${code}\n${output}`)
}
