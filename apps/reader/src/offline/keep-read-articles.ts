import type { createBrowserRouter } from 'react-router'
import { articleSlug } from './handling.ts'

type Router = ReturnType<typeof createBrowserRouter>

/** Starts the service worker and tells it of each article that is read, so that it can be read again without a network. */
export async function keepReadArticles(router: Router): Promise<void> {
  await navigator.serviceWorker.register('/sw.js')
  const registration = await navigator.serviceWorker.ready
  let told: string | null = null
  tell(router.state)
  router.subscribe(tell)

  function tell({ location, navigation, errors }: Router['state']) {
    if (navigation.state !== 'idle' || errors !== null) return
    const read = articleSlug(location.pathname)
    if (read !== null && read !== told) registration.active?.postMessage({ read })
    told = read
  }
}
