import { untilLoaded } from './page-load.ts'

// public/preferences.js reads the same key before the first paint.
const storageKey = 'bantin.fonts'

/**
 * Asks for the fonts once the page stands in the fallback faces, so that they never hold back what is being waited for.
 * From then on they are in the browser's cache, and the next page has them from its first paint.
 */
export async function applyFontsAfterPaint(): Promise<void> {
  const styles = document.getElementById('fonts')
  if (!(styles instanceof HTMLLinkElement) || styles.media !== 'print') return
  await Promise.all([untilPainted(), untilLoaded()])
  document.fonts.addEventListener('loadingdone', () => remember(styles.getAttribute('href') ?? ''), {
    once: true,
  })
  styles.media = 'all'
}

function untilPainted(): Promise<void> {
  return new Promise((done) => {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return
      observer.disconnect()
      done()
    })
    observer.observe({ type: 'paint', buffered: true })
  })
}

function remember(href: string): void {
  try {
    localStorage.setItem(storageKey, href)
  } catch {
    // Storage is forbidden: the next page asks late again.
  }
}
