import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeApi } from '../apps/api/src/openapi.ts'
import { root } from './lib/root.ts'

/** `pnpm openapi`: writes openapi.json from the schemas the routes validate with. A test fails when it is stale. */
await writeFile(join(root, 'openapi.json'), await describeApi())
