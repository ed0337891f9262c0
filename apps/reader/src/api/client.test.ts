import { describe, expect, it } from 'vitest'
import { ApiError, createApiClient, queryString } from './client.ts'

describe('queryString', () => {
  it('leaves out what is absent or empty', () => {
    expect(queryString({ q: 'hồ chứa', section: '', cursor: null, limit: 20, tag: undefined })).toBe(
      '?q=h%E1%BB%93+ch%E1%BB%A9a&limit=20',
    )
    expect(queryString({})).toBe('')
  })
})

describe('createApiClient', () => {
  it('asks under /api/v1 and gives the JSON', async () => {
    const asked: string[] = []
    const client = createApiClient({
      baseUrl: 'https://portal.example',
      fetch: (input) => {
        asked.push(input instanceof Request ? input.url : input.toString())
        return Promise.resolve(Response.json({ items: [] }))
      },
    })
    expect(await client.get('/tags', { query: { limit: 5 } })).toEqual({ items: [] })
    expect(asked).toEqual(['https://portal.example/api/v1/tags?limit=5'])
  })

  it('turns a problem into an error that carries it', async () => {
    const problem = { status: 410, code: 'ARTICLE_WITHDRAWN', detail: 'gone', reason: 'Thông tin đã cũ' }
    const client = createApiClient({
      fetch: () =>
        Promise.resolve(
          Response.json(problem, { status: 410, headers: { 'content-type': 'application/problem+json' } }),
        ),
    })
    await expect(client.get('/articles/x')).rejects.toMatchObject({ status: 410, problem })
  })

  it('reads no problem into a proxy page, and no answer as status 0', async () => {
    const gateway = createApiClient({
      fetch: () => Promise.resolve(new Response('<h1>Bad gateway</h1>', { status: 502 })),
    })
    await expect(gateway.get('/site')).rejects.toMatchObject({ status: 502, problem: null })
    const offline = createApiClient({ fetch: () => Promise.reject(new TypeError('fetch failed')) })
    await expect(offline.get('/site')).rejects.toEqual(new ApiError(0, null))
  })
})
