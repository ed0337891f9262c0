import { createContext, use } from 'react'

/** Where the server gathers the descriptions of the page that it draws. */
export const StructuredDataContext = createContext<object[] | null>(null)

/**
 * A description of the page in words of schema.org, for machines, which read the server's HTML: there it goes into the head.
 * The browser has no use for it; ask for it only where `import.meta.env.SSR` holds, and its build leaves all of it out.
 */
export function StructuredData({ data }: { data: object }) {
  use(StructuredDataContext)?.push(data)
  return null
}
