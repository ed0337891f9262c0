// WebAssembly is declared with the browser's types.
/// <reference lib="dom" />
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'

/**
 * Runs `work` with Prisma's own migration engine as WebAssembly, bound to the pg driver: it needs no download and no
 * other process. The package is made for bundlers, so the module is put together by hand.
 */
export async function withSchemaEngine<Result>(
  { url, datamodels }: { url: string; datamodels?: [string, string][] },
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  const glue: unknown = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  if (!isGlue(glue))
    throw new Error('The Prisma schema engine has another shape than expected: check its version')
  const gluePath = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(gluePath.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': withoutLingeringTimers(glue),
  })
  glue.__wbg_set_wasm(instance.exports)
  const start = instance.exports['__wbindgen_start']
  if (typeof start === 'function') start()
  const factory = new WholeScriptAdapter({ connectionString: url })
  const engine = await glue.SchemaEngine.new(
    { datamodels },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  )
  try {
    return await work(engine)
  } finally {
    engine.free()
    // The engine leaves its connections open.
    await factory.closeAll()
  }
}

/**
 * The stock adapter cuts a script at every semicolon, those inside a function body too. Sent whole, Postgres reads it
 * right, and runs it as one transaction: a migration that fails leaves nothing behind.
 */
class WholeScriptAdapter extends PrismaPg {
  readonly #adapters: { dispose(): Promise<void> }[] = []

  override async connect() {
    const adapter = await super.connect()
    this.#adapters.push(adapter)
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script)
    }
    return adapter
  }

  async closeAll() {
    await Promise.all(this.#adapters.map((adapter) => adapter.dispose()))
  }
}

/** The engine never clears the timer of its lock, which would keep a finished process alive for ten seconds. */
function withoutLingeringTimers(glue: Glue): WebAssembly.ModuleImports {
  const name = Object.keys(glue).find((key) => key.startsWith('__wbg_setTimeout_'))
  if (!name) return { ...glue }
  return { ...glue, [name]: (done: () => void, delayMs: number) => setTimeout(done, delayMs).unref() }
}

interface Glue extends WebAssembly.ModuleImports {
  __wbg_set_wasm(exports: WebAssembly.Exports): void
  SchemaEngine: typeof SchemaEngine
}

function isGlue(value: unknown): value is Glue {
  return typeof value === 'object' && value !== null && '__wbg_set_wasm' in value && 'SchemaEngine' in value
}
