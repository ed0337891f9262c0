import { randomUUIDv7 } from 'node:crypto'
import { type DocumentNode, toHtml } from '@bantin/document'
import { arbitraryDocument } from '@bantin/document/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { childrenOf, parseXml, textOf } from '../../lib/testing-xml.ts'
import { toAtom } from './atom.ts'
import { toJsonFeed } from './json-feed.ts'
import { presentFeed } from './presenter.ts'
import type { FeedArticleRow } from './repository.ts'
import { toRss } from './rss.ts'

const origin = 'https://songngan.example'

test('whatever a newsroom writes, the feeds can be read, and say it', () => {
  const line = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(arbitraryDocument(), line, line, (document: DocumentNode, title, summary) => {
      const row: FeedArticleRow = {
        id: randomUUIDv7(),
        slug: 'bai',
        lang: 'vi',
        title,
        summary,
        author: title,
        unit: null,
        source_name: null,
        source_url: null,
        publish_at: new Date(0),
        updated_at: new Date(0),
        section_slug: 'x',
        section_name: title,
        tags: [{ slug: 'y', name: summary }],
        cover: null,
        body_html: toHtml(document),
      }
      const head = {
        site_name: title,
        site_tagline: summary,
        scope_id: null,
        scope_name: null,
        scope_description: null,
      }
      const feed = presentFeed({
        scope: { kind: 'articles' },
        head,
        articles: [row],
        feedPath: '/feeds/articles.rss',
        publicUrl: origin,
      })
      const item = childrenOf(childrenOf(parseXml(toRss(feed)), 'channel')[0], 'item')[0]
      const entry = childrenOf(parseXml(toAtom(feed)), 'entry')[0]
      const html = JSON.parse(toJsonFeed(feed)).items[0].content_html
      expect(html).not.toMatch(/ (href|src)="[/#]/)
      expect(html.replaceAll(`${origin}/bai-viet/bai#`, '#').replaceAll(`"${origin}/`, '"/')).toBe(
        row.body_html,
      )
      expect([textOf(item, 'content:encoded'), textOf(entry, 'content')]).toEqual([clean(html), clean(html)])
      expect([textOf(item, 'title'), textOf(entry, 'summary')]).toEqual([clean(title), clean(summary)])
    }),
  )
})

/** Without what XML cannot hold. */
function clean(text: string) {
  return text.replace(/[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu, '')
}
