import { runCli } from './run.ts'

/*
 * `pnpm cms`: what whoever runs the portal does from the command line. Answers go to standard output, what happens
 * meanwhile to standard error.
 */
try {
  process.exitCode = await runCli({
    args: process.argv.slice(2),
    env: process.env,
    // pnpm runs scripts from the folder of the package and notes where the person stood.
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
    print: (text) => process.stdout.write(`${text}\n`),
    note: (text) => process.stderr.write(`${text}\n`),
  })
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
}
