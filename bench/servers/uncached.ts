import { buildApp } from '../../apps/api/src/app.ts'
import { readConfig } from '../../apps/api/src/config.ts'
import { openContext } from '../../apps/api/src/context.ts'

/** The product with nothing kept: every answer is made anew. */
const opened = await openContext(readConfig(process.env))
const app = await buildApp({ ...opened.context, changeHead: null })
process.once('SIGTERM', () => void app.close().then(() => opened.close()))
const origin = await app.listen({ host: '127.0.0.1', port: 0 })
opened.setPublicUrl(origin)
process.stdout.write(`${origin}\n`)
