import { openContext, type OpenContext } from '../context.ts'
import { CommandError, type Terminal } from './command.ts'

/** Runs work on the portal's database: that of the running server, or one started for so long. */
export async function withContext<Result>(
  terminal: Terminal,
  work: (opened: OpenContext) => Promise<Result>,
): Promise<Result> {
  const opened = await openContext(terminal.config, (message) => terminal.note(`  · ${message}`)).catch(
    (error: unknown) => {
      throw new CommandError(
        `Không mở được cơ sở dữ liệu: ${error instanceof Error ? error.message : String(error)}`,
      )
    },
  )
  try {
    return await work(opened)
  } finally {
    await opened.close()
  }
}
