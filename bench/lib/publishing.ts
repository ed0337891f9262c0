import { load, type Started } from './processes.ts'

export interface Publishing {
  /** Requests a second over list, article and front page together, one for each repeat. */
  readOnly: number[]
  publishing: number[]
  ratios: number[]
  /** How often something was published while it was read. */
  publishes: number
}

const publishEveryMs = 1_000

/** Reads with and without one publish a second through the newsroom's own routes, in turn. */
export async function publishWhileReading(given: {
  product: Started
  admin: { email: string; password: string }
  slug: string
  repeats: number
  seconds: number
}): Promise<Publishing> {
  const { product, admin, slug, repeats, seconds } = given
  const origin = `http://127.0.0.1:${product.port}/api/v1`
  const { accessToken } = await send<{ accessToken: string }>('POST', '/auth/login', { body: admin })
  const { id } = await send<{ id: string }>('GET', `/articles/${slug}?fields=id`, {})
  const paths = ['/api/v1/articles', `/api/v1/articles/${slug}`, '/', `/bai-viet/${slug}`]
  const read = () => load({ port: product.port, paths, headers: {}, connections: 32, seconds })
  const result: Publishing = { readOnly: [], publishing: [], ratios: [], publishes: 0 }
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const readOnly = (await read()).perSecond
    const timer = setInterval(() => void publish(), publishEveryMs)
    const publishing = (await read()).perSecond
    clearInterval(timer)
    result.readOnly.push(readOnly)
    result.publishing.push(publishing)
    result.ratios.push(publishing / readOnly)
  }
  return result

  async function publish() {
    const article = await send<{ version: number; title: string }>('GET', `/manage/articles/${id}`, {})
    const title = `${article.title.replace(/ \(lần \d+\)$/, '')} (lần ${result.publishes})`
    const saved = await send<{ version: number }>('PATCH', `/manage/articles/${id}`, {
      body: { title },
      version: article.version,
    })
    await send('POST', `/manage/articles/${id}/transitions`, {
      body: { to: 'published' },
      version: saved.version,
    })
    result.publishes += 1
  }

  async function send<Reply>(
    method: string,
    path: string,
    { body, version }: { body?: unknown; version?: number },
  ): Promise<Reply> {
    const response = await fetch(origin + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(path.startsWith('/manage') ? { authorization: `Bearer ${accessToken}` } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Reply
  }
}
