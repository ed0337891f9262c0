import { createBantinClient } from '@bantin/client'
import { describe, expect, it } from 'vitest'
import { ApiError } from './api-error.ts'
import { castVote, findPollResults, getArticle, listArticles, search } from './reader-api.ts'

const problem = { status: 410, code: 'ARTICLE_WITHDRAWN', detail: 'gone', reason: 'Thông tin đã cũ' }

function clientThatAnswers(answer: (request: Request) => Response) {
  return createBantinClient({
    baseUrl: 'https://portal.example',
    fetch: (request) => Promise.resolve(answer(request)),
  })
}

function problemResponse(status: number, body: unknown = { ...problem, status }) {
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } })
}

describe('requests', () => {
  it('leave out what is absent or empty, and encode the rest', async () => {
    const asked: string[] = []
    const client = clientThatAnswers(({ url }) => {
      asked.push(url)
      return Response.json({ items: [], nextCursor: null })
    })
    await listArticles(client, { section: 'van-ban', cursor: null })
    await search(client, { q: 'hồ & chứa', section: '', publishedFrom: '', publishedTo: '2026-01-01' })
    expect(asked).toEqual([
      'https://portal.example/api/v1/articles?section=van-ban',
      'https://portal.example/api/v1/search?q=h%E1%BB%93%20%26%20ch%E1%BB%A9a&publishedTo=2026-01-01',
    ])
  })

  it('send a vote as JSON', async () => {
    const sent: unknown[] = []
    const client = createBantinClient({
      baseUrl: 'https://portal.example',
      fetch: async (request) => {
        sent.push(request.method, await request.json())
        return Response.json({ receipt: 'r' }, { status: 201 })
      },
    })
    expect(await castVote(client, 'p', ['a', 'b'])).toEqual({ receipt: 'r' })
    expect(sent).toEqual(['POST', { optionIds: ['a', 'b'] }])
  })
})

describe('failures', () => {
  it('carry the problem', async () => {
    const client = clientThatAnswers(() => problemResponse(410))
    await expect(getArticle(client, 'x')).rejects.toMatchObject({ status: 410, problem })
  })

  it('read no problem into a proxy page, and no answer as status 0', async () => {
    const gateway = clientThatAnswers(() => new Response('<h1>Bad gateway</h1>', { status: 502 }))
    await expect(getArticle(gateway, 'x')).rejects.toEqual(new ApiError(502, null))
    const offline = createBantinClient({
      baseUrl: 'https://portal.example',
      fetch: () => Promise.reject(new TypeError('fetch failed')),
    })
    await expect(getArticle(offline, 'x')).rejects.toEqual(new ApiError(0, null))
  })

  it('mean results are not to be seen when that is what is said, and only then', async () => {
    expect(
      await findPollResults(
        clientThatAnswers(() => problemResponse(403)),
        'x',
      ),
    ).toBeNull()
    await expect(
      findPollResults(
        clientThatAnswers(() => problemResponse(500)),
        'x',
      ),
    ).rejects.toMatchObject({
      status: 500,
    })
  })
})
