import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawPicture, uploadFile } from '../features/media/testing.ts'
import { createTestApp, type TestApp } from '../testing.ts'

const origin = 'https://tinhuy.example'
const trickyTitle = 'Họp </script><script>alert(1)</script> & "bàn giao"'
let portal: TestApp
let token: string
let article: { id: string; slug: string; version: number }
let sectionId: string

beforeAll(async () => {
  portal = await createTestApp({ BANTIN_PUBLIC_URL: origin })
  token = await portal.signIn('admin')
  await portal.call('PATCH', '/manage/settings', { token, ifMatch: 1, body: { name: 'Tỉnh ủy Sông Ngân' } })
  const section = await portal.call('POST', '/manage/sections', {
    token,
    body: { name: 'Xây dựng Đảng', slug: 'xay-dung-dang' },
  })
  sectionId = section.json().id
  const data = await drawPicture(640, 400).png().toBuffer()
  const cover = await uploadFile(portal, { name: 'hoi-nghi.png', data, token })
  await portal.call('POST', '/manage/tags', { token, body: { name: 'Hội nghị' } })
  const created = await portal.call('POST', '/manage/events', {
    token,
    body: { name: 'Đại hội Đảng bộ tỉnh', summary: 'Tin, bài về đại hội.' },
  })
  article = await publish({
    title: 'Hội nghị tổng kết',
    summary: 'Tóm tắt hội nghị.',
    author: 'Nguyễn Văn A',
    sectionId,
    coverId: cover.id,
    tagSlugs: ['hoi-nghi'],
    eventIds: [created.json().id],
  })
})
afterAll(() => portal.close())

async function publish(input: Record<string, unknown>) {
  const created = await portal.call('POST', '/manage/articles', {
    token,
    body: { body: paragraph('Đồng chí Bí thư chủ trì hội nghị.'), ...input },
  })
  expect(created.statusCode, created.body).toBe(201)
  let step = created.json()
  for (const to of ['in_review', 'approved', 'published']) step = (await move(step, to)).json()
  return step
}

function move(of: { id: string; version: number }, to: string, extra: Record<string, unknown> = {}) {
  return portal.call('POST', `/manage/articles/${of.id}/transitions`, {
    token,
    ifMatch: of.version,
    body: { to, ...extra },
  })
}

function paragraph(text: string) {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
}

function get(url: string, headers: Record<string, string> = {}) {
  return portal.app.inject({ method: 'GET', url, headers })
}

/** The JSON in the elements `<script type="…">` of a page. */
function readScripts(html: string, type: string) {
  return [...html.matchAll(new RegExp(`<script type="${type}"[^>]*>([^<]*)</script>`, 'g'))].map(
    ([, text = '']) => JSON.parse(text),
  )
}

function attributeOf(html: string, tag: RegExp, attribute: string) {
  const [found = ''] = html.match(tag) ?? []
  return new RegExp(`${attribute}="([^"]*)"`, 'i').exec(found)?.[1]
}

function headOf(html: string) {
  return html.slice(0, html.indexOf('</head>'))
}

function metasOf(html: string): Record<string, string> {
  return Object.fromEntries(
    [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"\/>/g)].map(
      ([, name = '', content = '']) => [name, content],
    ),
  )
}

describe('an article', () => {
  it('is there in the first HTML, with its rail', async () => {
    const reply = await get(`/bai-viet/${article.slug}`)
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(reply.body).toContain('<title>Hội nghị tổng kết – Tỉnh ủy Sông Ngân</title>')
    expect(reply.body).toMatch(/<h1[^>]*>Hội nghị tổng kết<\/h1>/)
    expect(reply.body).toContain('Đồng chí Bí thư chủ trì hội nghị.</p>')
    expect(reply.body).toMatch(/<dt>Tổng lượt truy cập<\/dt><dd>\d/)
    expect(reply.body).toMatch(/>0 lượt xem</)
    expect(reply.body).toContain('<html lang="vi">')
    expect(reply.body).not.toContain('cần JavaScript')
  })

  it('says in its head what it is', async () => {
    const { body } = await get(`/bai-viet/${article.slug}`)
    const address = `${origin}/bai-viet/${article.slug}`
    const head = headOf(body)
    expect(attributeOf(head, /<link rel="canonical"[^>]*>/, 'href')).toBe(address)
    expect(attributeOf(head, /<link rel="alternate" hreflang="en"[^>]*>/i, 'href')).toBe(
      `${origin}/en/bai-viet/${article.slug}`,
    )
    expect(metasOf(head)).toMatchObject({
      description: 'Tóm tắt hội nghị.',
      'og:type': 'article',
      'og:url': address,
      'og:locale': 'vi_VN',
      'og:title': 'Hội nghị tổng kết',
      'og:image': expect.stringMatching(/^https:\/\/tinhuy\.example\/media\//),
      'og:image:width': '640',
      'og:image:height': '400',
      'DC.title': 'Hội nghị tổng kết',
      'DC.creator': 'Nguyễn Văn A',
      'DC.identifier': address,
    })
    expect(head).toMatch(/<link rel="preload" as="image"[^>]*fetchPriority="high"/)
  })

  it('describes itself in words of schema.org', async () => {
    const [data] = readScripts((await get(`/bai-viet/${article.slug}`)).body, 'application/ld\\+json')
    const address = `${origin}/bai-viet/${article.slug}`
    expect(data['@graph'][0]).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Hội nghị tổng kết',
      mainEntityOfPage: address,
      author: { '@type': 'Person', name: 'Nguyễn Văn A' },
      image: { width: 640, height: 400 },
      publisher: { name: 'Tỉnh ủy Sông Ngân' },
    })
    expect(Date.parse(data['@graph'][0].datePublished)).toBeLessThanOrEqual(Date.now())
    expect(data['@graph'][1]['@type']).toBe('BreadcrumbList')
    expect(data['@graph'][1].itemListElement.map((item: { item: string }) => item.item)).toEqual([
      `${origin}/`,
      `${origin}/chuyen-muc/xay-dung-dang`,
      address,
    ])
  })

  it('keeps a title from ending its element', async () => {
    const { slug } = await publish({ title: trickyTitle })
    const { body } = await get(`/bai-viet/${slug}`)
    expect(body).not.toContain('<script>alert')
    expect(body).toContain('&lt;/script&gt;&lt;script&gt;alert(1)')
    const [data] = readScripts(body, 'application/json')
    expect(JSON.stringify(data)).toContain('</script><script>alert(1)')
    const [described] = readScripts(body, 'application/ld\\+json')
    expect(described['@graph'][0].headline).toBe(trickyTitle)
  })

  it('without a summary is described by its first words', async () => {
    const { slug } = await publish({ title: 'Không tóm tắt', body: paragraph('Rất dài. '.repeat(60)) })
    const { description = '' } = metasOf((await get(`/bai-viet/${slug}`)).body)
    expect(description).toMatch(/^Rất dài\. .+ Rất( dài\.)?$/)
    expect(description.length).toBeLessThanOrEqual(200)
  })

  it('that was withdrawn is gone, for the reason given', async () => {
    const gone = await publish({ title: 'Tin đăng nhầm' })
    await move(gone, 'withdrawn', { note: 'Đăng nhầm kỳ họp' })
    const reply = await get(`/bai-viet/${gone.slug}`)
    expect(reply.statusCode).toBe(410)
    expect(reply.body).toContain('Bài viết đã được gỡ</h1>')
    expect(reply.body).toContain('Đăng nhầm kỳ họp')
    expect(reply.body).toContain('content="noindex"')
    expect(reply.headers['cache-control']).toBe('no-store')
  })

  it('that moved is found at its new address', async () => {
    let moved = await publish({ title: 'Tin đổi tên' })
    const oldSlug = moved.slug
    moved = (
      await portal.call('PATCH', `/manage/articles/${moved.id}`, {
        token,
        ifMatch: moved.version,
        body: { slug: 'tin-da-doi-ten' },
      })
    ).json()
    if (moved.state === 'published') moved = (await move(moved, 'published')).json()
    const reply = await get(`/en/bai-viet/${oldSlug}`)
    expect(reply.statusCode).toBe(301)
    expect(reply.headers.location).toBe('/en/bai-viet/tin-da-doi-ten')
    expect((await get('/bai-viet/tin-da-doi-ten')).statusCode).toBe(200)
  })
})

describe('the other pages', () => {
  it.each([
    ['/', '<h1'],
    ['/en', '<html lang="en">'],
    ['/chuyen-muc/xay-dung-dang', 'Xây dựng Đảng</h1>'],
    ['/su-kien', 'Sự kiện</h1>'],
    ['/tham-do', 'Thăm dò ý kiến</h1>'],
    ['/tim-kiem?q=hoi%20nghi', '<mark>Hội nghị</mark>'],
  ])('%s is there in the first HTML', async (path, text) => {
    const reply = await get(path)
    expect(reply.statusCode).toBe(200)
    expect(reply.body).toContain(text)
    expect(reply.body).toMatch(/<title>[^<]+<\/title>/)
    // A page is readable at once: no word about loading, and no counter of something still to come.
    expect(reply.body).not.toContain('Đang tải trang')
  })

  it.each([
    ['/', 'Cổng thông tin điện tử', /\/media\//],
    ['/chuyen-muc/xay-dung-dang', 'Các bài về “Xây dựng Đảng” của Tỉnh ủy Sông Ngân.', /\/media\//],
    ['/the/hoi-nghi', 'Các bài về “Hội nghị” của Tỉnh ủy Sông Ngân.', /\/media\//],
    ['/su-kien', 'Các đợt tin được theo dõi và tập hợp theo thời gian.', /\/share\.png$/],
    ['/su-kien/dai-hoi-dang-bo-tinh', 'Tin, bài về đại hội.', /\/media\//],
    ['/tham-do', /^Ý kiến của người dân/, /\/share\.png$/],
    ['/tim-kiem', 'Tìm bài viết, số văn bản', /\/share\.png$/],
    ['/tim-kiem?q=hoi%20nghi', 'Tìm bài viết, số văn bản', /\/media\//],
  ])('%s says what it is and what sharing shows of it', async (path, description, picture) => {
    const head = headOf((await get(path)).body)
    const metas = metasOf(head)
    expect(metas['description']).toMatch(description)
    expect(metas['og:description']).toBe(metas['description'])
    expect(metas['og:image']).toMatch(picture)
    expect(metas['og:image']).toMatch(new RegExp(`^${origin}/`))
    expect(Number(metas['og:image:width'])).toBeGreaterThan(300)
    expect(Number(metas['og:image:height'])).toBeGreaterThan(300)
    expect(metas['og:image:alt']).toBeDefined()
    expect(metas['twitter:card']).toBe('summary_large_image')
    expect(attributeOf(head, /<link rel="canonical"[^>]*>/, 'href')).toBe(origin + path.replace(/\?.*/, ''))
    expect(metas['robots']).toBe(path.startsWith('/tim-kiem') ? 'noindex' : undefined)
  })

  it.each([
    ['/chuyen-muc/xay-dung-dang', ['Trang chủ', 'Xây dựng Đảng'], ['/', '/chuyen-muc/xay-dung-dang']],
    ['/the/hoi-nghi', ['Trang chủ', 'Hội nghị'], ['/', '/the/hoi-nghi']],
    ['/en/su-kien', ['Home', 'Events'], ['/en', '/en/su-kien']],
    [
      '/su-kien/dai-hoi-dang-bo-tinh',
      ['Trang chủ', 'Sự kiện', 'Đại hội Đảng bộ tỉnh'],
      ['/', '/su-kien', '/su-kien/dai-hoi-dang-bo-tinh'],
    ],
  ])('%s describes the way to it in words of schema.org', async (path, names, paths) => {
    const [data] = readScripts((await get(path)).body, 'application/ld\\+json')
    expect(data['@type']).toBe('BreadcrumbList')
    const items: { name: string; item: string }[] = data.itemListElement
    expect(items.map(({ name }) => name)).toEqual(names)
    expect(items.map(({ item }) => item)).toEqual(paths.map((step) => origin + step))
  })

  it.each([
    ['/', []],
    [`/en/tham-do`, []],
    ['/tim-kiem', []],
    ['/the/hoi-nghi', []],
    ['/chuyen-muc/xay-dung-dang', ['/feeds/sections/xay-dung-dang']],
    ['/su-kien/dai-hoi-dang-bo-tinh', ['/feeds/events/dai-hoi-dang-bo-tinh']],
  ])('%s names the feeds there are for it', async (path, own) => {
    const { body } = await get(path)
    const links = [
      ...headOf(body).matchAll(/<link rel="alternate" type="([^"]+)" title="([^"]+)" href="([^"]+)"/g),
    ]
    const expected = [...own, '/feeds/articles'].flatMap((feed) => [
      ['application/rss+xml', `${feed}.rss`],
      ['application/atom+xml', `${feed}.atom`],
      ['application/feed+json', `${feed}.json`],
    ])
    expect(links.map(([, type, , href]) => [type, href])).toEqual(expected)
    expect(new Set(links.map(([, , title]) => title)).size).toBe(links.length)
    expect(body).toContain('href="/feeds/articles.rss" type="application/rss+xml">RSS</a>')
  })

  it('have their own address on later pages of a list', async () => {
    await publish({ title: 'Bài mới hơn', sectionId })
    const { nextCursor } = (await portal.call('GET', '/articles?limit=1&section=xay-dung-dang')).json()
    const path = `/chuyen-muc/xay-dung-dang?cursor=${encodeURIComponent(nextCursor)}`
    const reply = await get(path)
    expect(reply.statusCode).toBe(200)
    expect(attributeOf(reply.body, /<link rel="canonical"[^>]*>/, 'href')).toBe(origin + path)
  })

  it('share a picture of ours where they show none', async () => {
    const reply = await get('/share.png')
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'image/png'])
    expect(reply.rawPayload.length).toBeLessThan(40_000)
    expect([reply.rawPayload.readUInt32BE(16), reply.rawPayload.readUInt32BE(20)]).toEqual([1200, 630])
  })

  it('name the style and the code of a page fetched apart', async () => {
    const { body } = await get('/su-kien')
    const head = body.slice(0, body.indexOf('</head>'))
    expect(head).toMatch(/<link rel="stylesheet" crossorigin href="\/assets\/events[^"]+\.css">/)
    const scripts = [...head.matchAll(/<link rel="modulepreload"[^>]* href="([^"]+)">/g)]
    expect(scripts.some(([, href]) => href?.includes('events-page'))).toBe(true)
    for (const [, href = ''] of scripts) expect((await get(href)).statusCode, href).toBe(200)
  })

  it('describe the portal on its front page', async () => {
    const [data] = readScripts((await get('/')).body, 'application/ld\\+json')
    expect(data['@graph'].map((part: { '@type': string }) => part['@type'])).toEqual([
      'Organization',
      'WebSite',
    ])
    expect(data['@graph'][1].potentialAction.target.urlTemplate).toBe(`${origin}/tim-kiem?q={q}`)
  })

  it('show the open poll with its options', async () => {
    const poll = await portal.call('POST', '/manage/polls', {
      token,
      body: {
        question: 'Nên mở cửa bộ phận một cửa thêm buổi nào?',
        options: [{ label: 'Sáng thứ Bảy' }, { label: 'Chiều thứ Sáu' }],
      },
    })
    const { id, version } = poll.json()
    await portal.call('POST', `/manage/polls/${id}/transitions`, {
      token,
      ifMatch: version,
      body: { to: 'open' },
    })
    const { body } = await get('/')
    expect(body).toContain('Nên mở cửa bộ phận một cửa thêm buổi nào?</legend>')
    expect(body).toContain('<span>Sáng thứ Bảy</span>')
  })

  it.each(['/khong-co-trang-nay', '/bai-viet/khong-co', '/en/the/khong-co', '/evil.example/x'])(
    '%s is a page that says it is not there',
    async (path) => {
      const reply = await get(path)
      expect(reply.statusCode).toBe(404)
      expect(reply.headers['content-type']).toBe('text/html; charset=utf-8')
      expect(reply.body).toMatch(/Không tìm thấy trang<\/h1>|Page not found<\/h1>/)
      expect(reply.body).not.toContain('href="https://evil')
    },
  )

  it.each([
    ['//evil.example/x', '/evil.example/x'],
    ['/bai-viet//a/', '/bai-viet/a'],
    ['/tim-kiem/?q=a//b/', '/tim-kiem?q=a//b/'],
    ['/en/', '/en'],
    ['/Bai-viet/Hoi-Nghi%C3%A0?q=A', '/bai-viet/hoi-nghi%C3%A0?q=A'],
  ])('%s has one address: %s', async (path, location) => {
    const reply = await get(path)
    expect([reply.statusCode, reply.headers.location]).toEqual([301, location])
  })

  it.each(['/assets/missing.js', '/missing.png', '/api/v1/missing'])('%s is no page', async (path) => {
    const reply = await get(path)
    expect(reply.statusCode).toBe(404)
    expect(reply.headers['content-type']).toContain('application/problem+json')
  })

  it('do not show what the server is made of', async () => {
    for (const path of ['/entry-server.js', '/manifest.json', '/page.html', '/.vite/manifest.json'])
      expect((await get(path)).body, path).not.toMatch(/createPageRenderer|"isEntry"|id="root"><\/div>/)
  })
})

describe('every page', () => {
  it.each(['/', '/su-kien', '/tham-do', '/tim-kiem', '/khong-co'])(
    '%s has no script in it that runs and no style attribute',
    async (path) => {
      const { body } = await get(path)
      const inline = [...body.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>/g)].map(
        ([, attributes = '']) => attributes,
      )
      expect(inline.filter((attributes) => !/type="application\/(ld\+)?json"/.test(attributes))).toEqual([])
      expect(body).not.toMatch(/<[a-z][^>]*\sstyle="/i)
      expect(body).not.toMatch(/<[a-z][^>]*\son[a-z]+="/i)
    },
  )

  it('has a strong validator, lifetimes and compression like any public answer', async () => {
    const plain = await get('/su-kien')
    expect(plain.headers['cache-control']).toMatch(/^public, max-age=0, s-maxage=60/)
    const etag = String(plain.headers['etag'])
    expect(etag).toMatch(/^"/)
    const packed = await get('/su-kien', { 'accept-encoding': 'br' })
    expect(packed.headers['content-encoding']).toBe('br')
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2)
    const again = await get('/su-kien', { 'if-none-match': etag })
    // The minute may have turned in between, and with it the page.
    expect([200, 304]).toContain(again.statusCode)
    if (again.statusCode === 200) expect(again.headers['etag']).not.toBe(etag)
  })

  it('answers HEAD without the page', async () => {
    const reply = await portal.app.inject({ method: 'HEAD', url: '/' })
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['etag']).toBeDefined()
    expect(reply.body).toBe('')
  })

  it('is the same for everyone: a cookie changes nothing of it', async () => {
    const asked = await get('/tham-do', { cookie: 'bantin_voter=abc; bantin_refresh=def' })
    expect(asked.statusCode).toBe(200)
    expect(asked.headers['set-cookie']).toBeUndefined()
  })

  it('counts as one request of its reader', async () => {
    const limited = await createTestApp({ BANTIN_RATE_LIMIT: '2' })
    try {
      const statuses = []
      for (let asked = 0; asked < 3; asked += 1)
        statuses.push((await limited.app.inject({ method: 'GET', url: '/' })).statusCode)
      expect(statuses).toEqual([200, 200, 429])
    } finally {
      await limited.close()
    }
  })

  it('is unavailable for now, and says so, when the database is', async () => {
    const broken = await createTestApp()
    try {
      await broken.app.context.db.$executeRaw`ALTER VIEW delivery.site RENAME TO site_away`
      const reply = await broken.app.inject({ method: 'GET', url: '/' })
      expect(reply.statusCode).toBe(503)
      expect(reply.headers['retry-after']).toBeDefined()
      expect(reply.headers['cache-control']).toBe('no-store')
      expect(reply.body).toContain('Chưa tải được trang</h1>')
    } finally {
      await broken.close()
    }
  })
})
