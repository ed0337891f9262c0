import { chooseHandling, framePaths, type Handling, otherFiles } from '../offline/handling.ts'
import {
  listOrphans,
  listPictures,
  parseSavedList,
  readingCache,
  rememberArticle,
  type SavedArticle,
  savedListPath,
} from '../offline/saved-articles.ts'

declare const self: ServiceWorkerGlobalScope
/** Written in by vite.config.ts: the files of this build, and a hash of all of them. */
declare const builtFiles: readonly string[]
declare const buildVersion: string

const assetsCache = `bantin-assets-${buildVersion}`
const offlinePage = '/offline.html'
const frameAgeMs = 600_000
const pictureMaxBytes = 300_000

let writing: Promise<unknown> = Promise.resolve()
// A device may believe in a network that answers nothing.
let hasFailed = false

// A new version waits until no page of the old one is open (there is no skipWaiting): until then their code stays in reach.
self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const handling = chooseHandling(
    {
      method: request.method,
      url: request.url,
      referrer: request.referrer,
      isNavigation: request.mode === 'navigate',
      hasCredential: request.headers.has('authorization'),
      isCutOff: hasFailed || !navigator.onLine,
    },
    self.location.origin,
  )
  if (handling !== null) event.respondWith(answer(event, handling))
})
self.addEventListener('message', (event) => {
  const { read }: { read?: unknown } = Object(event.data)
  if (typeof read === 'string') event.waitUntil(Promise.all([inTurn(() => saveArticle(read)), renewFrame()]))
})

async function install(): Promise<void> {
  const cache = await caches.open(assetsCache)
  const files = [
    ...builtFiles,
    ...[offlinePage, ...otherFiles].map((path) => new Request(path, { cache: 'no-cache' })),
  ]
  await Promise.all([cache.addAll(files), renewFrame()])
}

async function activate(): Promise<void> {
  const names = await caches.keys()
  const old = names.filter(
    (name) => name.startsWith('bantin-') && name !== assetsCache && name !== readingCache,
  )
  await Promise.all(old.map((name) => caches.delete(name)))
  // The page of a first visit, too, tells what is read on it.
  await self.clients.claim()
}

async function answer(event: FetchEvent, handling: NonNullable<Handling>): Promise<Response> {
  const { request } = event
  switch (handling.kind) {
    case 'frame': {
      const response = await ask(request)
      if (response === null) return kept(request.url)
      event.waitUntil(keepFrame(request.url, response.clone()))
      return response
    }
    case 'page':
    case 'article': {
      // Asked each time (an unchanged page costs a 304): what was withdrawn is gone at the first answer that says so.
      const isAlwaysNew = handling.kind === 'page' || handling.isDetail
      const response = await ask(request, isAlwaysNew ? { cache: 'no-cache' } : {})
      if (response === null) return kept(handling.kind === 'page' ? offlinePage : request.url)
      const { slug } = handling
      if (slug !== null && isAlwaysNew && isGone(response)) event.waitUntil(inTurn(() => dropArticle(slug)))
      return response
    }
    case 'file':
      return (await find(request.url)) ?? fetch(request)
    case 'picture':
      return (await find(picturePath(handling.id))) ?? fetch(request)
    default:
      return handling satisfies never
  }
}

/** Null when the network fails; an answer of any status is one. */
async function ask(request: Request | string, init: RequestInit = {}): Promise<Response | null> {
  try {
    const response = await fetch(request, init)
    hasFailed = false
    return response
  } catch (error) {
    // A page that went on to the next one says nothing of the network.
    if (!(error instanceof DOMException && error.name === 'AbortError')) hasFailed = true
    return null
  }
}

async function keepFrame(path: string, response: Response): Promise<void> {
  if (isPublic(response)) await (await caches.open(readingCache)).put(path, response)
}

/** Renews what stands around articles when it is older than a few minutes. Nothing depends on it. */
async function renewFrame(): Promise<void> {
  const cache = await caches.open(readingCache)
  const renewals = framePaths.map(async (path) => {
    const date = (await cache.match(path, { ignoreVary: true }))?.headers.get('date')
    if (date !== null && date !== undefined && Date.now() - Date.parse(date) < frameAgeMs) return
    const response = await ask(path)
    if (response !== null) await keepFrame(path, response)
  })
  await Promise.all(renewals)
}

async function saveArticle(read: string): Promise<void> {
  const cache = await caches.open(readingCache)
  const [detailPath, relatedPath] = articlePaths(read)
  const detail = await ask(detailPath, { cache: 'no-cache' })
  if (detail === null) return undefined
  if (isGone(detail)) return dropArticle(read)
  if (!isPublic(detail)) return undefined
  const article: unknown = await detail.clone().json()
  const [saved] = parseSavedList([{ ...Object(article), pictures: [...listPictures(article).keys()] }])
  // An address of before leads to another slug: the page goes there and tells again.
  if (saved?.slug !== read) return undefined
  await cache.put(detailPath, detail)
  const related = await ask(relatedPath)
  if (related !== null && isPublic(related)) await cache.put(relatedPath, related)
  await Promise.all([...listPictures(article)].map(([id, url]) => savePicture(id, url)))
  const { kept: keeping, dropped } = rememberArticle(await readList(), saved)
  await writeList(keeping)
  return remove(dropped, keeping)
}

async function savePicture(id: string, url: string): Promise<void> {
  const cache = await caches.open(readingCache)
  if (await cache.match(picturePath(id))) return
  const response = await ask(url)
  if (response === null) return
  const { size } = await response.clone().blob()
  if (isPublic(response) && size <= pictureMaxBytes) await cache.put(picturePath(id), response)
}

async function dropArticle(slug: string): Promise<void> {
  const cache = await caches.open(readingCache)
  // Whether it is in the list or not: the worker may have been stopped before it came to that.
  await Promise.all(articlePaths(slug).map((path) => cache.delete(path, { ignoreVary: true })))
  const list = await readList()
  const keeping = list.filter((article) => article.slug !== slug)
  await writeList(keeping)
  await remove(
    list.filter((article) => article.slug === slug),
    keeping,
  )
}

/** Takes out what was kept for `dropped` and is not wanted by what stays. */
async function remove(dropped: readonly SavedArticle[], keeping: readonly SavedArticle[]): Promise<void> {
  const cache = await caches.open(readingCache)
  const staying = new Set(keeping.map(({ slug }) => slug))
  const going = dropped.filter(({ slug }) => !staying.has(slug))
  const paths = [
    ...going.flatMap(({ slug }) => articlePaths(slug)),
    ...listOrphans(keeping, dropped).map(picturePath),
  ]
  await Promise.all(paths.map((path) => cache.delete(path, { ignoreVary: true })))
}

async function readList(): Promise<SavedArticle[]> {
  const stored = await (await caches.open(readingCache)).match(savedListPath)
  return parseSavedList(await stored?.json())
}

async function writeList(list: readonly SavedArticle[]): Promise<void> {
  await (await caches.open(readingCache)).put(savedListPath, Response.json(list))
}

/** What is kept under that address, or the failure a browser gives. */
async function kept(path: string): Promise<Response> {
  return (await find(path)) ?? Response.error()
}

function find(path: string): Promise<Response | undefined> {
  return caches.match(path, { ignoreVary: true })
}

/** One after another: two changes of the list at once would lose one. */
function inTurn(change: () => Promise<void>): Promise<void> {
  const next = writing.then(change)
  writing = next.catch(() => undefined)
  return next
}

/** What a page asks for to show an article; the second as src/api/reader-api.ts does. */
function articlePaths(slug: string): [string, string] {
  const path = `/api/v1/articles/${encodeURIComponent(slug)}`
  return [path, `${path}/related?limit=4`]
}

function picturePath(id: string): string {
  return `/sw/pictures/${id}`
}

function isGone({ status }: Response): boolean {
  return status === 404 || status === 410
}

/** Whether it is the same for everyone; what is meant for one reader is never kept. */
function isPublic(response: Response): boolean {
  return response.status === 200 && /\bpublic\b/.test(response.headers.get('cache-control') ?? '')
}
