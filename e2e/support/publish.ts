import { type APIRequestContext, expect } from '@playwright/test'
import { administrator } from './administrator.ts'

interface Article {
  id: string
  slug: string
  version: number
}

export interface Newsdesk {
  publish(input: { title: string; text: string }): Promise<Article>
  withdraw(article: Article, note: string): Promise<void>
}

/** The administrator at work by the API. Signs in once: whoever tries too often has to wait. */
export async function openNewsdesk(request: APIRequestContext): Promise<Newsdesk> {
  const reply = await request.post('/api/v1/auth/login', { data: administrator })
  const { accessToken }: { accessToken: string } = await reply.json()
  const headers = { authorization: `Bearer ${accessToken}` }
  return { publish, withdraw }

  async function publish({ title, text }: { title: string; text: string }): Promise<Article> {
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text }] }
    const created = await request.post('/api/v1/manage/articles', {
      headers,
      data: { title, body: { type: 'doc', content: [paragraph] } },
    })
    expect(created.status(), await created.text()).toBe(201)
    let article: Article = await created.json()
    for (const to of ['in_review', 'approved', 'published']) article = await move(article, { to })
    return article
  }

  async function withdraw(article: Article, note: string): Promise<void> {
    await move(article, { to: 'withdrawn', note })
  }

  async function move({ id, version }: Article, step: { to: string; note?: string }): Promise<Article> {
    const moved = await request.post(`/api/v1/manage/articles/${id}/transitions`, {
      headers: { ...headers, 'if-match': `"${version}"` },
      data: step,
    })
    expect(moved.status(), await moved.text()).toBe(200)
    return moved.json()
  }
}
