import { parseArgs } from 'node:util'
import type { Config } from '../config.ts'
import { suggest } from './suggest.ts'

/** Where a command runs: what it reads of the process and where it writes. */
export interface Terminal {
  config: Config
  /** Paths are taken from here: the folder the person stands in. */
  cwd: string
  /** What was asked for. */
  print: (text: string) => void
  /** What happens meanwhile, apart from the answer. */
  note: (text: string) => void
}

export interface Command {
  /** `import page` */
  name: string
  /** One line in the list of commands. */
  summary: string
  /** The whole help, without the name of the command. */
  help: string
  /** What follows the name: `<tệp>`. */
  operand: string | null
  options: Record<string, { type: 'boolean' | 'string' }>
  run(terminal: Terminal, given: Arguments): Promise<number>
}

export interface Arguments {
  operand: string
  has: (option: string) => boolean
  value: (option: string) => string | undefined
}

/** The command was not understood: exit code 2. */
export class UsageError extends Error {}

/** It was understood and can't be done: exit code 1. */
export class CommandError extends Error {}

/** Reads what follows the name of a command. Throws a UsageError that says what is meant. */
export function readArguments(command: Command, args: string[]): Arguments {
  const { tokens } = parseArgs({
    args,
    options: command.options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const values = new Map<string, string | true>()
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const option = command.options[token.name]
    if (!option) throw unknownOption(command, token.rawName)
    const isBoolean = option.type === 'boolean'
    if (isBoolean && token.value !== undefined)
      throw new UsageError(`Tùy chọn ${token.rawName} không đi kèm giá trị.`)
    if (!isBoolean && (token.value === undefined || token.value === ''))
      throw new UsageError(`Tùy chọn ${token.rawName} cần một giá trị đi kèm.`)
    if (values.has(token.name)) throw new UsageError(`Tùy chọn ${token.rawName} chỉ được dùng một lần.`)
    values.set(token.name, token.value ?? true)
  }
  const [operand = '', ...others] = operands
  const wanted = command.operand === null ? 0 : 1
  if (operands.length < wanted || (wanted === 1 && operand === ''))
    throw new UsageError(`Thiếu ${command.operand}: pnpm cms ${command.name} ${command.operand}`)
  const surplus = wanted === 0 ? operands : others
  if (surplus.length > 0)
    throw new UsageError(`Không hiểu “${surplus.join(' ')}” sau “pnpm cms ${command.name}”.`)
  return {
    operand,
    has: (option) => values.has(option),
    value(option) {
      const value = values.get(option)
      return typeof value === 'string' ? value : undefined
    },
  }
}

function unknownOption(command: Command, rawName: string) {
  const names = [...Object.keys(command.options), 'help'].map((name) => `--${name}`)
  const meant = suggest(rawName, names)
  const hint = meant === null ? `Có: ${names.join(', ')}.` : `Có phải ý bạn là ${meant}?`
  return new UsageError(`Không có tùy chọn ${rawName}. ${hint}`)
}
