import { encodeTcvn3 } from '@bantin/vietnamese/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../testing.ts'
import { htmlPage, pageFacts, plainTextPage, textPage } from './page.fixture.ts'
import { planImport } from './plan.ts'
import { readPage } from './read-page.ts'
import { findPortalState, importPage } from './service.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(async () => {
  await test.close()
})

const utf8 = (text: string) => new TextEncoder().encode(text)

async function bringIn(bytes: Uint8Array, publishedAt: Date | null = null) {
  const { context } = test.app
  const reading = readPage(bytes)
  const plan = planImport(reading, await findPortalState(context, reading), {
    timeZone: context.config.timeZone,
    publishedAt,
    section: null,
  })
  return { plan, slug: await importPage(context, plan) }
}

/** Everything an import may touch. */
async function takeStock() {
  const { db } = test.app.context
  return {
    articles: await db.article.findMany({ orderBy: { id: 'asc' } }),
    views: await db.articleViews.findMany({ orderBy: { articleId: 'asc' } }),
    polls: await db.poll.findMany({ orderBy: { id: 'asc' }, include: { options: true } }),
    settings: await db.settings.findMany(),
    counter: await db.changeCounter.findMany(),
    audit: await db.auditEntry.count(),
  }
}

describe('importing a page', () => {
  it('puts out the article, its views, a draft of the poll and the visits', async () => {
    const { slug } = await bringIn(utf8(textPage))
    expect(slug).toBe(pageFacts.slug)
    const reply = await test.call('GET', `/articles/${slug}`)
    expect(reply.statusCode).toBe(200)
    expect(reply.json()).toMatchObject({
      title: pageFacts.title,
      author: 'LM',
      unit: 'VPTU',
      publishedAt: '2016-12-08T17:00:00.000Z',
      updatedAt: '2016-12-08T17:00:00.000Z',
      section: null,
    })
    expect(reply.json<{ body: { content: unknown[] } }>().body.content).toHaveLength(5)
    expect((await test.call('GET', `/articles/${slug}/views`)).json()).toEqual({ views: 208 })
    const { polls, settings } = await takeStock()
    expect(polls).toMatchObject([{ question: pageFacts.question, state: 'draft', options: [] }])
    expect(settings[0]?.visitsBaseline).toBe(1_204_577n)
  })

  it('changes nothing when it is imported again, in whatever form', async () => {
    const before = await takeStock()
    for (const page of [
      utf8(textPage),
      utf8(htmlPage),
      encodeTcvn3(htmlPage) ?? new Uint8Array(),
      encodeTcvn3(plainTextPage) ?? new Uint8Array(),
    ]) {
      const { plan, slug } = await bringIn(page, new Date('2017-01-01T00:00:00Z'))
      expect(plan.article.action).toBe('keep')
      expect(slug).toBe(pageFacts.slug)
      expect(await takeStock()).toEqual(before)
    }
  })

  it('leaves alone what people made of an import', async () => {
    const { db } = test.app.context
    await db.settings.update({ where: { id: 1 }, data: { visitsBaseline: 7 } })
    await db.article.updateMany({ data: { title: 'Sửa lại', version: { increment: 1 } } })
    await db.articleViews.updateMany({ data: { views: { increment: 1 } } })
    await db.poll.updateMany({ data: { question: 'Câu hỏi đã sửa?' } })
    const before = await takeStock()
    const { plan } = await bringIn(utf8(textPage))
    expect(plan.visits?.reason).toBe('imported')
    expect(await takeStock()).toEqual(before)
  })

  it('raises the visits of a page saved later, and never lowers them', async () => {
    const { db } = test.app.context
    const baseline = async () => (await db.settings.findUniqueOrThrow({ where: { id: 1 } })).visitsBaseline
    await bringIn(utf8(textPage.replace('1204577', '1300000')))
    expect(await baseline()).toBe(1_300_000n)
    await db.settings.update({ where: { id: 1 }, data: { visitsBaseline: 2_000_000 } })
    await bringIn(utf8(textPage.replace('1204577', '1400000')))
    expect(await baseline()).toBe(2_000_000n)
  })

  it('keeps a page without a year as a draft with its views, and publishes it once it has a date', async () => {
    const page = utf8(
      textPage.replaceAll(' năm 2016', '').replace('Họp mặt cán bộ', 'Gặp mặt cán bộ').replace('208', '31'),
    )
    const { plan, slug } = await bringIn(page)
    expect(plan.article.state).toBe('draft')
    expect((await test.call('GET', `/articles/${slug}`)).statusCode).toBe(404)
    const before = await takeStock()
    await bringIn(page)
    expect(await takeStock()).toEqual(before)

    const again = await bringIn(page, new Date('2016-12-09T01:30:00Z'))
    expect(again.plan.article.action).toBe('publish')
    expect(again.slug).toBe(slug)
    expect((await test.call('GET', `/articles/${slug}`)).json()).toMatchObject({
      publishedAt: '2016-12-09T01:30:00.000Z',
    })
    expect((await test.call('GET', `/articles/${slug}/views`)).json()).toEqual({ views: 31 })
  })

  it('takes the answers of a poll that has them', async () => {
    const page = htmlPage
      .replaceAll('Họp mặt cán bộ', 'Tọa đàm cán bộ')
      .replaceAll('tra cứu?', 'tra cứu tại nhà?')
    await bringIn(utf8(page))
    const poll = await test.app.context.db.poll.findFirst({
      where: { question: { endsWith: 'tại nhà?' } },
      include: { options: { orderBy: { position: 'asc' } } },
    })
    expect(poll).toMatchObject({
      state: 'draft',
      options: [{ label: 'Nên' }, { label: 'Không nên' }, { label: 'Nên, trừ tài liệu mật' }],
    })
    expect((await test.call('GET', '/polls')).json()).toMatchObject({ items: [] })
  })
})
