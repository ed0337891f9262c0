import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { App, FastifyReply, FastifyRequest } from '../app-types.ts'
import { voterCookieName } from '../features/polls/voter-cookies.ts'
import { answerKey } from '../lib/answer-key.ts'
import { runAsOwnRequest } from '../lib/own-requests.ts'

const serverDir = new URL('../../../reader/dist-server/', import.meta.url)
const built = {
  entry: new URL('entry-server.js', serverDir),
  template: new URL('page.html', serverDir),
  manifest: new URL('manifest.json', serverDir),
}
const redirectsMax = 3

/** What the reader's server build gives: apps/reader/src/entry-server.tsx. */
interface ReaderServer {
  /** The parameters that pages have; whatever else an address carries is not for us. */
  pageParameters: readonly string[]
  createPageRenderer(given: {
    fetch: (request: Request) => Promise<Response>
    template: string
    manifest: unknown
  }): (asked: { origin: string; path: string; cookie?: string }) => Promise<RenderedPage>
}

interface RenderedPage {
  status: number
  location: string | null
  html: string
  fault: unknown
}

/** Whether the reader was built for drawing its pages here. */
export function isReaderBuilt(): boolean {
  return Object.values(built).every((file) => existsSync(file))
}

/** Answers a page of the reader whole: drawn here, from this application's own public API. */
export async function createReaderPages(app: App) {
  const [template, manifest, server] = await Promise.all([
    readFile(built.template, 'utf8'),
    readFile(built.manifest, 'utf8'),
    // The build of the file whose types ReaderServer repeats: apps do not import each other's sources.
    import(built.entry.href) as Promise<ReaderServer>,
  ])
  const render = server.createPageRenderer({
    fetch: (request) => askOurselves(app, request),
    template,
    manifest: JSON.parse(manifest),
  })

  return { parameters: server.pageParameters, sendPage, sendPersonalPage }

  async function sendPage(request: FastifyRequest, reply: FastifyReply, cookie?: string) {
    const plain = plainPath(request.url)
    if (plain !== null) return reply.redirect(plain, 301)
    const page = await draw(request, cookie)
    if (page.location !== null) return reply.redirect(page.location, page.status)
    if (page.fault !== null) request.log.error({ err: page.fault }, 'page could not be drawn')
    if (page.status >= 500) void reply.header('cache-control', 'no-store')
    if (page.status === 503) void reply.header('retry-after', '5')
    return reply.code(page.status).type('text/html; charset=utf-8').send(page.html)
  }

  /** A page drawn for one voter: with what their cookie lets them see, and kept by nobody. */
  async function sendPersonalPage(request: FastifyRequest, reply: FastifyReply) {
    const value = request.cookies[voterCookieName]
    void reply.header('cache-control', 'private, no-store')
    return sendPage(request, reply, value && app.serializeCookie(voterCookieName, value))
  }

  async function draw(request: FastifyRequest, cookie = ''): Promise<RenderedPage> {
    try {
      const path = answerKey(request.url, server.pageParameters) ?? request.url
      const page = { origin: app.context.getPublicUrl(), path }
      return await render(cookie === '' ? page : { ...page, cookie })
    } catch (fault) {
      // The browser may still manage what failed here.
      return { status: 503, location: null, html: template, fault }
    }
  }
}

/** The one address of a page: small letters, no doubled or trailing slash. Null for one that has it already. */
export function plainPath(url: string): string | null {
  const [path = '', ...query] = url.split('?')
  const plain = path
    .replace(/[/\\]{2,}/g, '/')
    .replace(/(.)\/$/, '$1')
    .replace(/%..|[A-Z]+/g, (found) => (found.startsWith('%') ? found : found.toLowerCase()))
  return plain === path ? null : [plain, ...query].join('?')
}

/** A GET of this application, answered within the process. A cookie goes along with those of a personal page alone. */
async function askOurselves(app: App, request: Request): Promise<Response> {
  const { origin, pathname, search } = new URL(request.url)
  const cookie = request.headers.get('cookie')
  const asked = cookie === null ? {} : { headers: { cookie } }
  if (cookie === null) {
    const known = findKept(app, pathname + search)
    if (known !== null) return toResponse({ status: 200, body: known })
  }
  let path = pathname + search
  for (let redirects = 0; ; redirects += 1) {
    const url = path
    const { reply, body } = await runAsOwnRequest(() => app.inject({ method: 'GET', url, ...asked }))
    const { location } = reply.headers
    const hasMoved = (reply.statusCode === 301 || reply.statusCode === 308) && location !== undefined
    if (!hasMoved || redirects === redirectsMax) {
      return toResponse({ status: reply.statusCode, body })
    }
    const target = new URL(location, origin)
    path = target.pathname + target.search
  }
}

/** The text of an answer in memory, which needs no request. */
function findKept(app: App, url: string): string | null {
  const key = answerKey(url)
  const answer = key === null ? undefined : app.kept.find(key)
  return answer?.forms.identity?.body.toString() ?? null
}

/** What the client reads of a Response, without the stream that a real one makes of its text and back. */
function toResponse({ status, body }: { status: number; body: string }): Response {
  const read = { status, ok: status >= 200 && status < 300, headers: new Headers(), text: async () => body }
  return read as Response // openapi-fetch looks at nothing else, see packages/client
}

/** The folder of the reader's files for browsers. */
export const readerDir = fileURLToPath(new URL('../../../reader/dist', import.meta.url))
