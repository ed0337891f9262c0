import { ConfigError, readConfig } from '../config.ts'
import { CommandError, readArguments, UsageError, type Command, type Terminal } from './command.ts'
import { doctor } from './doctor.ts'
import { importPageCommand } from './import-page.ts'
import { resetPasswordCommand } from './reset-password.ts'
import { suggest } from './suggest.ts'

const commands: readonly Command[] = [importPageCommand, resetPasswordCommand, doctor]

/** Runs one command line. Returns the exit code: 0 done, 1 could not be done, 2 not understood. */
export async function runCli(given: {
  args: string[]
  env: NodeJS.ProcessEnv
  cwd: string
  print: (text: string) => void
  note: (text: string) => void
}): Promise<number> {
  const { args, env, cwd, print, note } = given
  try {
    const isAsked = args[0] === 'help'
    const isHelp = isAsked || args.includes('--help') || args.includes('-h')
    const words = args.slice(isAsked ? 1 : 0).filter((arg) => arg !== '--help' && arg !== '-h')
    const command = findCommand(words)
    if (isHelp) {
      print(command ? helpOf(command) : overview(groupOf(words)))
      return 0
    }
    if (words.length === 0) {
      note(overview())
      return 2
    }
    if (!command) throw new UsageError(explainUnknown(words))
    const length = command.name.split(' ').length
    const read = readArguments(command, args.slice(length))
    const terminal: Terminal = { config: readConfig(env), cwd, print, note }
    return await command.run(terminal, read)
  } catch (error) {
    if (error instanceof UsageError) {
      note(`${error.message}\nXem hướng dẫn: pnpm cms --help`)
      return 2
    }
    if (error instanceof CommandError || error instanceof ConfigError) {
      note(error.message)
      return 1
    }
    throw error
  }
}

function findCommand(words: readonly string[]): Command | null {
  return (
    commands.find(({ name }) => {
      const parts = name.split(' ')
      return parts.every((part, index) => words[index] === part)
    }) ?? null
  )
}

/** The first word, when commands begin with it. */
function groupOf(words: readonly string[]): string | null {
  return commands.some(({ name }) => name.split(' ')[0] === words[0]) ? (words[0] ?? null) : null
}

function explainUnknown(words: readonly string[]): string {
  const group = groupOf(words)
  const known = commands.map(({ name }) => name)
  if (group !== null) {
    const inGroup = known.filter((name) => name.startsWith(`${group} `))
    const list = inGroup.map((name) => `pnpm cms ${name}`).join(', ')
    const [, word] = words
    if (word === undefined || word.startsWith('-')) return `Sau “${group}” còn thiếu một từ: ${list}.`
    const meant = suggest(`${group} ${word}`, inGroup)
    return meant === null
      ? `Không có lệnh “${group} ${word}”. Có: ${list}.`
      : `Không có lệnh “${group} ${word}”. Có phải ý bạn là “pnpm cms ${meant}”?`
  }
  const [word = ''] = words
  const firsts = [...new Set(known.map((name) => name.split(' ')[0] ?? ''))]
  const meant = suggest(words.slice(0, 2).join(' '), known) ?? suggest(word, firsts)
  return meant === null
    ? `Không có lệnh “${word}”. Có: ${known.map((name) => `pnpm cms ${name}`).join(', ')}.`
    : `Không có lệnh “${word}”. Có phải ý bạn là “pnpm cms ${meant}”?`
}

function overview(group: string | null = null): string {
  const shown = commands.filter(({ name }) => group === null || name.startsWith(`${group} `))
  const width = Math.max(...shown.map(({ name, operand }) => synopsis(name, operand).length))
  const lines = shown.map(
    ({ name, operand, summary }) => `  ${synopsis(name, operand).padEnd(width)}   ${summary}`,
  )
  return [
    'Cách dùng: pnpm cms <lệnh>',
    '',
    ...lines,
    '',
    'Chi tiết của từng lệnh: pnpm cms <lệnh> --help',
  ].join('\n')
}

function helpOf({ name, operand, summary, help }: Command): string {
  return `Cách dùng: pnpm cms ${synopsis(name, operand)} [tùy chọn]\n\n${summary}.\n\n${help}`
}

function synopsis(name: string, operand: string | null): string {
  return operand === null ? name : `${name} ${operand}`
}
