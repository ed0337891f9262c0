import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

/**
 * The test of every journey. It fails on what a user would not see but must not happen: an error in the console, an
 * unhandled rejection, a request to another host, an answer of 5xx.
 */
export const test = base.extend<{ strictPage: void; goesOffline: boolean }>({
  /** Whether the journey takes the network away, of which the browser writes a line for each request (`FAILED` for one the worker made). */
  goesOffline: [false, { option: true }],
  strictPage: [
    async ({ context, baseURL, goesOffline }, use) => {
      const stray: string[] = []
      const origin = new URL(baseURL ?? '').origin
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          stray.push(`console ${message.type()}: ${message.text()}`)
      })
      context.on('weberror', (error) => stray.push(`page error: ${error.error().message}`))
      context.on('request', (request) => {
        const url = new URL(request.url())
        if (url.protocol.startsWith('http') && url.origin !== origin)
          stray.push(`request to another host: ${url.href}`)
      })
      context.on('response', (response) => {
        if (response.status() >= 500) stray.push(`${response.status()} ${response.url()}`)
      })
      await use()
      // Chromium itself writes a line for each 4xx answer; those a journey provokes are what it is about.
      const unexpected = stray.filter(
        (line) =>
          !/Failed to load resource: the server responded with a status of 4\d\d/.test(line) &&
          !(goesOffline && /Failed to load resource: net::ERR_(?:INTERNET_DISCONNECTED|FAILED)$/.test(line)),
      )
      expect(unexpected).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Nothing serious or critical that axe can find on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([])
}
