import { defineConfig } from 'prisma/config'

// Prisma would download a native schema engine for every command; generate, validate and format need none.
// Any path that exists stops the download. Migrations run in-process instead: see packages/database.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath

export default defineConfig({ schema: 'prisma/schema' })
