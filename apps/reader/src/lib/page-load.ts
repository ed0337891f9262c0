/** Resolves once everything the page came with is there. */
export function untilLoaded(): Promise<void> {
  return new Promise((done) => {
    if (document.readyState === 'complete') done()
    else window.addEventListener('load', () => done(), { once: true })
  })
}
