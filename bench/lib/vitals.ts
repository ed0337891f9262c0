import { type Browser, chromium } from '@playwright/test'
import { findChromium } from '../../e2e/support/chromium.ts'

export interface Vitals {
  page: string
  /** Milliseconds, one for each visit. */
  lcp: number[]
  cls: number[]
  /** The longest interaction of the visit: opening the theme, a link, a field. Milliseconds. */
  inp: number[]
  /** Bytes over the wire. */
  bytes: number[]
}

/** 1.6 Mbit/s down, 0.75 up, 150 ms, and a processor four times as slow: a middling phone on a middling line. */
const line = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 }
const slowdown = 4

/** First visits, with nothing in any cache. */
export async function measureVitals(given: {
  port: number
  slug: string
  repeats: number
}): Promise<Vitals[]> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
  })
  try {
    const pages: [string, string][] = [
      ['front page', '/'],
      ['article page', `/bai-viet/${given.slug}`],
    ]
    const results: Vitals[] = []
    for (const [page, path] of pages) {
      const vitals: Vitals = { page, lcp: [], cls: [], inp: [], bytes: [] }
      for (let repeat = 0; repeat < given.repeats; repeat += 1)
        await visit(browser, `http://127.0.0.1:${given.port}${path}`, vitals)
      results.push(vitals)
    }
    return results
  } finally {
    await browser.close()
  }
}

async function visit(browser: Browser, url: string, vitals: Vitals): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', line)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await page.addInitScript(observe)
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForFunction(isComplete)
  vitals.bytes.push(bytes)
  // Up to here nothing that moves was asked for.
  vitals.cls.push((await page.evaluate(() => window.bantinVitals)).cls)
  // What a reader does: a few interactions, the longest of which counts.
  await page.keyboard.press('Tab')
  await page.locator('summary, button').first().click()
  await page.keyboard.press('Escape')
  await page.locator('main a').first().click()
  await page.waitForFunction((path) => location.pathname !== path, new URL(url).pathname)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  const seen = await page.evaluate(() => window.bantinVitals)
  vitals.lcp.push(seen.lcp)
  vitals.inp.push(seen.inp)
  await context.close()
}

declare global {
  interface Window {
    bantinVitals: { lcp: number; cls: number; inp: number }
  }
}

/** Runs in the page: whether the scripts have taken it over and it stands in its own fonts, which come last. */
function isComplete() {
  const isLive = Object.keys(document.getElementById('root') ?? {}).some((key) => key.startsWith('__react'))
  const fonts = document.getElementById('fonts')
  const isApplied = fonts instanceof HTMLLinkElement && fonts.media === 'all' && fonts.sheet !== null
  return isLive && isApplied && document.fonts.size > 0 && document.fonts.status === 'loaded'
}

/** Runs in the page before anything else does. */
function observe() {
  const seen = { lcp: 0, cls: 0, inp: 0 }
  window.bantinVitals = seen
  const watch = (type: string, read: (entry: PerformanceEntry & Record<string, unknown>) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) read(entry as PerformanceEntry & Record<string, unknown>) // fields by type
    }).observe({ type, buffered: true, ...(type === 'event' ? { durationThreshold: 16 } : {}) })
  watch('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime))
  watch('layout-shift', (entry) => {
    if (entry['hadRecentInput'] !== true) seen.cls += Number(entry['value'])
  })
  watch('event', (entry) => {
    if (Number(entry['interactionId']) > 0) seen.inp = Math.max(seen.inp, entry.duration)
  })
}
